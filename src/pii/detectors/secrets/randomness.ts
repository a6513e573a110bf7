/** `cart-895187712-v3`, `order_items_2024`: words and numbers, each for itself. */
const IDENTIFIER = /^(?:[a-z]{1,20}\d{0,2}|\d{1,12})(?:[-_./:](?:[a-z]{1,20}\d{0,2}|\d{1,12})){1,8}$/i;

/** How many bits of the word are set. */
export function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/**
 * Does the text look made by a machine? Words, names and paths do not; keys do.
 * Counts changes between kinds of characters and how many different ones there
 * are, which for tokens of this length says as much as entropy and costs less.
 */
export function looksRandom(value: string): boolean {
  if (IDENTIFIER.test(value)) return false;
  let digits = 0;
  let upper = 0;
  let lower = 0;
  let changes = 0;
  let previous = 0;
  // The characters of ASCII seen, a bit for each, thirty-two to a word.
  let seen0 = 0;
  let seen1 = 0;
  let seen2 = 0;
  let seen3 = 0;
  let others = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    const bit = 1 << (code & 31);
    if (code >= 128) others += value.indexOf(value.charAt(i)) === i ? 1 : 0;
    else if (code >= 96) seen3 |= bit;
    else if (code >= 64) seen2 |= bit;
    else if (code >= 32) seen1 |= bit;
    else seen0 |= bit;
    const kind =
      code >= 48 && code <= 57 ? 1 : code >= 65 && code <= 90 ? 2 : code >= 97 && code <= 122 ? 3 : 4;
    if (kind === 1) digits++;
    else if (kind === 2) upper++;
    else if (kind === 3) lower++;
    if (kind !== previous) changes++;
    previous = kind;
  }
  const different = bitCount(seen0) + bitCount(seen1) + bitCount(seen2) + bitCount(seen3) + others;
  if (different < Math.min(8, value.length * 0.4)) return false;
  const letters = upper + lower;
  if (letters === 0) return false;
  if (digits === 0) return upper > 1 && lower > 1 && changes >= value.length / 4 && different >= 10;
  if (digits === 1) return upper > 1 && lower > 1 && changes >= value.length / 5;
  return changes >= Math.min(5, value.length / 5);
}

const STAR = 42;
const BULLET = 0x2022;
const OPENS_STAND_IN = new Uint8Array(128);
for (const sign of '<[({$%') OPENS_STAND_IN[sign.charCodeAt(0)] = 1;
/** How often a sign stands in a row where it stands for nothing; 0 for all others. */
const LONGEST_RUN = new Uint8Array(128);
for (const [sign, count] of Object.entries({ x: 6, X: 6, '*': 3, '.': 3, 0: 8 }))
  LONGEST_RUN[sign.charCodeAt(0)] = count;

const SPEAKING = /(?<![a-z0-9])(?:your|my)[_-]|example_|placeholder|changeme|redacted/i;
/** Each of the words has one of these pairs: `r_`, `y-`, `e_`, `ac`, `ch`. */
const FIRST = 1;
const SECOND = 2;
const SPEAKS = new Uint8Array(128);
for (const sign of 'ryeacRYEAC') SPEAKS[sign.charCodeAt(0)] = FIRST;
for (const sign of '_-chCH') SPEAKS[sign.charCodeAt(0)] = (SPEAKS[sign.charCodeAt(0)] ?? 0) | SECOND;

/** Nothing but a stand-in: `xxxxxxxx`, `<your-key>`, `****`, `${TOKEN}`. */
export function isStandIn(value: string): boolean {
  const first = value.charCodeAt(0);
  if (OPENS_STAND_IN[first] === 1) return true;
  if ((first === STAR || first === BULLET) && value.charCodeAt(1) === first) return true;
  let run = 0;
  let previous = 0;
  let maySay = false;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code === previous) {
      const most = LONGEST_RUN[code] ?? 0;
      if (++run >= most && most !== 0) return true;
    } else run = 1;
    const bits = SPEAKS[code] ?? 0;
    maySay ||= (bits & SECOND) !== 0 && ((SPEAKS[previous] ?? 0) & FIRST) !== 0;
    previous = code;
  }
  if (value.includes('1234567890abc') || value.endsWith('EXAMPLE') || value.endsWith('EXAMPLEKEY'))
    return true;
  return maySay && SPEAKING.test(value);
}
