import type { Finding } from './finding.js';
import type { MaskedText } from './masked-text.js';
import { Occurrences } from './masking/occurrences.js';
import { findPlaceholders } from './masking/placeholder.js';
import { squash } from './masking/squashed.js';
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
}

/** Each round can only bring to light what the last one uncovered; texts settle at once or in the second. */
const MAX_ROUNDS = 4;

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

  function maskOnce(text: string, vault: PiiVault, isMasked: boolean): { text: string; findings: Finding[] } {
    const typed = findPlaceholders(text);
    const own = isMasked ? typed.filter(({ canonical }) => vault.has(canonical)) : [];
    const findings = engine.find(text).filter((finding) => !overlapsAny(own, finding));
    // One secret can stand in a text twice; it is the same one, whether or not there is a digest.
    const secrets = new Map<string, string>();
    const again = new Occurrences();
    const pieces: Piece[] = findings.map(({ type, start, end }) => {
      const value = text.slice(start, end);
      const placeholder = secrets.get(value) ?? placeholderFor(type, value, vault);
      if (isOneWay(type)) {
        secrets.set(value, placeholder);
        again.add(type, value);
      }
      return { start, end, placeholder };
    });
    const taken: Span[] = [...own, ...findings].sort((a, b) => a.start - b.start);
    const squashed = again.isEmpty && vault.isEmpty ? undefined : squash(text);
    const occurrences =
      squashed === undefined ? [] : [...again.find(text, squashed), ...vault.occurrencesIn(text, squashed)];
    for (const { type, start, end } of occurrences) {
      if (overlapsAny(taken, { start, end })) continue;
      insertSorted(taken, { start, end });
      const value = text.slice(start, end);
      pieces.push({ start, end, placeholder: secrets.get(value) ?? placeholderFor(type, value, vault) });
      findings.push({ type, start, end, confidence: 0.7, detector: 'again' });
    }
    for (const match of typed) {
      if (overlapsAny(taken, match)) continue;
      pieces.push({
        start: match.start,
        end: match.end,
        placeholder: vault.placeholderForTyped(text.slice(match.start, match.end)),
      });
    }
    findings.sort((a, b) => a.start - b.start);
    return { text: replace(text, pieces), findings };
  }

  function run(text: string, vault: PiiVault, isMasked: boolean): MaskResult {
    const first = maskOnce(text, vault, isMasked);
    let current = first.text;
    // A placeholder can bring a pattern to light that the value had hidden.
    for (let round = 1; round < MAX_ROUNDS && first.findings.length > 0; round++) {
      const next = maskOnce(current, vault, true);
      if (next.findings.length === 0) break;
      current = next.text;
    }
    return {
      text: current as MaskedText,
      findings: first.findings,
      hasSecrets: first.findings.some(({ type }) => isOneWay(type)),
    };
  }

  return {
    mask: (text, vault) => run(text, vault, false),
    maskAgain: (text, vault) => run(text, vault, true),
  };
}

function replace(text: string, pieces: Piece[]): string {
  if (pieces.length === 0) return text;
  pieces.sort((a, b) => a.start - b.start);
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
