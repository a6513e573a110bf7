import type { Language } from '../language.js';
import { NearestWords } from './nearest-word.js';
import { remembered } from './remembered.js';
import { fold, roughStem } from './rough-stem.js';

/** Words that may stand in an article for what was typed. */
export interface Meaning {
  words: readonly string[];
  /** How surely they mean the same, from 0 to 1. */
  weight: number;
}

/** Some words of the question that mean one thing together, as "send … back". */
export interface PhraseMatch {
  /** Positions of its words in the question. */
  positions: readonly number[];
  /** Each has its say of its own: an answer should have all of them. */
  meanings: readonly Meaning[];
}

export interface Vocabulary {
  /** Courtesies and the words that dress a question up: in no article, and nothing to do with an answer. */
  isPadding(word: string): boolean;
  /** Words of nearly every question: they decide only when nothing else does. */
  isLight(word: string): boolean;
  /** Whether it is a word of this vocabulary, in whatever form. */
  knows(word: string): boolean;
  meaningsOf(word: string): readonly Meaning[];
  /** Meanings of the word that this one is perhaps a mistyped form of. */
  meaningsNear(word: string): readonly Meaning[];
  phrasesIn(words: readonly string[]): readonly PhraseMatch[];
}

interface Phrase {
  /** Each of its words, and whether others may stand before it. */
  parts: readonly { stem: string; afterGap: boolean }[];
  meanings: readonly Meaning[];
}

const SAME = 0.8;
const LEADS_TO = 0.6;
/** "send this jacket back" has two words in its gap, "take the money for a tent back" too many to be sure. */
const WIDEST_GAP = 3;

/**
 * Reads a vocabulary.
 *
 * Each line of `meanings` is a list, separated by commas, of words and phrases
 * of like meaning. What stands before a ">" leads to what stands after it, and
 * not the other way. "…" in a phrase stands for up to three other words.
 */
export function vocabulary(
  language: Language,
  texts: { padding: string; light: string; meanings: string },
): Vocabulary {
  const stem = (word: string): string => roughStem(word, language);
  const padding = new Set(wordsOf(texts.padding).map(fold));
  const light = new Set(wordsOf(texts.light).map(fold));
  const { meanings, phrases } = readMeanings(texts.meanings, stem);
  const known = new Set([
    ...meanings.keys(),
    ...[...phrases.values()].flatMap((list) => list.flatMap(({ parts }) => parts.map((part) => part.stem))),
    ...[...padding, ...light].map(stem),
  ]);
  const meant = new NearestWords(meanings.keys());
  const all = new NearestWords(known);
  const read = remembered((word) => {
    const folded = fold(word);
    const stemmed = stem(word);
    return {
      stemmed,
      isPadding: padding.has(folded),
      isLight: light.has(folded),
      isKnown: known.has(stemmed),
      meanings: meanings.get(stemmed) ?? [],
    };
  });
  const readInPhrase = remembered((word) => {
    const { stemmed, isKnown } = read(word);
    return isKnown ? stemmed : (all.find(stemmed) ?? stemmed);
  });
  return {
    isPadding: (word) => read(word).isPadding,
    isLight: (word) => read(word).isLight,
    knows: (word) => read(word).isKnown,
    meaningsOf: (word) => read(word).meanings,
    meaningsNear: remembered((word) => {
      const near = meant.find(read(word).stemmed);
      return near === undefined ? [] : (meanings.get(near) ?? []);
    }),
    phrasesIn(words) {
      const stems = words.map(readInPhrase);
      return stems.flatMap((first, at) => {
        for (const phrase of phrases.get(first) ?? []) {
          const positions = match(phrase, stems, at);
          if (positions) return [{ positions, meanings: phrase.meanings }];
        }
        return [];
      });
    },
  };
}

function readMeanings(
  text: string,
  stem: (word: string) => string,
): { meanings: Map<string, Meaning[]>; phrases: Map<string, Phrase[]> } {
  const meanings = new Map<string, Meaning[]>();
  const phrases = new Map<string, Phrase[]>();
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [from = '', to] = line.split('>');
    const sources = itemsOf(from);
    const targets = itemsOf(to ?? from).filter((item) => !item.includes(' '));
    const weight = to === undefined ? SAME : LEADS_TO;
    for (const source of sources) {
      if (source.includes(' ')) {
        const parts = partsOf(source, stem);
        const found =
          to === undefined
            ? [{ words: targets, weight: 1 }]
            : targets.map((word) => ({ words: [word], weight: 1 }));
        const first = parts[0]?.stem ?? '';
        phrases.set(first, [...(phrases.get(first) ?? []), { parts, meanings: found }]);
      } else {
        const words = targets.filter((word) => word !== source);
        meanings.set(stem(source), [...(meanings.get(stem(source)) ?? []), { words, weight }]);
      }
    }
  }
  // The phrase of most words first, as it says most.
  for (const list of phrases.values()) list.sort((a, b) => b.parts.length - a.parts.length);
  return { meanings, phrases };
}

function partsOf(phrase: string, stem: (word: string) => string): Phrase['parts'] {
  const parts: { stem: string; afterGap: boolean }[] = [];
  let afterGap = false;
  for (const word of tokensOf(phrase)) {
    if (word === '…') afterGap = true;
    else {
      parts.push({ stem: stem(word), afterGap });
      afterGap = false;
    }
  }
  return parts;
}

function match({ parts }: Phrase, stems: readonly string[], start: number): number[] | undefined {
  const positions = [start];
  for (const { stem, afterGap } of parts.slice(1)) {
    const from = (positions.at(-1) ?? start) + 1;
    const within = stems.slice(from, from + (afterGap ? WIDEST_GAP + 1 : 1));
    const found = within.indexOf(stem);
    if (found < 0) return undefined;
    positions.push(from + found);
  }
  return positions;
}

const WORD = /…|[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
/** French and Portuguese pronouns behind their verb: "acceptez-vous", "esqueci-me". */
const PRONOUN_BEHIND = /^(\p{L}{3,})-(vous|nous|moi|je|tu|il|elle|on|ils|elles|ce|me|te|se|lhe|lhes|nos)$/u;
const ENGLISH_SHORT_FORM = /^(\p{L}+)['’](s|t|m|d|ve|ll|re)$/u;

/** The words of a text, elisions apart ("d'article") and English short forms in one ("dont"). */
export function tokensOf(text: string): string[] {
  return [...text.normalize('NFC').toLowerCase().matchAll(WORD)].flatMap(([word]) =>
    ENGLISH_SHORT_FORM.test(word)
      ? [word.replace(/['’]/, '')]
      : word.split(/['’]/).flatMap((part) => PRONOUN_BEHIND.exec(part)?.slice(1) ?? [part]),
  );
}

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/);
}

function itemsOf(list: string): string[] {
  return list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
