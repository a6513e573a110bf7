import type { Language, PiiType } from '../corpus-record.ts';
import type { SeededRandom } from '../random/seeded-random.ts';

const AT: Record<Language, readonly string[]> = {
  en: [' (at) ', ' [at] ', ' at ', '(at)', ' AT '],
  de: [' (at) ', ' [at] ', '(ät)', '(at)', ' at '],
  fr: [' (at) ', ' arobase ', ' [at] ', '(arobase)'],
  es: [' (at) ', ' arroba ', ' (arroba) ', ' [at] '],
  it: [' (at) ', ' chiocciola ', '(chiocciola)', ' [at] '],
  nl: [' (at) ', ' apenstaartje ', ' [at] ', '(at)'],
  pt: [' (at) ', ' arroba ', ' (arroba) ', ' [at] '],
  pl: [' (at) ', ' małpa ', ' (małpa) ', ' [at] '],
};
const DOT: Record<Language, readonly string[]> = {
  en: [' dot ', ' (dot) ', ' [dot] '],
  de: [' punkt ', ' (punkt) ', ' dot '],
  fr: [' point ', ' (point) ', ' dot '],
  es: [' punto ', ' (punto) '],
  it: [' punto ', ' (punto) '],
  nl: [' punt ', ' (punt) ', ' dot '],
  pt: [' ponto ', ' (ponto) '],
  pl: [' kropka ', ' (kropka) ', ' dot '],
};
const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\u00ad', '\ufeff'];

/** The ways to write one value; each is as likely as the next, and a way listed twice is twice as likely. */
type Disguises = (random: SeededRandom, lang: Language, text: string) => readonly (() => string)[];

const DISGUISES: Readonly<Partial<Record<PiiType, Disguises>>> = {
  EMAIL: (random, lang, text) => [
    () => spellOut(random, lang, text),
    () => spellOut(random, lang, text),
    () => spellOut(random, lang, text),
    () => fullWidth(text),
    () => invisible(random, text),
    () => text.replace('@', '&#64;'),
    () => text.replace('@', '%40'),
    () => text.replace('@', ' @ '),
    () => text.replace('@', '＠'),
  ],
  PHONE: (random, _lang, text) => [
    () => lookAlikes(text),
    () => text.replace(/[ \-/.]+/g, '.'),
    () => fullWidth(text),
    () => invisible(random, text),
    () =>
      text
        .replace(/\d(?=.*\d)/g, (digit) => `${digit}${random.chance(0.3) ? ' ' : ''}`)
        .replace(/ {2,}/g, ' '),
    () => text.replace(/[ \-/.]+/g, '\u00a0'),
    () => text.replace(/[ \-/.]+/g, ' - '),
  ],
  CARD: (random, _lang, text) => [
    () => lookAlikes(text),
    () => text.replace(/\D/g, '').split('').join(' '),
    () => fullWidth(text),
    () => invisible(random, text),
    () => chunks(text.replace(/\D/g, ''), 4).join(random.pick([' - ', '.', '_', '/', '\u00a0', '–'])),
    () => chunks(text.replace(/\D/g, ''), 2).join(' '),
  ],
  SSN: (random, _lang, text) => [
    () => text.replace(/[- .]/g, '–'),
    () => fullWidth(text),
    () => invisible(random, text),
    () => text.replace(/[- .]/g, ' - '),
    () => text.replace(/[- .]/g, '\u2011'),
  ],
  IP: (random, _lang, text) =>
    text.includes(':')
      ? [() => invisible(random, text)]
      : [
          () => text.replace(/\./g, '[.]'),
          () => fullWidth(text),
          () => invisible(random, text),
          () => text.replace(/\.(?=\d+(?:\/\d+)?$)/, '[.]'),
        ],
  IBAN: (random, _lang, text) => [
    () => fullWidth(text),
    () => invisible(random, text),
    () => chunks(text.replace(/[^A-Za-z0-9]/g, ''), 4).join(random.pick(['\u00a0', '.', ' - '])),
    () => chunks(text.replace(/[^A-Za-z0-9]/g, ''), 2).join(' '),
  ],
};

/** Classes that people write around on purpose, and therefore the only ones that are hidden. */
export const HIDEABLE = Object.keys(DISGUISES) as readonly PiiType[];

/** Writes a value so that a person still reads it and a plain pattern does not. */
export function hideValue(random: SeededRandom, lang: Language, type: PiiType, text: string): string {
  const disguises = DISGUISES[type];
  if (disguises === undefined) throw new Error(`${type} is not hidden`);
  const hidden = random.pick(disguises(random, lang, text))();
  // Some ways do nothing to some values, such as O for 0 where there is no 0.
  return hidden === text ? invisible(random, text) : hidden;
}

function spellOut(random: SeededRandom, lang: Language, address: string): string {
  const at = random.pick(AT[lang]);
  // A bare " at " with a real dot is read as prose; only the spelled dot makes it an address.
  const spellDots = /^ \p{L}+ $/u.test(at) || random.chance(0.6);
  const dot = random.pick(DOT[lang]);
  const cut = address.lastIndexOf('@');
  const host = address.slice(cut + 1);
  return `${address.slice(0, cut)}${at}${spellDots ? host.replaceAll('.', dot) : host}`;
}

/** U+FF01 to U+FF5E mirror ASCII; the space has a form of its own and is left. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
}

/** The letters that pass for a nought and a one. */
function lookAlikes(text: string): string {
  return text.replaceAll('0', 'O').replaceAll('1', 'l');
}

function invisible(random: SeededRandom, text: string): string {
  const mark = random.pick(INVISIBLE);
  const places = new Set([random.between(1, text.length - 1), random.between(1, text.length - 1)]);
  return Array.from(text)
    .map((char, i) => (places.has(i) ? mark + char : char))
    .join('');
}

function chunks(text: string, size: number): string[] {
  return text.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
}
