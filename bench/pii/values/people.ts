import type { Language } from '../corpus-record.ts';
import type { SeededRandom } from '../random/seeded-random.ts';
import type { ValueMaker } from './made-value.ts';
import type { ValuePools } from './value-pools.ts';

/** `first`, `last`, `full` (also the default); `initial` is "A. Kowalska". */
export function nameMaker(pools: ValuePools): ValueMaker {
  return (random, lang, variant) => {
    const first = random.pick(pools.firstNames[lang]);
    const last = random.pick(pools.lastNames[lang]);
    switch (variant) {
      case 'first':
        return { text: first };
      case 'last':
        return { text: last };
      case 'initial':
        return { text: `${first.charAt(0)}. ${last}` };
      case '':
        return { text: `${first} ${last}` };
      default:
        throw new Error(`no name variant ${variant}`);
    }
  };
}

/** A name in ASCII for user parts of addresses: "jürgen" becomes "juergen" or "jurgen". */
export function asciiName(
  pools: ValuePools,
  random: SeededRandom,
  lang: Language,
): { first: string; last: string } {
  const plain = (name: string): string =>
    name
      .toLowerCase()
      .replace(/ß/g, 'ss')
      .replace(/ł/g, 'l')
      .replace(/ı/g, 'i')
      .replace(/[äöü]/g, (letter) => (lang === 'de' ? `${letter.normalize('NFD').charAt(0)}e` : letter))
      .normalize('NFD')
      .replace(/[^a-z]/g, '');
  return {
    first: plain(random.pick(pools.firstNames[lang])),
    last: plain(random.pick(pools.lastNames[lang])),
  };
}

export function accentedName(pools: ValuePools, random: SeededRandom, lang: Language): string {
  const accented = [...pools.firstNames[lang], ...pools.lastNames[lang]].filter(
    (name) => /^[\p{L}]+$/u.test(name) && /[^\x20-\x7e]/.test(name),
  );
  return (accented.length > 0 ? random.pick(accented) : 'Renée').toLowerCase();
}
