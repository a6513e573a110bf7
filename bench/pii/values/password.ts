import type { Language } from '../corpus-record.ts';
import type { SeededRandom } from '../random/seeded-random.ts';
import { BASE62 } from './made-value.ts';
import type { MadeValue, ValueMaker } from './made-value.ts';
import type { ValuePools } from './value-pools.ts';

/** Variants: none, `strong` (no plain words, for config), `phrase` (words in the quotes the template gives). */
export function passwordMaker(pools: ValuePools): ValueMaker {
  return (random, lang, variant) => makePassword(pools.passwordWords, random, lang, variant);
}

function makePassword(
  words: ValuePools['passwordWords'],
  random: SeededRandom,
  lang: Language,
  variant: string,
): MadeValue {
  const word = random.pick(words[lang]);
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  const strong = (): string =>
    random
      .chars(`${BASE62}!$%*+?#-_`, random.between(9, 16))
      .replace(/^[^A-Za-z0-9]|[^A-Za-z0-9!$#*]$/g, 'k');
  switch (variant) {
    case 'strong':
      return {
        text: random.chance(0.6)
          ? strong()
          : `${capital}${random.pick(['_', '-', '#'])}${random.between(10, 9999)}${random.pick(['!', '$', 'x'])}`,
      };
    case 'phrase':
      return {
        text: [
          random.pick(words[lang]),
          random.pick(words[lang]),
          random.pick(words.en),
          String(random.between(2, 99)),
        ].join(' '),
      };
    case '':
      return {
        text: random.pick([
          () => `${capital}${random.between(1970, 2025)}`,
          () => `${capital}${random.between(1970, 2025)}!`,
          () => `${word}${random.between(1, 9999)}`,
          () => `${capital}-${random.between(10, 99)}-${random.pick(words[lang])}`,
          () => `${capital.replace(/a/g, '@').replace(/o/g, '0')}${random.between(10, 999)}`,
          () => `${word}_${random.pick(words[lang])}${random.between(1, 99)}`,
          () => word,
          strong,
          strong,
        ])(),
      };
    default:
      throw new Error(`no password variant ${variant}`);
  }
}
