import type { Language } from '../corpus-record.ts';
import { luhnCheckDigit, passesLuhn } from '../checksums/digits.ts';
import type { SeededRandom } from '../random/seeded-random.ts';
import { BASE62, BASE64, HEX, UPPER36, uuid } from './made-value.ts';
import { writeDate } from './written-date.ts';

type HarmlessMaker = (random: SeededRandom, lang: Language) => string;

/** What looks like personal data and is not. The slots are lower case: `{order}`, `{price}`. */
export const HARMLESS: Readonly<Record<string, HarmlessMaker>> = {
  order: (random) =>
    random.pick([
      () => `#${random.digits(6)}`,
      () => random.digits(9).replace(/^0/, '4'),
      () => `ORD-${random.between(2021, 2026)}-${random.digits(5)}`,
      () => `${random.digits(3)}-${random.digits(7)}-${random.digits(7)}`,
      () => `${random.chars('ABCDEFGHKLMNPQRSTUVWXYZ', 2)}${random.digits(8)}`,
      () => random.between(10000, 9999999).toString(),
    ])(),
  order9: (random) => String(random.between(100000000, 999999999)),
  ticket: (random) =>
    random.pick([
      () => `#${random.between(1000, 99999)}`,
      () => `INC${random.digits(7)}`,
      () => `HD-${random.between(100, 99999)}`,
      () => `CAS-${random.digits(5)}-${random.chars(UPPER36, 5)}`,
    ])(),
  invoice: (random) =>
    random.pick([
      () => `INV-${random.digits(6)}`,
      () => `RE-${random.between(2021, 2026)}/${random.digits(4)}`,
      () => `${random.between(2021, 2026)}${random.digits(6)}`,
      () => `FV/${random.between(1, 999)}/${random.pick(['01', '07', '11'])}/2025`,
    ])(),
  tracking: (random) =>
    random.pick([
      () => `1Z${random.chars(UPPER36, 6)}${random.digits(10)}`,
      () => `JD01${random.digits(16)}`,
      () =>
        `${random.chars('RLCE', 1)}${random.chars('ABCDE', 1)}${random.digits(9)}${random.pick(['DE', 'GB', 'FR', 'NL', 'PL'])}`,
      () => `00340${random.digits(15)}`,
      () => `3S${random.chars(UPPER36, 4)}${random.digits(9)}`,
      () => random.digits(12),
    ])(),
  customer: (random) =>
    random.pick([
      () => `C-${random.digits(6)}`,
      () => `KD${random.digits(7)}`,
      () => random.digits(8).replace(/^0/, '7'),
    ])(),
  isbn: (random) => {
    const twelve = `978${random.digits(9)}`;
    const sum = Array.from(twelve).reduce(
      (total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3),
      0,
    );
    const digits = twelve + String((10 - (sum % 10)) % 10);
    return random.chance(0.5)
      ? digits
      : `978-${digits.slice(3, 4)}-${digits.slice(4, 8)}-${digits.slice(8, 12)}-${digits.slice(12)}`;
  },
  ean: (random) => {
    const twelve = random.pick(['400', '871', '590', '841', '560', '800', '376', '501']) + random.digits(9);
    const sum = Array.from(twelve).reduce(
      (total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3),
      0,
    );
    return twelve + String((10 - (sum % 10)) % 10);
  },
  sku: (random) =>
    random.pick([
      () =>
        `${random.chars('ABCDEFGHKLMNPRSTVWXYZ', 3)}-${random.digits(4)}-${random.pick(['BLK', 'XL', 'RED', '42', 'EU'])}`,
      () => random.chars(UPPER36, 8),
      () => `SKU${random.digits(6)}`,
    ])(),
  part: (random) =>
    random.pick([
      () => `${random.digits(3)}-${random.digits(2)}-${random.chars('ABCD', 1)}${random.digits(3)}`,
      () => `P/N ${random.digits(2)}.${random.digits(4)}.${random.digits(3)}`,
      () =>
        `${random.chars('ABCDEFGH', 2)}${random.digits(3)}/${random.digits(2)}-${random.chars('KLMX', 1)}`,
    ])(),
  serial: (random) => `SN${random.chars(UPPER36, 4)}${random.digits(7)}`,
  version: (random) =>
    random.pick([
      () => `${random.between(0, 19)}.${random.between(0, 40)}.${random.between(0, 99)}`,
      () => `v${random.between(1, 9)}.${random.between(0, 20)}`,
      () =>
        `${random.between(1, 9)}.${random.between(0, 9)}.${random.between(0, 9)}-beta.${random.between(1, 9)}`,
    ])(),
  version4: (random) =>
    `${random.between(1, 24)}.${random.between(0, 20)}.${random.between(0, 250)}.${random.between(0, 250)}`,
  price: (random, lang) => {
    const whole = random.between(3, 2400);
    const cents = String(random.pick([0, 49, 50, 90, 95, 99])).padStart(2, '0');
    if (lang === 'en') return `${random.pick(['$', '£', '€'])}${whole}.${cents}`;
    return lang === 'pl' ? `${whole},${cents} zł` : `${whole},${cents} €`;
  },
  date: (random, lang) => writeDate(random, lang, 2023, 2026),
  time: (random, lang) =>
    lang === 'en' && random.chance(0.5)
      ? `${random.between(1, 12)}:${random.pick(['00', '15', '30', '45'])} ${random.pick(['am', 'pm'])}`
      : `${random.between(8, 22)}:${random.pick(['00', '15', '30', '42'])}`,
  number: (random) => String(random.between(2, 12)),
  uuid: (random) => uuid(random),
  hash: (random) => random.chars(HEX, random.pick([7, 8, 40, 40])),
  sha256: (random) => random.chars(HEX, 64),
  colour: (random) => `#${random.chars(HEX, 6)}`,
  dimension: (random) =>
    random.pick([
      () => `${random.between(10, 240)} x ${random.between(10, 180)} x ${random.between(2, 90)} cm`,
      () => `${random.between(40, 200)}×${random.between(40, 200)} mm`,
    ])(),
  timestamp: (random) =>
    `2025-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}T${String(random.between(0, 23)).padStart(2, '0')}:${String(random.between(0, 59)).padStart(2, '0')}:${String(random.between(0, 59)).padStart(2, '0')}.${random.digits(3)}Z`,
  epoch: (random) => String(random.between(1690000000, 1760000000)),
  epochMs: (random) => String(random.between(1690000000000, 1760000000000)),
  notcard: (random) => {
    const payload = random.pick(['4', '5', '6', '9']) + random.digits(14);
    const wrong = (Number(luhnCheckDigit(payload)) + random.between(1, 9)) % 10;
    const digits = payload + String(wrong);
    if (passesLuhn(digits)) throw new Error('a number that must fail Luhn passes');
    return random.chance(0.5) ? digits : (digits.match(/.{4}/g) ?? []).join(' ');
  },
  image: (random) => `data:image/png;base64,iVBORw0KGgo${random.chars(BASE64, random.between(60, 160))}=`,
  requestid: (random) => `req_${random.chars(BASE62, 14)}`,
  integrity: (random) => `sha512-${random.chars(BASE64, 86)}==`,
};
