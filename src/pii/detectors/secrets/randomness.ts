/** `cart-895187712-v3`, `order_items_2024`: words and numbers, each for itself. */
const IDENTIFIER = /^(?:[a-z]{1,20}\d{0,2}|\d{1,12})(?:[-_./:](?:[a-z]{1,20}\d{0,2}|\d{1,12})){1,8}$/i;

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
  const seen = new Uint8Array(16);
  let different = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    const eight = seen[code >> 3] ?? 0;
    const isNew = code < 128 ? (eight & (1 << (code & 7))) === 0 : value.indexOf(value.charAt(i)) === i;
    if (isNew) different++;
    if (code < 128) seen[code >> 3] = eight | (1 << (code & 7));
    const kind =
      code >= 48 && code <= 57 ? 1 : code >= 65 && code <= 90 ? 2 : code >= 97 && code <= 122 ? 3 : 4;
    if (kind === 1) digits++;
    else if (kind === 2) upper++;
    else if (kind === 3) lower++;
    if (kind !== previous) changes++;
    previous = kind;
  }
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
