import type { Language } from '../corpus-record.ts';

type PerLanguage = Readonly<Record<Language, readonly string[]>>;

/**
 * The words values are put together from.
 *
 * The held-out set has pools of its own, so that a detector cannot do well
 * there by knowing the names, streets and hosts of the published one.
 */
export interface ValuePools {
  readonly firstNames: PerLanguage;
  readonly lastNames: PerLanguage;
  /** Invented, or so common that they name no place. */
  readonly streets: PerLanguage;
  readonly passwordWords: PerLanguage;
  /** Two halves of an invented host, joined by chance. */
  readonly hostStarts: readonly string[];
  readonly hostEnds: readonly string[];
  readonly vendors: readonly string[];
}
