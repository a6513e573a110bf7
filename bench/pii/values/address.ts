import type { Language } from '../corpus-record.ts';
import type { SeededRandom } from '../random/seeded-random.ts';
import type { MadeValue, ValueMaker } from './made-value.ts';
import type { ValuePools } from './value-pools.ts';

/** Postcode and real town in the order of the country; `#` and `@` are drawn. */
const PLACES: Record<Language, readonly string[]> = {
  en: [
    'Springfield, IL 627##',
    'Austin, TX 787##',
    'Portland, OR 972##',
    'Columbus OH 432##',
    'Leeds LS# #AB',
    'Bristol BS# #QT',
    'Manchester M1# #FN',
    'London SE1# #DH',
    'Brighton, BN1 #GE',
    'Ottawa, ON K1A 0@#',
    'Brisbane QLD 40##',
    'Boise, ID 837##-####',
  ],
  de: [
    '101## Berlin',
    '803## München',
    '506## Köln',
    '223## Hamburg',
    '701## Stuttgart',
    '011## Dresden',
    '790## Freiburg im Breisgau',
    '10#0 Wien',
    '80## Zürich',
    'D-603## Frankfurt am Main',
  ],
  fr: [
    '7501# Paris',
    '6900# Lyon',
    '330## Bordeaux',
    '590## Lille',
    '31000 Toulouse',
    '670## Strasbourg',
    '440## Nantes',
    '1050 Bruxelles',
    '35200 Rennes',
  ],
  es: [
    '280## Madrid',
    '080## Barcelona',
    '410## Sevilla',
    '460## Valencia',
    '480## Bilbao',
    '290## Málaga',
    '15001 A Coruña',
  ],
  it: [
    '0018# Roma',
    '2012# Milano MI',
    '1012# Torino',
    '8013# Napoli',
    '5012# Firenze FI',
    '4012# Bologna (BO)',
    '3710# Verona',
  ],
  nl: [
    '10## @@ Amsterdam',
    '35## @@ Utrecht',
    '30##@@ Rotterdam',
    '97## @@ Groningen',
    '25## @@ Den Haag',
    '56##@@ Eindhoven',
    '2000 Antwerpen',
  ],
  pt: [
    '1250-### Lisboa',
    '4000-### Porto',
    '3000-### Coimbra',
    '4700-### Braga',
    'São Paulo - SP, 013##-###',
    'Rio de Janeiro - RJ, 200##-###',
    '8000-### Faro',
  ],
  pl: ['00-### Warszawa', '31-### Kraków', '50-### Wrocław', '80-### Gdańsk', '61-### Poznań', '90-### Łódź'],
};

/** Variants: none (one line) and `lines` (the same over two lines, as people paste it). */
export function addressMaker(pools: ValuePools): ValueMaker {
  return (random, lang, variant) => makeAddress(pools, random, lang, variant);
}

function makeAddress(pools: ValuePools, random: SeededRandom, lang: Language, variant: string): MadeValue {
  const street = random.pick(pools.streets[lang]);
  const number = random.between(1, 180);
  const place = random.pattern(random.pick(PLACES[lang]));
  const letter = random.pick(['', '', '', 'a', 'B']);
  const lines: Record<Language, string> = {
    en: `${number}${letter} ${street}${random.pick(['', '', '', ', Apt 4B', ', Flat 2', ' #12'])}`,
    de: `${street} ${number}${letter}`,
    fr: `${number}${random.pick(['', '', ' bis', ','])} ${street}`,
    es: `${street}${random.pick([' ', ', ', ' nº '])}${number}${random.pick(['', '', ', 3º B', ', 1º izq'])}`,
    it: `${street}${random.pick([' ', ', ', ' n. '])}${number}${random.pick(['', '', '/A'])}`,
    nl: `${street} ${number}${random.pick(['', '', '-2', 'b', ' hs'])}`,
    pt: `${street}, ${random.pick(['', 'nº '])}${number}${random.pick(['', '', ', 2º Esq', ', apto 31'])}`,
    pl: `${street} ${number}${random.pick(['', '', '/7', '/14', ' m. 3'])}`,
  };
  if (!['', 'lines'].includes(variant)) throw new Error(`no address variant ${variant}`);
  return {
    text: `${lines[lang]}${variant === 'lines' ? '\n' : random.pick([', ', ', ', ', ', ' '])}${place}`,
  };
}
