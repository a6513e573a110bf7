import type { Finding } from './finding.js';
import type { MaskedText } from './masked-text.js';
import { Occurrences, type Occurrence } from './masking/occurrences.js';
import { findPlaceholders, type PlaceholderMatch } from './masking/placeholder.js';
import type { PiiEngine } from './pii-engine.js';
import { isOneWay, type PiiType } from './pii-type.js';
import type { PiiVault } from './vault.js';

export interface MaskerOptions {
  /**
   * Keyed digest of a secret, so that the same secret gets the same placeholder.
   * It must be keyed: a plain hash of a password can be guessed. Without it
   * every secret gets a placeholder of its own.
   */
  readonly secretDigest?: (secret: string) => string;
}

export interface MaskResult {
  readonly text: MaskedText;
  /** Offsets into the text that was given; occurrences found again are among them. */
  readonly findings: readonly Finding[];
  /** A one-way secret was in it: the customer should be told to change it. */
  readonly hasSecrets: boolean;
}

export interface PiiMasker {
  /**
   * Masks what a person wrote. Anything in a placeholder's form that was typed is
   * escaped, so it comes back as typed and never as a value.
   */
  mask(text: string, vault: PiiVault): MaskResult;
  /**
   * Masks text that has been masked before, for example after it was put
   * together with other text: this session's placeholders stay as they are. On
   * what `mask` has made it changes nothing.
   */
  maskAgain(text: MaskedText, vault: PiiVault): MaskResult;
  /**
   * Masks in an answer, which was made from masked text, what this session knows to be personal, and no more: the
   * company's own address in it is nobody's secret. Adds nothing to the vault.
   */
  maskAnswer(answer: string, vault: PiiVault): MaskedText;
}

/** Stands for a secret where text is read again; no detector takes it for one. */
const HIDDEN = '********';

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Piece extends Span {
  readonly placeholder: string;
}

export function createMasker(engine: PiiEngine, options: MaskerOptions = {}): PiiMasker {
  function placeholderFor(type: PiiType, value: string, vault: PiiVault): string {
    if (!isOneWay(type)) return vault.placeholderFor(type, value);
    return vault.placeholderForSecret(type, options.secretDigest?.(value));
  }

  function run(text: string, vault: PiiVault, isMasked: boolean): MaskResult {
    const typed = findPlaceholders(text);
    const own = isMasked ? typed.filter(({ canonical }) => vault.has(canonical)) : [];
    const findings = findBeside(own, text, vault);
    // One secret can stand in a text twice; it is the same one, whether or not there is a digest.
    let secrets: Map<string, string> | undefined;
    let again: Occurrences | undefined;
    const pieces: Piece[] = findings.map(({ type, start, end }) => {
      const value = text.slice(start, end);
      const placeholder = secrets?.get(value) ?? placeholderFor(type, value, vault);
      if (isOneWay(type)) {
        (secrets ??= new Map<string, string>()).set(value, placeholder);
        (again ??= new Occurrences()).add(type, value);
      }
      return { start, end, placeholder };
    });
    const taken: Span[] =
      own.length === 0 ? [...findings] : [...own, ...findings].sort((a, b) => a.start - b.start);
    let added = 0;
    const isFree = (start: number, end: number): boolean => !overlapsAny(taken, { start, end });
    const keep = ({ type, start, end }: Occurrence): void => {
      insertSorted(taken, { start, end });
      const value = text.slice(start, end);
      pieces.push({ start, end, placeholder: secrets?.get(value) ?? placeholderFor(type, value, vault) });
      findings.push({ type, start, end, confidence: 0.7, detector: 'again' });
      added++;
    };
    again?.find(text, isFree).forEach(keep);
    vault.occurrencesIn(text, isFree).forEach(keep);
    for (const match of typed) {
      if (overlapsAny(taken, match)) continue;
      const placeholder = vault.placeholderForTyped(text.slice(match.start, match.end));
      pieces.push({ start: match.start, end: match.end, placeholder });
      added++;
    }
    if (added > 0) {
      findings.sort((a, b) => a.start - b.start);
      pieces.sort((a, b) => a.start - b.start);
    }
    return {
      text: replace(text, pieces) as MaskedText,
      findings,
      hasSecrets: findings.some(({ type }) => isOneWay(type)),
    };
  }

  /**
   * Findings outside this session's own placeholders. The text is read as it was
   * written, with the values in their places: a placeholder's words are no
   * context, and what stood far from a word must not move within its reach.
   */
  function findBeside(own: readonly PlaceholderMatch[], text: string, vault: PiiVault): Finding[] {
    if (own.length === 0) return engine.find(text);
    const values: Span[] = [];
    let written = '';
    let at = 0;
    for (const { start, end, canonical } of own) {
      const before = written + text.slice(at, start);
      written = before + (vault.originalOf(canonical) ?? HIDDEN);
      values.push({ start: before.length, end: written.length });
      at = end;
    }
    const found = engine.find(written + text.slice(at)).filter((finding) => !overlapsAny(values, finding));
    return found.map((finding) => {
      const index = firstEndingAfter(values, finding.start) - 1;
      const shift = (own[index]?.end ?? 0) - (values[index]?.end ?? 0);
      return { ...finding, start: finding.start + shift, end: finding.end + shift };
    });
  }

  function maskAnswer(answer: string, vault: PiiVault): MaskedText {
    if (vault.isEmpty) return answer as MaskedText;
    const own = findPlaceholders(answer).filter(({ canonical }) => vault.has(canonical));
    const isFree = (start: number, end: number): boolean => !overlapsAny(own, { start, end });
    const pieces = vault.occurrencesIn(answer, isFree).map(({ type, start, end, value }) => ({
      start,
      end,
      placeholder: vault.placeholderFor(type, value),
    }));
    return replace(answer, pieces) as MaskedText;
  }

  return {
    maskAnswer,
    mask: (text, vault) => run(text, vault, false),
    maskAgain: (text, vault) => run(text, vault, true),
  };
}

/** `pieces` are in order. */
function replace(text: string, pieces: readonly Piece[]): string {
  if (pieces.length === 0) return text;
  let result = '';
  let at = 0;
  for (const { start, end, placeholder } of pieces) {
    result += text.slice(at, start) + placeholder;
    at = end;
  }
  return result + text.slice(at);
}

/** `spans` are in order and do not overlap, so the first that ends behind `start` decides. */
function overlapsAny(spans: readonly Span[], span: Span): boolean {
  const candidate = spans[firstEndingAfter(spans, span.start)];
  return candidate !== undefined && candidate.start < span.end;
}

function firstEndingAfter(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insertSorted(spans: Span[], span: Span): void {
  spans.splice(firstEndingAfter(spans, span.start), 0, span);
}
