import type { PiiType } from '../corpus-record.ts';
import type { SeededRandom } from '../random/seeded-random.ts';

/** How one person types: applied to the sentences around the values, never to digits or tokens. */
export interface WritingStyle {
  write(text: string): string;
  writeValue(type: PiiType, text: string): string;
}

export const PLAIN_STYLE: WritingStyle = { write: (text) => text, writeValue: (_, text) => text };

/** Lower case for a third, no accents for some; a name may lose its capitals with the rest. */
export function drawStyle(random: SeededRandom): WritingStyle {
  const lower = random.chance(0.34);
  const plainLetters = random.chance(0.1);
  const lowerNames = lower && random.chance(0.35);
  return {
    write: (text) => {
      const cased = lower ? text.toLowerCase() : text;
      return plainLetters ? withoutAccents(cased) : cased;
    },
    writeValue: (type, text) => (type === 'NAME' && lowerNames ? text.toLowerCase() : text),
  };
}

function withoutAccents(text: string): string {
  return text
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

/**
 * Swaps, drops or doubles a letter in one or two long words.
 *
 * Only for sentences without a value: a slip in the word that gives a value
 * its meaning would test spelling, not detection.
 */
export function addTypos(random: SeededRandom, text: string): string {
  let left = random.between(1, 2);
  return text.replace(/\p{Ll}{6,}/gu, (word) => {
    if (left === 0 || !random.chance(0.4)) return word;
    left -= 1;
    const at = random.between(1, word.length - 3);
    const kind = random.next();
    if (kind < 0.5) return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    if (kind < 0.8) return word.slice(0, at) + word.slice(at + 1);
    return word.slice(0, at) + word.charAt(at) + word.slice(at);
  });
}
