import { passesBase58Check, RIPPLE_ALPHABET } from './base58.ts';
import { BECH32, BECH32M, passesBech32 } from './bech32.ts';
import { crc32Base62, crc32LittleEndianHex } from './crc32.ts';
import {
  ibanCheckDigits,
  luhnCheckDigit,
  mod11Then10CheckDigit,
  passesIban,
  passesLuhn,
  passesVerhoeff,
  verhoeffCheckDigit,
} from './digits.ts';
import { keccak256 } from './keccak256.ts';
import {
  belgianCheck,
  bsnCheck,
  codiceFiscaleCheck,
  cpfChecks,
  dniLetter,
  nhsCheck,
  nifCheck,
  nirKey,
  peselCheck,
} from './national.ts';
import { checksummedEthereum } from '../values/money.ts';

// Every vector is a published example of the scheme, so a slip in the maker
// and the same slip in the corpus spec cannot agree with each other.
describe('checksums agree with published examples', () => {
  it('Luhn', () => {
    expect(luhnCheckDigit('7992739871')).toBe('3');
    expect(luhnCheckDigit('811218987')).toBe('6');
    expect(passesLuhn('4111111111111111')).toBe(true);
    expect(passesLuhn('4111111111111112')).toBe(false);
  });

  it('IBAN', () => {
    expect(ibanCheckDigits('GB', 'WEST12345698765432')).toBe('82');
    expect(passesIban('DE89370400440532013000')).toBe(true);
    expect(passesIban('DE88370400440532013000')).toBe(false);
  });

  it('Verhoeff', () => {
    expect(verhoeffCheckDigit('236')).toBe('3');
    expect(passesVerhoeff('2363')).toBe(true);
    expect(passesVerhoeff('2364')).toBe(false);
  });

  it.each([
    ['German tax id', () => mod11Then10CheckDigit('8609574271'), '9'],
    ['NHS number', () => nhsCheck('943476591'), '9'],
    ['French NIR', () => nirKey('2550814168025'), '38'],
    ['Belgian national number', () => belgianCheck('850730033'), '28'],
    ['Spanish DNI', () => dniLetter(12345678), 'Z'],
    ['Spanish NIE X1234567', () => dniLetter(1234567), 'L'],
    ['Dutch BSN', () => bsnCheck('11122233'), '3'],
    ['PESEL', () => peselCheck('4405140135'), '9'],
    ['Portuguese NIF', () => nifCheck('12345678'), '9'],
    ['Brazilian CPF', () => cpfChecks('111444777'), '35'],
    ['codice fiscale', () => codiceFiscaleCheck('RSSMRA85T10A562'), 'S'],
  ])('%s', (_, make, check) => {
    expect(make()).toBe(check);
  });

  it('GitHub and npm tokens', () => {
    expect(crc32Base62('zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ')).toBe('0mLq17');
  });

  it("Grafana's suffix has the CRC's bytes from low to high", () => {
    // CRC-32 of "123456789" is 0xcbf43926 by definition.
    expect(crc32LittleEndianHex('123456789')).toBe('2639f4cb');
  });

  it('Keccak-256 and the Ethereum checksum', () => {
    expect(Buffer.from(keccak256(new Uint8Array())).toString('hex')).toBe(
      'c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470',
    );
    expect(checksummedEthereum(Buffer.from('5aaeb6053f3e94c9b9a09f33669435e7ef1beaed', 'hex'))).toBe(
      '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
    );
  });

  it('Base58Check and bech32', () => {
    expect(passesBase58Check('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa')).toBe(true);
    expect(passesBase58Check('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb')).toBe(false);
    expect(passesBase58Check('rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh', RIPPLE_ALPHABET)).toBe(true);
    expect(passesBech32('bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', BECH32)).toBe(true);
    expect(passesBech32('bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0', BECH32M)).toBe(
      true,
    );
    expect(passesBech32('bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5', BECH32)).toBe(false);
  });
});

// Worked out by hand from the rule, no published example gives one.
describe('numbers that are never given out', () => {
  it('a national number without a check digit of its own is refused', () => {
    expect(bsnCheck('00000006')).toBe('1');
    expect(nhsCheck('000000006')).toBeNull();
  });
});
