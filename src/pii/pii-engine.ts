import { allows, compileAllowList, type AllowList } from './allow-list.js';
import type { CustomPatterns } from './custom-patterns.js';
import { Claims, type Detector } from './detectors/detector.js';
import { DETECTORS } from './detectors/detectors.js';
import type { Finding } from './finding.js';
import { normalise } from './normalise/normaliser.js';
import { settleOverlaps, type Settled } from './overlap.js';
import type { PiiType } from './pii-type.js';
import { blankOut, findingsAt, stretchesAround, unclearPlaces, type Span } from './scan/unclear-places.js';
import { Scan } from './scan/scan.js';
import { scanText } from './scan/scanner.js';
import { TOKEN_PREFIXES } from './vendors/vendor-formats.js';
import { VOCABULARY } from './words/vocabulary.js';

export interface PiiEngineOptions {
  /** Kinds to look for; all of them when not given. */
  readonly types?: readonly PiiType[];
  /** Patterns of the operator's own, already checked by `compileCustomPatterns`. */
  readonly custom?: CustomPatterns;
  /** What is the company's own and not personal: its addresses, numbers, hosts. */
  readonly allow?: AllowList;
}

export interface PiiEngine {
  /**
   * Findings in the order of the text, none overlapping another. Pure: the same
   * text gives the same findings, nothing is kept. Never throws, on any string.
   */
  find(text: string): Finding[];
}

/** A claim made over the stars of an earlier finding would cover it twice. */
function isApart(found: readonly Finding[], { start, end }: Finding): boolean {
  return !found.some((other) => other.start < end && start < other.end);
}

/** Each look settles what the one before uncovered; texts need none, seldom one. */
const MOST_LOOKS = 3;
/**
 * How far around a place the second look reads: farther than any detector looks for a word. Values that are
 * longer (tokens, private keys) outrank the others, so the first look has settled them.
 */
const LOOK_REACH = 1024;

export function createPiiEngine(options: PiiEngineOptions = {}): PiiEngine {
  const wanted = options.types === undefined ? undefined : new Set(options.types);
  const detectors: Detector[] = DETECTORS.filter(({ type }) => wanted?.has(type) ?? true).map(
    ({ detect }) => detect,
  );
  if (options.custom !== undefined && (wanted?.has('CUSTOM') ?? true)) detectors.push(options.custom.detect);
  const allow = compileAllowList(options.allow ?? {});
  const scan = new Scan(VOCABULARY);

  // How far a pattern of the operator's own reaches is not known.
  const lookReach = options.custom === undefined ? LOOK_REACH : Infinity;

  /** What the detectors make of the text that was scanned last. */
  function look(): Settled {
    const claims = new Claims();
    for (const detect of detectors) detect(scan, claims);
    return settleOverlaps(claims.list);
  }

  /** The same for stretches of a text. */
  function lookAt(text: string, stretches: readonly Span[]): Settled {
    const kept: Finding[] = [];
    const cut: Finding[] = [];
    for (const { start, end } of stretches) {
      scanText(text.slice(start, end), scan, TOKEN_PREFIXES, false);
      const settled = look();
      for (const finding of settled.kept) kept.push(moved(finding, start));
      for (const finding of settled.cut) cut.push(moved(finding, start));
    }
    return { kept, cut };
  }

  /**
   * Looks once more where a value was cut: at what a lost claim had beyond its
   * winner, and at the rest of a word of which only a part was a value.
   */
  function lookAgain(text: string, first: Settled): Finding[] {
    let found = first.kept;
    let unclear: readonly Span[] = unclearPlaces(text, first.kept, first.cut);
    for (let round = 0; round < MOST_LOOKS && unclear.length > 0; round++) {
      const rest = blankOut(text, found);
      const { kept, cut } = lookAt(rest, stretchesAround(unclear, lookReach, rest.length));
      const fresh = findingsAt(unclear, kept).filter((finding) => isApart(found, finding));
      if (fresh.length === 0) break;
      found = [...found, ...fresh].sort((a, b) => a.start - b.start);
      unclear = unclearPlaces(rest, fresh, cut);
    }
    return found;
  }

  function run(text: string): Finding[] {
    const found = lookAgain(text, look());
    if (allow.isEmpty) return found;
    return found.filter((finding) => !allows(allow, finding.type, text.slice(finding.start, finding.end)));
  }

  function find(text: string): Finding[] {
    try {
      if (scanText(text, scan, TOKEN_PREFIXES, true)) return run(text);
      const { text: readable, offsets } = normalise(text, scan.units);
      scanText(readable, scan, TOKEN_PREFIXES, false);
      return run(readable).map(({ type, start, end, confidence, detector }) => ({
        type,
        start: offsets.writtenStart(start),
        end: offsets.writtenEnd(end - 1),
        confidence,
        detector,
      }));
    } finally {
      scan.clear();
    }
  }

  return { find };
}

function moved(finding: Finding, by: number): Finding {
  const { type, start, end, confidence, detector } = finding;
  return by === 0 ? finding : { type, start: start + by, end: end + by, confidence, detector };
}
