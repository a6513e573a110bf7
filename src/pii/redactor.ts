import type { MaskedText } from './masked-text.js';
import type { PiiEngine } from './pii-engine.js';
import { isOneWay } from './pii-type.js';
import { encodedRunsOf } from './redaction/encoded-text.js';
import { joinLines } from './redaction/joined-lines.js';

/** Takes personal data out of text that nobody will want it back in: log lines, error output, labels. */
export interface Redactor {
  /**
   * The text with `[EMAIL]`, `[SECRET]`, `[ENCODED]`… for what was found. Sees through JSON and percent escapes,
   * base64, hexadecimal, and values broken over lines. Never throws; redacting again changes nothing.
   */
  redact(text: string): MaskedText;
  /** Whether `redact` would leave the text as it is. */
  isClean(text: string): boolean;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** Base64 within base64 within base64 is opened, and no further. */
const MOST_LAYERS = 3;

export function createRedactor(engine: PiiEngine): Redactor {
  function stretchesOf(text: string, layer = 0): Stretch[] {
    const found: Stretch[] = engine
      .find(text)
      .map(({ type, start, end }) => ({ start, end, label: isOneWay(type) ? 'SECRET' : type }));
    for (const { start, end, readings } of encodedRunsOf(text)) {
      if (readings.some((reading) => isTelling(reading, layer + 1)))
        found.push({ start, end, label: 'ENCODED' });
    }
    return found;
  }

  function isTelling(reading: string, layer: number): boolean {
    return layer < MOST_LAYERS ? stretchesOf(reading, layer).length > 0 : engine.find(reading).length > 0;
  }

  function allStretchesOf(text: string): Stretch[] {
    const found = stretchesOf(text);
    const joined = joinLines(text);
    if (joined === undefined) return found;
    return [
      ...found,
      ...stretchesOf(joined.text).map(({ start, end, label }) => ({
        start: joined.offsets[start] ?? 0,
        end: (joined.offsets[end - 1] ?? text.length - 1) + 1,
        label,
      })),
    ];
  }

  return {
    redact: (text) => replace(text, allStretchesOf(text)) as MaskedText,
    isClean: (text) => allStretchesOf(text).length === 0,
  };
}

function replace(text: string, stretches: Stretch[]): string {
  if (stretches.length === 0) return text;
  stretches.sort((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  let at = 0;
  for (const { start, end, label } of stretches) {
    if (start >= at) result += `${text.slice(at, start)}[${label}]`;
    at = Math.max(at, end);
  }
  return result + text.slice(at);
}
