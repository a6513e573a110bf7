import type { Language } from '../corpus-record.ts';
import type { SeededRandom } from '../random/seeded-random.ts';
import { luhnCheckDigit, mod11Then10CheckDigit, verhoeffCheckDigit } from '../checksums/digits.ts';
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
} from '../checksums/national.ts';
import type { MadeValue } from './made-value.ts';

type IdMaker = (random: SeededRandom) => string;

/** Variant of the slot → maker. Each number carries the check its authority publishes. */
const MAKERS: Record<string, IdMaker> = {
  nino: (random) => {
    const letters = random.pick(['AB', 'CE', 'HJ', 'JK', 'PW', 'SX', 'WM', 'YZ', 'LR', 'EG']);
    const digits = random.digits(6);
    const end = random.pick(['A', 'B', 'C', 'D']);
    return random.chance(0.5) ? `${letters} ${pairs(digits)} ${end}` : `${letters}${digits}${end}`;
  },
  nhs: (random) => {
    for (;;) {
      const payload = random.pick(['4', '6', '7']) + random.digits(8);
      const check = nhsCheck(payload);
      if (check === null) continue;
      const digits = payload + check;
      return random.chance(0.7) ? `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}` : digits;
    }
  },
  taxid: (random) => {
    // Of the first ten digits exactly one stands twice, never three in a row.
    const ten = random.shuffle(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']).slice(0, 9);
    ten.push(random.pick(ten.slice(0, 7)));
    if (ten[0] === '0') ten.reverse();
    if (ten[0] === '0') return MAKERS.taxid?.(random) ?? '';
    const digits = ten.join('') + mod11Then10CheckDigit(ten.join(''));
    return random.chance(0.5)
      ? `${digits.slice(0, 2)} ${digits.slice(2, 5)} ${digits.slice(5, 8)} ${digits.slice(8)}`
      : digits;
  },
  nir: (random) => {
    const payload =
      random.pick(['1', '2']) +
      yearMonth(random) +
      random.pick(['75', '69', '13', '33', '59', '31']) +
      two(random.between(1, 99)).padStart(3, '0') +
      two(random.between(1, 99)).padStart(3, '0');
    const key = nirKey(payload);
    const spaced = [
      payload.slice(0, 1),
      payload.slice(1, 3),
      payload.slice(3, 5),
      payload.slice(5, 7),
      payload.slice(7, 10),
      payload.slice(10),
      key,
    ].join(' ');
    return random.chance(0.6) ? spaced : payload + key;
  },
  dni: (random) => {
    const digits = random.between(10000000, 79999999);
    return `${digits}${random.pick(['', '', '-'])}${dniLetter(digits)}`;
  },
  nie: (random) => {
    const start = random.pick(['X', 'Y', 'Z']);
    const digits = random.digits(7);
    const check = dniLetter(Number(`${'XYZ'.indexOf(start)}${digits}`));
    return random.chance(0.7) ? `${start}${digits}${check}` : `${start}-${digits}-${check}`;
  },
  cf: (random) => {
    const payload =
      random.chars('BCDFGLMNPRSTVZ', 6) +
      two(random.between(40, 99)) +
      random.pick(Array.from('ABCDEHLMPRST')) +
      two(random.between(1, 28) + (random.chance(0.5) ? 40 : 0)) +
      random.pick(['H501', 'F205', 'L219', 'D612', 'F839', 'A944', 'G273']);
    return payload + codiceFiscaleCheck(payload);
  },
  bsn: (random) => {
    for (;;) {
      const payload = random.pick(['1', '2']) + random.digits(7);
      const check = bsnCheck(payload);
      if (check === null) continue;
      const digits = payload + check;
      return random.chance(0.75) ? digits : `${digits.slice(0, 4)}.${digits.slice(4, 6)}.${digits.slice(6)}`;
    }
  },
  nrn: (random) => {
    const payload =
      yearMonth(random) + two(random.between(1, 28)) + two(random.between(1, 99)).padStart(3, '0');
    const check = belgianCheck(payload);
    return random.chance(0.7)
      ? `${payload.slice(0, 2)}.${payload.slice(2, 4)}.${payload.slice(4, 6)}-${payload.slice(6)}.${check}`
      : payload + check;
  },
  pnr: (random) => {
    const payload = yearMonth(random) + two(random.between(1, 28)) + random.digits(3);
    const digits = payload + luhnCheckDigit(payload);
    return `${random.pick(['', '19'])}${digits.slice(0, 6)}-${digits.slice(6)}`;
  },
  pesel: (random) => {
    const payload = yearMonth(random) + two(random.between(1, 28)) + random.digits(4);
    return payload + peselCheck(payload);
  },
  nif: (random) => {
    const payload = random.pick(['1', '2', '2']) + random.digits(7);
    const digits = payload + nifCheck(payload);
    return random.chance(0.6) ? digits : `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
  },
  cpf: (random) => {
    const nine = random.digits(9);
    const digits = nine + cpfChecks(nine);
    return random.chance(0.7)
      ? `${digits.slice(0, 3)}.${digits.slice(3, 6)}.${digits.slice(6, 9)}-${digits.slice(9)}`
      : digits;
  },
  aadhaar: (random) => {
    const payload = String(random.between(2, 9)) + random.digits(10);
    const digits = payload + verhoeffCheckDigit(payload);
    return random.chance(0.7) ? `${digits.slice(0, 4)} ${digits.slice(4, 8)} ${digits.slice(8)}` : digits;
  },
  pan: (random) =>
    `${random.chars('ABCDEFGHKLMNPRSTV', 3)}P${random.chars('ABCDEFGHKLMNPRSTV', 1)}${random.between(1000, 9999)}${random.chars('ABCDEFGHKLMNPRSTV', 1)}`,
};

export const NATIONAL_ID_KINDS = Object.keys(MAKERS);

/** The slot names the kind, `{NATIONAL_ID:bsn}`: the sentence around it must fit, so none is guessed. */
export function makeNationalId(random: SeededRandom, _lang: Language, variant: string): MadeValue {
  const maker = MAKERS[variant];
  if (maker === undefined) throw new Error(`no national id ${variant}`);
  return { text: maker(random) };
}

function yearMonth(random: SeededRandom): string {
  return two(random.between(45, 99)) + two(random.between(1, 12));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function pairs(digits: string): string {
  return (digits.match(/../g) ?? []).join(' ');
}
