import { fold } from './phrases/fold.js';
import { wordSequence } from './phrases/phrase-book.js';
import { findMarkers } from './question/markers.js';
import { payloadsOf } from './question/payloads.js';
import { PHRASE_BOOK } from './question/phrases.js';
import { readLeet, readSpelled } from './question/readings.js';
import { SIGNS, type SignName } from './question/signs.js';

export type { SignName } from './question/signs.js';

export type ScreeningLevel = 'none' | 'suspicious' | 'hostile';

/** How much a question looks like an attack on the model, and why. */
export interface QuestionScreening {
  level: ScreeningLevel;
  /** Sum of the weights of the signs, 100 at the most. */
  score: number;
  /** The heaviest first. */
  signs: readonly SignName[];
}

const SUSPICIOUS_FROM = 35;
const HOSTILE_FROM = 70;
/** Base64 within base64 is opened, and no further. */
const MOST_LAYERS = 2;
/** In a text read backwards or shifted, lighter signs are chance. */
const TELLING_WEIGHT = 60;
/** Zero-width and bidirectional characters inside Latin words, and tag characters: nobody types those. */
const HIDDEN = /[a-z][\u200b\u2060\u00ad\u202a-\u202e\u2066-\u2069\ufeff]+[a-z]|[\u{e0020}-\u{e007e}]{4}/iu;

/**
 * Scores signs of prompt injection and of attempts on the instructions, in seven languages, through the usual disguises.
 *
 * Explainable: each sign is a row of `signs.ts`, found by a phrase of `phrases.ts` or a form of `markers.ts`. Pure,
 * never throws, linear in time; nothing of the text is kept.
 */
export function screenQuestion(text: string): QuestionScreening {
  const signs = signsIn(text, 0);
  // It says less than any other sign, and nothing new beside one: both together must not make a question hostile.
  const isToldOtherwise = [...signs].some(
    (name) => name !== 'about_itself' && SIGNS[name].weight >= SUSPICIOUS_FROM,
  );
  if (isToldOtherwise) signs.delete('about_itself');
  const sorted = [...signs].sort((a, b) => SIGNS[b].weight - SIGNS[a].weight);
  const score = Math.min(
    100,
    sorted.reduce((sum, name) => sum + SIGNS[name].weight, 0),
  );
  const level = score >= HOSTILE_FROM ? 'hostile' : score >= SUSPICIOUS_FROM ? 'suspicious' : 'none';
  return { level, score, signs: sorted };
}

function signsIn(text: string, layer: number): Set<SignName> {
  const folded = fold(text);
  const words = wordSequence(folded);
  const found = new Set<SignName>([...findMarkers(text), ...PHRASE_BOOK.find(words)]);
  const { trie } = PHRASE_BOOK;
  for (const reading of new Set([readLeet(folded, trie), readSpelled(folded, trie)]))
    if (reading !== folded) addAll(found, PHRASE_BOOK.find(wordSequence(reading)), 'obfuscated_words');
  for (const reading of ['rot13', 'backwards'] as const) {
    const telling = [...PHRASE_BOOK.find(words, reading)].filter(
      (name) => SIGNS[name].weight >= TELLING_WEIGHT,
    );
    addAll(found, telling, 'encoded_payload');
  }
  if (layer < MOST_LAYERS)
    for (const payload of payloadsOf(text)) addAll(found, signsIn(payload, layer + 1), 'encoded_payload');
  if (HIDDEN.test(text)) found.add('hidden_text');
  return found;
}

/** Adds signs of a disguised reading, and the disguise itself when it hid something. */
function addAll(found: Set<SignName>, signs: Iterable<SignName>, disguise: SignName): void {
  const before = found.size;
  for (const name of signs) found.add(name);
  if (found.size > before) found.add(disguise);
}
