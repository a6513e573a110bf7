import { Occurrences, type IsFree, type Occurrence } from './masking/occurrences.js';
import { TYPED, formatPlaceholder, labelOf, type PlaceholderLabel } from './masking/placeholder.js';
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

/** Where the numbers of an overlay begin; no message is long enough for a session to come near. */
export const OVERLAY_FIRST_NUMBER = 900_001;

/** Whether a placeholder, as the masker writes it, was given out by an overlay. */
export function isOfOverlay(placeholder: string): boolean {
  return Number(PLACEHOLDER.exec(placeholder)?.[2] ?? 0) >= OVERLAY_FIRST_NUMBER;
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
  private readonly types = new Map<string, PiiType>();
  private readonly issued = new Set<string>();
  private readonly last = new Map<PlaceholderLabel, number>();
  private readonly known = new Occurrences();
  private added: VaultRecord[] = [];
  private base: PiiVault | undefined;

  constructor(records: Iterable<VaultRecord> = []) {
    for (const record of records) this.load(record);
  }

  /**
   * A vault for one turn on top of a session's: knows what the session knows and adds nothing to it.
   *
   * What it adds itself is numbered from `OVERLAY_FIRST_NUMBER` on, far from any session's own, and by the order of
   * the texts alone: the same texts get the same placeholders in every session.
   */
  static over(base: PiiVault, records: Iterable<VaultRecord> = []): PiiVault {
    const overlay = new PiiVault(records);
    overlay.base = base;
    return overlay;
  }

  /** The placeholder of a value that may come back. Throws for one-way kinds: a programming error. */
  placeholderFor(type: PiiType, original: string): string {
    if (isOneWay(type)) throw new Error(`${type} is one-way and has no place in a vault`);
    const key = valueKey(type, original);
    return this.find(key) ?? this.add(labelOf(type), type, key, { original });
  }

  /** A placeholder for text that was typed in a placeholder's form. */
  placeholderForTyped(typed: string): string {
    const key = valueKey(TYPED, typed);
    return this.find(key) ?? this.add(TYPED, TYPED, key, { original: typed });
  }

  /** A placeholder for a secret; the same one again only for the same digest. */
  placeholderForSecret(type: PiiType, digest: string | undefined): string {
    if (digest === undefined) return this.add('SECRET', type, undefined, {});
    const key = secretKey(digest);
    return this.find(key) ?? this.add('SECRET', type, key, { digest });
  }

  originalOf(placeholder: string): string | undefined {
    return this.originals.get(placeholder) ?? this.base?.originalOf(placeholder);
  }

  /** What kind of value a placeholder stands for; undefined for typed look-alikes, secrets and strangers. */
  typeOf(placeholder: string): PiiType | undefined {
    return this.types.get(placeholder) ?? this.base?.typeOf(placeholder);
  }

  /** Was this placeholder issued in this session, be it for a value or a secret? */
  has(placeholder: string): boolean {
    return this.issued.has(placeholder) || this.base?.has(placeholder) === true;
  }

  /** No placeholder was issued, neither for a value nor for a secret. */
  get isUnused(): boolean {
    return this.issued.size === 0 && this.base?.isUnused !== false;
  }

  /** Nothing in it that could stand in a text. */
  get isEmpty(): boolean {
    return this.known.isEmpty && this.base?.isEmpty !== false;
  }

  /** This session's values wherever they stand free in `text`, in any case and spacing. */
  occurrencesIn(text: string, isFree: IsFree): Occurrence[] {
    if (!this.base) return this.known.find(text, isFree);
    const theirs = this.base.occurrencesIn(text, isFree);
    const isLeft: IsFree = (start, end) =>
      isFree(start, end) && !theirs.some((other) => other.start < end && start < other.end);
    return [...theirs, ...this.known.find(text, isLeft)].sort((a, b) => a.start - b.start);
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

  private find(key: string): string | undefined {
    return this.byValue.get(key) ?? this.base?.find(key);
  }

  private add(
    label: PlaceholderLabel,
    type: PiiType | 'TYPED',
    key: string | undefined,
    rest: { original?: string; digest?: string },
  ): string {
    const before = this.base === undefined ? 0 : OVERLAY_FIRST_NUMBER - 1;
    const number = Math.max(this.last.get(label) ?? 0, before) + 1;
    const placeholder = formatPlaceholder(label, number);
    const record: VaultRecord = { placeholder, type, ...rest };
    this.keep(record, label, number, key);
    this.added.push(record);
    return placeholder;
  }

  private load(record: VaultRecord): void {
    const match = PLACEHOLDER.exec(record.placeholder);
    if (!match) throw new Error('Vault record has no valid placeholder');
    let key: string | undefined;
    if (record.digest !== undefined) key = secretKey(record.digest);
    else if (record.original !== undefined) key = valueKey(record.type, record.original);
    this.keep(record, match[1] as PlaceholderLabel, Number(match[2]), key);
  }

  private keep(record: VaultRecord, label: PlaceholderLabel, number: number, key: string | undefined): void {
    this.last.set(label, Math.max(this.last.get(label) ?? 0, number));
    this.issued.add(record.placeholder);
    this.all.push(record);
    if (key !== undefined) this.byValue.set(key, record.placeholder);
    if (record.original === undefined) return;
    this.originals.set(record.placeholder, record.original);
    if (record.type === TYPED) return;
    this.types.set(record.placeholder, record.type);
    this.known.add(record.type, record.original);
  }
}

function valueKey(type: PiiType | 'TYPED', value: string): string {
  return `${type}\0${type === TYPED ? value : normaliseValue(type, value)}`;
}

function secretKey(digest: string): string {
  return `SECRET\0${digest}`;
}
