import type { Language } from '../corpus-record.ts';
import type { SeededRandom } from '../random/seeded-random.ts';
import type { MadeValue } from './made-value.ts';
import { writeDate } from './written-date.ts';

/** Variants: none (separators vary), `last4`, `plain` (nine digits, for sentences that name the number). */
export function makeSsn(random: SeededRandom, _lang: Language, variant: string): MadeValue {
  // Areas 000, 666 and 900 up, group 00 and serial 0000 are never given out.
  let area = random.between(1, 899);
  if (area === 666) area = 665;
  const parts = [
    String(area).padStart(3, '0'),
    String(random.between(1, 99)).padStart(2, '0'),
    String(random.between(1, 9999)).padStart(4, '0'),
  ];
  switch (variant) {
    case 'last4':
      return { text: parts[2] ?? '' };
    case 'plain':
      return { text: parts.join('') };
    case '':
      return { text: parts.join(random.pick(['-', '-', '-', '-', ' ', ' ', '.'])) };
    default:
      throw new Error(`no SSN variant ${variant}`);
  }
}

/** What the passports of each country look like on the page. */
const PASSPORTS: Record<Language, readonly string[]> = {
  en: ['#########', '5########', '@########', '@@######'],
  de: ['C01@##@4#', 'C3@@##@#5', 'CF###@@##', 'L8@####@@'],
  fr: ['##@@#####', '18@@#####', '##FV#####'],
  es: ['PA@######', 'XD@######', 'AA@######'],
  it: ['YA#######', 'YB#######', 'AA#######'],
  nl: ['NW@@##@#4', 'BR#@@####', 'NX@@####6'],
  pt: ['C######', 'CA######', 'FX######', 'GB######'],
  pl: ['EH#######', 'EM#######', 'AT#######'],
};

const LICENCES: Record<Language, readonly string[]> = {
  en: ['D#######', '@@@@@######@@9@@', 'S###-####-####', '@#### #### #####'],
  de: ['B0##@@@#@##', 'J430A1R###1', 'N0704@@##@#2', 'F0100@@##@#1'],
  fr: ['##AB#####', '9########### ', '0#1175######'],
  es: ['12#######', '28/######-#', '0801#####'],
  it: ['U1@#####0@', 'MI#######@', 'RM#######@', 'U1*#####*@'],
  nl: ['5#########', '4#########', '3#########'],
  pt: ['L-####### #', 'P-####### #', 'LE-######', '0########## '],
  pl: ['#####/##/####', '0####/##/1465', '1####/1#/3061'],
};

export function makePassport(random: SeededRandom, lang: Language, _variant: string): MadeValue {
  return { text: random.pattern(random.pick(PASSPORTS[lang])).trim() };
}

export function makeLicence(random: SeededRandom, lang: Language, _variant: string): MadeValue {
  return { text: random.pattern(random.pick(LICENCES[lang])).trim() };
}

export function makeBirthDate(random: SeededRandom, lang: Language, _variant: string): MadeValue {
  return { text: writeDate(random, lang, 1941, 2006) };
}
