import type { PiiType } from '../corpus-record.ts';

/**
 * The sentences of one language.
 *
 * Upper-case slots (`{EMAIL}`, `{SSN:last4}`) become labelled values,
 * lower-case ones (`{order}`) harmless look-alikes. A sentence that ends in a
 * slot carries no full stop: the composer decides what stands right after.
 */
export interface PhraseBook {
  readonly openers: readonly string[];
  readonly fillers: readonly string[];
  readonly closers: readonly string[];
  /** What people write above a pasted log or file. */
  readonly beforePaste: readonly string[];
  /** Sentences with values of one class. A class that is missing is not written in this language. */
  readonly carriers: Readonly<Partial<Record<PiiType, readonly string[]>>>;
  /** Messages with two or more values. */
  readonly many: readonly string[];
  /** Hard negatives: nothing personal, though it may look so. */
  readonly calm: readonly string[];
}
