/** A stretch of text that stands for other text. */
export interface EncodedRun {
  readonly start: number;
  readonly end: number;
  /** What it can stand for; more than one where it is not known at which sign the encoding begins. */
  readonly readings: readonly string[];
}

/** Shorter ones hold nothing that a detector could prove. */
const RUN = /[A-Za-z0-9+/_-]{12,}/g;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const HEX = /^(?:[0-9a-f]{2}){8,}$/i;
const READABLE = /[\t\n\r\x20-\x7e\u00a0-\ufffc]{8,}/g;
/** A percent sign that is itself escaped; a single escape is seen through by the engine. */
const TWICE_ESCAPED = /%25[0-9a-f]{2}/i;
const NOT_BLANK = /\S+/g;
const MOST_UNESCAPINGS = 4;

/** Runs of base64 (standard or URL-safe), hexadecimal, and URLs escaped more than once, with what they can stand for. */
export function encodedRunsOf(text: string): EncodedRun[] {
  const runs: EncodedRun[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (UUID.test(run)) continue;
    const readings = readingsOf(run);
    if (readings.length > 0) runs.push({ start: index, end: index + run.length, readings });
  }
  if (!TWICE_ESCAPED.test(text)) return runs;
  for (const { 0: word, index } of text.matchAll(NOT_BLANK)) {
    if (TWICE_ESCAPED.test(word)) {
      runs.push({ start: index, end: index + word.length, readings: [unescape(word)] });
    }
  }
  return runs;
}

/** Base64 has a grid of four signs, and a slash or dash before it may be part of the run or not. */
function readingsOf(run: string): string[] {
  const readings: string[] = [];
  if (HEX.test(run)) readings.push(...readable(Buffer.from(run, 'hex')));
  for (let offset = 0; offset < 4; offset++) {
    readings.push(...readable(Buffer.from(run.slice(offset), 'base64')));
  }
  return readings;
}

function readable(bytes: Buffer): string[] {
  return bytes.toString('utf8').match(READABLE) ?? [];
}

function unescape(word: string): string {
  let text = word;
  for (let round = 0; round < MOST_UNESCAPINGS && TWICE_ESCAPED.test(text); round++) {
    text = text.replace(/%25/gi, '%');
  }
  return text;
}
