import { passesBase58Check } from './base58.js';
import { passesBech32 } from './bech32.js';
import { hasCrcSuffix } from './crc32.js';
import { passesLuhn } from './luhn.js';
import { passesMod97 } from './mod97.js';
import { passesVerhoeff } from './verhoeff.js';
import { passesMod1110 } from './weighted-sum.js';

/** Published examples of each scheme. They are frozen: a check that disagrees with them is wrong. */
const SCHEMES: readonly [string, (value: string) => boolean, readonly string[], readonly string[]][] = [
  [
    'Luhn',
    passesLuhn,
    ['79927398713', '4111111111111111', '5555555555554444', '378282246310005'],
    ['79927398710', '4111111111111112', '5555555555554445'],
  ],
  [
    'MOD 97-10 of IBANs',
    passesMod97,
    ['GB82WEST12345698765432', 'DE89370400440532013000', 'FR1420041010050500013M02606'],
    ['GB82WEST12345698765431', 'DE88370400440532013000', 'GB82WEST12345698765423'],
  ],
  ['Verhoeff', passesVerhoeff, ['2363', '123451', '84736430954837284567892'], ['2364', '3263', '123450']],
  [
    'Base58Check of Bitcoin',
    (value) => passesBase58Check(value, 'bitcoin'),
    [
      '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
      '16UwLL9Risc3QfPqBUvKofHmBQ7wMtjvM',
      '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy',
    ],
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', '1A1zP1eP5QGefi2DMPTfTL5SLmv7Divf0a'],
  ],
  [
    'Base58Check of Ripple',
    (value) => passesBase58Check(value, 'ripple'),
    ['rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh', 'rrrrrrrrrrrrrrrrrrrrrhoLvTp'],
    ['rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTi'],
  ],
  [
    'Bech32 and Bech32m (BIP 173, BIP 350)',
    passesBech32,
    [
      'A12UEL5L',
      'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
      'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw',
      'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
      'A1LQFN3A',
    ],
    ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5', 'A12uEL5L', '1pzry9x0s0muk', 'A1G7SGD8'],
  ],
  // "The quick brown fox…" has CRC-32 414FA339, "123456789" CBF43926: here in base 62.
  ['CRC-32 in base 62', hasCrcSuffix, [withCrc('123456789', 0xcbf43926)], [withCrc('123456789', 0xcbf43927)]],
  ['MOD 11,10 of German tax ids', passesMod1110, ['86095742719', '65929970489'], ['86095742718']],
];

function withCrc(text: string, crc: number): string {
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  let suffix = '';
  for (let rest = crc; suffix.length < 6; rest = Math.floor(rest / 62))
    suffix = digits.charAt(rest % 62) + suffix;
  return text + suffix;
}

describe.each(SCHEMES)('%s', (_name, passes, right, wrong) => {
  it.each(right)('accepts %s', (value) => {
    expect(passes(value)).toBe(true);
  });

  it.each(wrong)('refuses %s', (value) => {
    expect(passes(value)).toBe(false);
  });
});
