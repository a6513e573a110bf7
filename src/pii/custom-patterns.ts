import type { Detector } from './detectors/detector.js';
import { stepsAtWorst } from './patterns/pattern-cost.js';
import { isWord } from './scan/char-class.js';

/** A pattern of the operator's own, for example its customer numbers. */
export interface CustomPattern {
  /** Shown as the finding's detector: `custom:<name>`. */
  readonly name: string;
  /** A regular expression with bounded repeats; no look-around, no back-references. */
  readonly pattern: string;
  readonly ignoreCase?: boolean;
}

export interface CustomPatterns {
  readonly detect: Detector;
}

/** A pattern that was refused, and why, in words for the person who wrote it. */
export class CustomPatternError extends Error {
  constructor(
    readonly pattern: string,
    readonly reason: string,
  ) {
    super(`Custom pattern "${pattern}" was refused: ${reason}`);
    this.name = 'CustomPatternError';
  }
}

const MAX_PATTERNS = 50;

/**
 * Checks and compiles patterns from the configuration. Every repeat is bounded
 * and the number of ways to match is limited, so the work at one place of the
 * text is limited as well, and a text costs time in proportion to its length
 * whatever it holds. A match must begin and end at the edge of a word.
 *
 * Throws `CustomPatternError` when a pattern is refused: a wrong configuration
 * stops the start.
 */
export function compileCustomPatterns(patterns: readonly CustomPattern[]): CustomPatterns {
  if (patterns.length > MAX_PATTERNS)
    throw new CustomPatternError('', `at most ${MAX_PATTERNS} patterns are allowed`);
  const compiled = patterns.map((entry) => ({
    detector: `custom:${entry.name}`,
    expression: compile(entry),
  }));
  return {
    detect: (scan, claims) => {
      const { text } = scan;
      for (const { detector, expression } of compiled) {
        let at = 0;
        while (at < text.length) {
          if (isWord(text.charCodeAt(at)) && isWord(text.charCodeAt(at - 1))) {
            at++;
            continue;
          }
          expression.lastIndex = at;
          const end = expression.test(text) ? expression.lastIndex : 0;
          const isWhole = end > at && !(isWord(text.charCodeAt(end)) && isWord(text.charCodeAt(end - 1)));
          if (isWhole) claims.add('CUSTOM', at, end, 0.9, detector);
          at = isWhole ? end : at + 1;
        }
      }
    },
  };
}

function compile({ pattern, ignoreCase }: CustomPattern): RegExp {
  const verdict = stepsAtWorst(pattern);
  if (typeof verdict === 'string') throw new CustomPatternError(pattern, verdict);
  try {
    return new RegExp(pattern, ignoreCase === true ? 'iy' : 'y');
  } catch {
    throw new CustomPatternError(pattern, 'it is not a regular expression');
  }
}
