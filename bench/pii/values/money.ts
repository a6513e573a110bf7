import type { Language } from '../corpus-record.ts';
import type { SeededRandom } from '../random/seeded-random.ts';
import { ibanCheckDigits, luhnCheckDigit } from '../checksums/digits.ts';
import { encodeBase58, encodeBase58Check, RIPPLE_ALPHABET } from '../checksums/base58.ts';
import { BECH32, BECH32M, encodeBech32, toFiveBits } from '../checksums/bech32.ts';
import { keccak256 } from '../checksums/keccak256.ts';
import type { MadeValue } from './made-value.ts';

/** Issuer prefix, total length and the groups printed on the card. */
const ISSUERS: readonly (readonly [prefix: string, length: number, groups: readonly number[]])[] = [
  ['4', 16, [4, 4, 4, 4]],
  ['4', 16, [4, 4, 4, 4]],
  ['4', 16, [4, 4, 4, 4]],
  ['51', 16, [4, 4, 4, 4]],
  ['53', 16, [4, 4, 4, 4]],
  ['55', 16, [4, 4, 4, 4]],
  ['2223', 16, [4, 4, 4, 4]],
  ['2635', 16, [4, 4, 4, 4]],
  ['34', 15, [4, 6, 5]],
  ['37', 15, [4, 6, 5]],
  ['6011', 16, [4, 4, 4, 4]],
  ['65', 16, [4, 4, 4, 4]],
  ['36', 14, [4, 6, 4]],
  ['3056', 14, [4, 6, 4]],
  ['3530', 16, [4, 4, 4, 4]],
  ['3566', 16, [4, 4, 4, 4]],
  ['6221', 16, [4, 4, 4, 4]],
  ['6250', 19, [6, 13]],
  ['6304', 18, [4, 4, 4, 4, 2]],
  ['5018', 13, [4, 4, 5]],
];

/** Variants: none (separators vary), `plain` (digits only, for logs), `visa` and `mastercard` where the sentence names the brand. */
export function makeCard(random: SeededRandom, _lang: Language, variant: string): MadeValue {
  const [prefix, length, groups] = random.pick(
    ISSUERS.filter(([start]) =>
      variant === 'visa'
        ? start === '4'
        : variant !== 'mastercard' || (/^[25]\d/.test(start) && start !== '5018'),
    ),
  );
  const payload = prefix + random.digits(length - prefix.length - 1);
  const digits = payload + luhnCheckDigit(payload);
  if (variant === 'plain') return { text: digits };
  return { text: grouped(digits, groups, random.pick([' ', ' ', ' ', '-', '-', '', '', '', '.', '  '])) };
}

function grouped(digits: string, groups: readonly number[], separator: string): string {
  let at = 0;
  return groups.map((size) => digits.slice(at, (at += size))).join(separator);
}

/** Account part of each country: `#` digit, `@` letter, `*` either. */
const IBAN_SHAPES: Record<string, string> = {
  DE: '##################',
  AT: '################',
  CH: '#################',
  GB: '@@@@##############',
  IE: '@@@@##############',
  FR: '####################*##',
  BE: '############',
  ES: '####################',
  IT: '@######################',
  NL: '@@@@##########',
  PT: '#####################',
  PL: '########################',
  SE: '####################',
  LU: '################',
  DK: '##############',
};
const IBAN_HOME: Record<Language, readonly string[]> = {
  en: ['GB', 'IE', 'GB', 'DE'],
  de: ['DE', 'DE', 'AT', 'CH'],
  fr: ['FR', 'FR', 'BE', 'LU'],
  es: ['ES'],
  it: ['IT'],
  nl: ['NL', 'NL', 'BE'],
  pt: ['PT'],
  pl: ['PL'],
};

export function makeIban(random: SeededRandom, lang: Language, _variant: string): MadeValue {
  const country = random.pick(random.chance(0.15) ? Object.keys(IBAN_SHAPES) : IBAN_HOME[lang]);
  const account = random.pattern(IBAN_SHAPES[country] ?? '');
  const iban = `${country}${ibanCheckDigits(country, account)}${account}`;
  const form = random.next();
  if (form < 0.55) return { text: (iban.match(/.{1,4}/g) ?? []).join(' ') };
  if (form < 0.62) return { text: iban.toLowerCase() };
  if (form < 0.67) return { text: (iban.match(/.{1,4}/g) ?? []).join('-') };
  return { text: iban };
}

/** Variants name the coin; none picks one whose address carries a checksum. */
export function makeWallet(random: SeededRandom, _lang: Language, variant: string): MadeValue {
  const coin =
    variant ||
    random.pick([
      'btc',
      'btc',
      'segwit',
      'segwit',
      'taproot',
      'eth',
      'eth',
      'eth',
      'ltc',
      'tron',
      'xrp',
      'doge',
      'ethlower',
    ]);
  const hash = random.bytes(20);
  switch (coin) {
    case 'btc':
      return { text: encodeBase58Check(random.pick([0, 5]), hash) };
    case 'segwit':
      return { text: encodeBech32('bc', [0, ...toFiveBits(hash)], BECH32) };
    case 'taproot':
      return { text: encodeBech32('bc', [1, ...toFiveBits(random.bytes(32))], BECH32M) };
    case 'ltc':
      return {
        text: random.chance(0.5)
          ? encodeBase58Check(48, hash)
          : encodeBech32('ltc', [0, ...toFiveBits(hash)], BECH32),
      };
    case 'doge':
      return { text: encodeBase58Check(30, hash) };
    case 'tron':
      return { text: encodeBase58Check(65, hash) };
    case 'xrp':
      return { text: encodeBase58Check(0, hash, RIPPLE_ALPHABET) };
    case 'eth':
      return { text: checksummedEthereum(hash) };
    case 'ethlower':
      return { text: `0x${Buffer.from(hash).toString('hex')}` };
    case 'solana':
      return { text: encodeBase58(Uint8Array.from([random.between(80, 250), ...random.bytes(31)])) };
    default:
      throw new Error(`no wallet variant ${variant}`);
  }
}

/** EIP-55: a letter is upper case where the digest's digit at its place is 8 or more. */
export function checksummedEthereum(hash: Uint8Array): string {
  const hex = Buffer.from(hash).toString('hex');
  const digest = Buffer.from(keccak256(Buffer.from(hex, 'ascii'))).toString('hex');
  return `0x${Array.from(hex)
    .map((char, i) => (parseInt(digest.charAt(i), 16) >= 8 ? char.toUpperCase() : char))
    .join('')}`;
}
