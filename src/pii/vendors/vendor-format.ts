/** Characters a token's body is made of. */
export type Alphabet =
  | 'alnum'
  | 'hex'
  | 'upper'
  | 'upper-dash'
  | 'lower'
  | 'url'
  | 'dash'
  | 'dotted'
  | 'base64'
  | 'any-base64'
  | 'digits';

const ALPHABETS: Readonly<Record<Alphabet, string>> = {
  alnum: 'A-Z a-z 0-9',
  hex: 'A-F a-f 0-9',
  upper: 'A-Z 0-9',
  'upper-dash': 'A-Z 0-9 -',
  lower: 'a-z 0-9',
  url: 'A-Z a-z 0-9 _ -',
  dash: 'A-Z a-z 0-9 -',
  dotted: 'A-Z a-z 0-9 _ - .',
  base64: 'A-Z a-z 0-9 + / =',
  'any-base64': 'A-Z a-z 0-9 + / = _ -',
  digits: '0-9',
};

const SETS = new Map<Alphabet, Uint8Array>();
for (const [name, ranges] of Object.entries(ALPHABETS) as [Alphabet, string][]) {
  const set = new Uint8Array(128);
  for (const range of ranges.split(' ')) {
    const first = range.charCodeAt(0);
    const last = range.length === 3 ? range.charCodeAt(2) : first;
    for (let code = first; code <= last; code++) set[code] = 1;
  }
  SETS.set(name, set);
}

/** Shape of one vendor's token, as the vendor documents it. */
export interface VendorFormat {
  readonly vendor: string;
  readonly prefix: string;
  readonly body: Uint8Array;
  readonly min: number;
  readonly max: number;
  /** Last six characters are the CRC-32 of those before, in base 62. */
  readonly hasCrc: boolean;
}

export const UNLIMITED = 4096;

/** `max` is `min` when not given: most tokens have one length. */
export function token(
  vendor: string,
  prefix: string,
  alphabet: Alphabet,
  min: number,
  max = min,
): VendorFormat {
  return { vendor, prefix, body: SETS.get(alphabet) ?? new Uint8Array(128), min, max, hasCrc: false };
}

/** A token that may be as long as it likes from `min` on. */
export function longToken(vendor: string, prefix: string, alphabet: Alphabet, min: number): VendorFormat {
  return token(vendor, prefix, alphabet, min, UNLIMITED);
}

export function checkedToken(vendor: string, prefix: string, min: number): VendorFormat {
  return { ...token(vendor, prefix, 'alnum', min), hasCrc: true };
}

/** The same format under several prefixes. */
export function family(prefixes: string, make: (prefix: string) => VendorFormat): VendorFormat[] {
  return prefixes.split(' ').map(make);
}
