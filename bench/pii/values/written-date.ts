import type { Language } from '../corpus-record.ts';
import type { SeededRandom } from '../random/seeded-random.ts';

const MONTHS: Record<Language, readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  it: [
    'gennaio',
    'febbraio',
    'marzo',
    'aprile',
    'maggio',
    'giugno',
    'luglio',
    'agosto',
    'settembre',
    'ottobre',
    'novembre',
    'dicembre',
  ],
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  pt: [
    'janeiro',
    'fevereiro',
    'março',
    'abril',
    'maio',
    'junho',
    'julho',
    'agosto',
    'setembro',
    'outubro',
    'novembro',
    'dezembro',
  ],
  pl: [
    'stycznia',
    'lutego',
    'marca',
    'kwietnia',
    'maja',
    'czerwca',
    'lipca',
    'sierpnia',
    'września',
    'października',
    'listopada',
    'grudnia',
  ],
};

/** A written date between two years, as people of that language write it. Also used for harmless dates. */
export function writeDate(random: SeededRandom, lang: Language, firstYear: number, lastYear: number): string {
  const year = random.between(firstYear, lastYear);
  const month = random.between(1, 12);
  const day = random.between(1, 28);
  const name = MONTHS[lang][month - 1] ?? '';
  const d2 = String(day).padStart(2, '0');
  const m2 = String(month).padStart(2, '0');
  const iso = `${year}-${m2}-${d2}`;
  const ordinal = day > 3 && day < 21 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  const inWords: Record<Language, string> = {
    en: random.pick([
      `${name} ${day}, ${year}`,
      `${day} ${name} ${year}`,
      `${name.slice(0, 3)} ${day} ${year}`,
      `${day}${ordinal} of ${name} ${year}`,
    ]),
    de: `${day}. ${name} ${year}`,
    fr: `${day === 1 ? '1er' : day} ${name} ${year}`,
    es: `${day} de ${name} de ${year}`,
    it: `${day} ${name} ${year}`,
    nl: `${day} ${name} ${year}`,
    pt: `${day} de ${name} de ${year}`,
    pl: `${day} ${name} ${year}`,
  };
  const separators: Record<Language, string> = {
    en: '/',
    de: '.',
    fr: '/',
    es: '/',
    it: '/',
    nl: '-',
    pt: '/',
    pl: '.',
  };
  const mark = separators[lang];
  const numeric =
    lang === 'en' && random.chance(0.5) ? `${m2}/${d2}/${year}` : `${d2}${mark}${m2}${mark}${year}`;
  return random.pick([
    numeric,
    numeric,
    `${day}${mark}${month}${mark}${year}`,
    inWords[lang],
    inWords[lang],
    iso,
    `${d2}${mark}${m2}${mark}${String(year).slice(2)}`,
  ]);
}
