const BASE64_RUN = /[A-Za-z0-9+/_-]+/g;
const HEX_RUN = /(?:[0-9a-f]{2}[ ,:-]{0,2})+/gi;
const HEX_PREFIX = /\\x|0x/gi;
const NUMBER_RUN = /(?:\d{2,3}[ ,;]{0,2})+/g;
const BINARY_RUN = /(?:[01]{8} ?)+/g;
const PERCENT = /(?:%[0-9a-f]{2}){1,4}/gi;
const ESCAPE = /\\u\{?([0-9a-f]{4,5})\}?|&#x([0-9a-f]{2,5});?|&#(\d{2,6});?/gi;
const TAG_CHARACTERS = /[\u{e0020}-\u{e007e}]/gu;
const READABLE = /[\p{L}\p{N}\p{P}\p{Zs}\n\t]/gu;
/** Of a decoded text, how much must be readable for it to be one. */
const READABLE_PART = 0.92;
const MOST_PAYLOADS = 24;
/** Shorter runs hold no order. */
const SHORTEST_RUN = 16;

/** Texts that a text holds in another form: base64, hexadecimal, numbers, percent and other escapes, tag characters. */
export function payloadsOf(text: string): string[] {
  const found = [
    ...runs(text, BASE64_RUN, (run) => Buffer.from(run, 'base64').toString('utf8')),
    ...runs(text.replace(HEX_PREFIX, ' '), HEX_RUN, (run) =>
      Buffer.from(run.replace(/[^0-9a-f]/gi, ''), 'hex').toString('utf8'),
    ),
    ...runs(text, NUMBER_RUN, (run) => fromCodes(run.split(/\D+/).map(Number))),
    ...runs(text, BINARY_RUN, (run) =>
      fromCodes((run.match(/[01]{8}/g) ?? []).map((bits) => parseInt(bits, 2))),
    ),
  ].filter(isReadable);
  const unescaped = text.replace(PERCENT, readPercent).replace(ESCAPE, readEscape);
  if (unescaped !== text) found.push(unescaped);
  const tagged = text.match(TAG_CHARACTERS);
  if (tagged) found.push(fromCodes(tagged.map((character) => (character.codePointAt(0) ?? 0) - 0xe0000)));
  return found;
}

function runs(text: string, pattern: RegExp, decode: (run: string) => string): string[] {
  return (text.match(pattern) ?? [])
    .filter((run) => run.length >= SHORTEST_RUN)
    .slice(0, MOST_PAYLOADS)
    .map(decode);
}

function fromCodes(codes: readonly number[]): string {
  return codes.map((code) => (code < 0x110000 ? String.fromCodePoint(code) : '')).join('');
}

function readPercent(run: string): string {
  return Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8');
}

function readEscape(_all: string, hex?: string, entityHex?: string, decimal?: string): string {
  const code = decimal === undefined ? parseInt(hex ?? entityHex ?? '20', 16) : Number(decimal);
  return code < 0x110000 ? String.fromCodePoint(code) : ' ';
}

function isReadable(text: string): boolean {
  return text.length >= 8 && (text.match(READABLE)?.length ?? 0) >= text.length * READABLE_PART;
}
