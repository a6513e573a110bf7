import { Occurrences, type Occurrence } from './masking/occurrences.js';
import { TYPED, formatPlaceholder, labelOf, type PlaceholderLabel } from './masking/placeholder.js';
import type { Squashed } from './masking/squashed.js';
import { normaliseValue } from './masking/value-key.js';
import { isOneWay, type PiiType } from './pii-type.js';

/**
 * One line of a session's vault, as a caller stores it. `original` is absent for
 * one-way secrets; `digest` is there only when the caller gave a keyed digest.
 */
export interface VaultRecord {
  readonly placeholder: string;
  readonly type: PiiType | 'TYPED';
  readonly original?: string;
  readonly digest?: string;
}

const PLACEHOLDER = /^\[([A-Z_]+)_(\d+)\]$/;

/**
 * Placeholder ↔ original of one session. In memory only: load it with the
 * session's records, and persist what `takeAdded` hands out.
 *
 * Two spellings of an e-mail address or a number share one placeholder and are
 * restored in the first one's spelling; all else is kept to the letter. The
 * original of a one-way secret never enters.
 */
export class PiiVault {
  private readonly originals = new Map<string, string>();
  private readonly byValue = new Map<string, string>();
  private readonly issued = new Set<string>();
  private readonly last = new Map<PlaceholderLabel, number>();
  private readonly known = new Occurrences();
  private added: VaultRecord[] = [];

  constructor(records: Iterable<VaultRecord> = []) {
    for (const record of records) this.keep(record);
  }

  /** The placeholder of a value that may come back. Throws for one-way kinds: a programming error. */
  placeholderFor(type: PiiType, original: string): string {
    if (isOneWay(type)) throw new Error(`${type} is one-way and has no place in a vault`);
    return this.byValue.get(valueKey(type, original)) ?? this.add(labelOf(type), type, { original });
  }

  /** A placeholder for text that was typed in a placeholder's form. */
  placeholderForTyped(typed: string): string {
    return this.byValue.get(valueKey(TYPED, typed)) ?? this.add(TYPED, TYPED, { original: typed });
  }

  /** A placeholder for a secret; the same one again only for the same digest. */
  placeholderForSecret(type: PiiType, digest: string | undefined): string {
    const known = digest === undefined ? undefined : this.byValue.get(secretKey(digest));
    return known ?? this.add('SECRET', type, digest === undefined ? {} : { digest });
  }

  originalOf(placeholder: string): string | undefined {
    return this.originals.get(placeholder);
  }

  /** Was this placeholder issued in this session, be it for a value or a secret? */
  has(placeholder: string): boolean {
    return this.issued.has(placeholder);
  }

  /** Nothing in it that could stand in a text. */
  get isEmpty(): boolean {
    return this.known.isEmpty;
  }

  /** This session's values wherever they stand in `text`, in any case and spacing. */
  occurrencesIn(text: string, squashed: Squashed): Occurrence[] {
    return this.known.find(text, squashed);
  }

  records(): VaultRecord[] {
    return [...this.all];
  }

  /** Records added since the last call, for the caller to persist. */
  takeAdded(): VaultRecord[] {
    const added = this.added;
    this.added = [];
    return added;
  }

  private readonly all: VaultRecord[] = [];

  private add(
    label: PlaceholderLabel,
    type: PiiType | 'TYPED',
    rest: { original?: string; digest?: string },
  ): string {
    const placeholder = formatPlaceholder(label, (this.last.get(label) ?? 0) + 1);
    const record: VaultRecord = { placeholder, type, ...rest };
    this.keep(record);
    this.added.push(record);
    return placeholder;
  }

  private keep(record: VaultRecord): void {
    const match = PLACEHOLDER.exec(record.placeholder);
    if (!match) throw new Error('Vault record has no valid placeholder');
    const label = match[1] as PlaceholderLabel;
    this.last.set(label, Math.max(this.last.get(label) ?? 0, Number(match[2])));
    this.issued.add(record.placeholder);
    this.all.push(record);
    if (record.digest !== undefined) this.byValue.set(secretKey(record.digest), record.placeholder);
    if (record.original === undefined) return;
    this.originals.set(record.placeholder, record.original);
    this.byValue.set(valueKey(record.type, record.original), record.placeholder);
    if (record.type !== TYPED) this.known.add(record.type, record.original);
  }
}

function valueKey(type: PiiType | 'TYPED', value: string): string {
  return `${type}\0${type === TYPED ? value : normaliseValue(type, value)}`;
}

function secretKey(digest: string): string {
  return `SECRET\0${digest}`;
}
