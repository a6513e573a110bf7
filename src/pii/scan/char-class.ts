/** Bits that say what one UTF-16 code unit can be part of. */
export const CharClass = {
  LETTER: 1,
  DIGIT: 2,
  /** A letter or a digit. */
  WORD: 1 | 2,
  HEX: 4,
  UPPER: 8,
  LOWER: 16,
  /** Worth a closer look by the scanner: `@`, `:`, `%`, `&`, `/`, `-`. */
  TRIGGER: 32,
  /** Cannot be read as it stands; the text has to be normalised first. */
  STRANGE: 64,
  /** A letter nobody would take for a digit: all but `O`, `o`, `l` and `I`. */
  PLAIN: 128,
} as const;

// Local names: what a module exports or imports is looked up at every use, what it keeps to itself is
// compiled in, and these are used once per character.
const { LETTER, DIGIT, WORD, HEX, UPPER, LOWER, TRIGGER, STRANGE, PLAIN } = CharClass;

/** Code units below this have a row in the tables; it ends after Latin Extended-B. */
const SIZE = 0x250;
export const TABLE_SIZE = SIZE;

const classes = new Uint8Array(SIZE);

/**
 * Letters without case and accents, as ASCII, so that `Straße`, `STRASE` and
 * `strasé` meet the same keyword. One code unit to one: `ß` becomes `s`.
 */
export const FOLD = new Uint8Array(SIZE);

const IRREGULAR: Readonly<Record<string, string>> = {
  ß: 's',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 't',
  æ: 'a',
  œ: 'o',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
};

function foldOf(char: string): string {
  const lower = char.toLowerCase();
  return IRREGULAR[lower] ?? lower.normalize('NFD').charAt(0);
}

for (let code = 0; code < SIZE; code++) {
  const char = String.fromCharCode(code);
  let bits = 0;
  if (code >= 48 && code <= 57) {
    bits = DIGIT;
    FOLD[code] = code;
  } else if (/\p{L}/u.test(char) && code !== 0xaa && code !== 0xba) {
    const folded = foldOf(char).charCodeAt(0);
    FOLD[code] = folded >= 97 && folded <= 122 ? folded : 122;
    const isUpper = char !== char.toLowerCase();
    bits = LETTER | (isUpper ? UPPER : LOWER);
    if (/^[a-f]$/i.test(char)) bits |= HEX;
    if (!/^[OolI]$/.test(char)) bits |= PLAIN;
  } else if ('@:%&/\\'.includes(char)) {
    bits = TRIGGER;
  } else if (code === 0xa0 || code === 0xad || /[¹²³]/.test(char)) {
    bits = STRANGE;
  }
  classes[code] = bits;
}

/** Scripts and symbols above the table: letters of other alphabets end a word. */
function classAbove(code: number): number {
  if (code >= 0x300 && code <= 0x36f) return STRANGE;
  if (code >= 0x400 && code <= 0x52f) return isCyrillicLookAlike(code) ? STRANGE : 0;
  if (code >= 0x660 && code <= 0x669) return STRANGE;
  if (code >= 0x6f0 && code <= 0x6f9) return STRANGE;
  if (code >= 0x966 && code <= 0x96f) return STRANGE;
  if (code === 0x61c || code === 0x180e || code === 0x3164 || code === 0x115f || code === 0x1160)
    return STRANGE;
  if (code >= 0x2000 && code <= 0x2015) return STRANGE;
  if (code === 0x2024 || code === 0x202f || (code >= 0x2028 && code <= 0x202e)) return STRANGE;
  if (code >= 0x205f && code <= 0x209c) return STRANGE;
  if (code === 0x2212 || code === 0x2010 || code === 0x2236) return STRANGE;
  if (code >= 0x2460 && code <= 0x24ff) return STRANGE;
  if (code >= 0x2776 && code <= 0x2793) return STRANGE;
  if (code === 0x3000 || code === 0x3002) return STRANGE;
  if (code === 0xd835) return STRANGE;
  if (code >= 0xfe00 && code <= 0xfe0f) return STRANGE;
  if (code >= 0xfe50 && code <= 0xfe6f) return STRANGE;
  if (code >= 0xfeff && code <= 0xff5e) return STRANGE;
  if (code === 0xdb40) return STRANGE;
  return 0;
}

function isCyrillicLookAlike(code: number): boolean {
  return code === 0x41e || code === 0x43e || code === 0x417 || code === 0x437;
}

/**
 * Class of every code unit in the low byte, `FOLD` in the high one: a single
 * look-up for the scanner's loop, whatever the script.
 */
export const CLASS_AND_FOLD = new Uint16Array(0x10000);
for (let code = 0; code < CLASS_AND_FOLD.length; code++)
  CLASS_AND_FOLD[code] = code < SIZE ? (classes[code] ?? 0) | ((FOLD[code] ?? 0) << 8) : classAbove(code);

/** A word without case and accents. */
export function foldWord(word: string): string {
  // Most words are plain ASCII, for which the string's own method is several times faster.
  if (isAscii(word)) return word.toLowerCase();
  let folded = '';
  for (let i = 0; i < word.length; i++) {
    const code = FOLD[word.charCodeAt(i)];
    folded += code ? String.fromCharCode(code) : word.charAt(i).toLowerCase();
  }
  return folded;
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false;
  return true;
}

export function isWord(code: number): boolean {
  return code < SIZE && ((classes[code] ?? 0) & WORD) !== 0;
}

export function isLetter(code: number): boolean {
  return code < SIZE && ((classes[code] ?? 0) & LETTER) !== 0;
}

export function isUpper(code: number): boolean {
  return code < SIZE && ((classes[code] ?? 0) & UPPER) !== 0;
}

/** An upper-case letter of any script, as `\p{Lu}` has it: without the title-case ones that `isUpper` takes as well. */
export function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  return code >= 128 && CAPITAL.test(String.fromCharCode(code));
}

const CAPITAL = /\p{Lu}/u;

/** A letter or a digit of ASCII, about which a pattern and the tables agree. */
export function isAsciiWord(code: number): boolean {
  return code < 128 && isWord(code);
}

export function isAsciiLetter(code: number): boolean {
  return code < 128 && isLetter(code);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isHexDigit(code: number): boolean {
  return code < SIZE && ((classes[code] ?? 0) & (HEX | DIGIT)) !== 0;
}

/** Space, tab, line feed, carriage return; the normaliser has made the others plain. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
