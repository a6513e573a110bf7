import type { Language } from '../corpus-record.ts';
import type { SeededRandom } from '../random/seeded-random.ts';
import { LOG_LINES } from '../templates/terse.ts';
import type { PhraseBook } from '../templates/phrase-book.ts';
import type { Makers } from '../values/makers.ts';
import { fillSlots, joinPassages } from './fill-slots.ts';
import type { FillContext, Passage } from './fill-slots.ts';
import { addTypos, drawStyle, PLAIN_STYLE } from './writing-style.ts';

/** Two code units each, some more: an offset counted in characters goes wrong after one of them. */
const EMOJI = ['🙏', '😡', '👍🏽', '😅', '🤷‍♀️', '📦', '🇩🇪'];

export const LONGEST_MESSAGE = 1500;
export const SHORTEST_MESSAGE = 20;

export interface Desk {
  readonly lang: Language;
  readonly book: PhraseBook;
  readonly makers: Makers;
}

/**
 * Builds a chat message round one sentence.
 *
 * The sentence stands alone, at the start, at the end or in the middle of
 * others, over one line or several, so that nothing can be learned from where
 * values usually are.
 */
export function composeChat(
  random: SeededRandom,
  desk: Desk,
  core: string,
  hide?: FillContext['hide'],
): Passage {
  const style = drawStyle(random);
  const context: FillContext = {
    random,
    lang: desk.lang,
    makers: desk.makers,
    style,
    ...(hide === undefined ? {} : { hide }),
  };
  const typos = random.chance(0.22);
  const used = new Set<string>();
  const around = (sentences: readonly string[]): Passage => {
    const sentence = random.pick(sentences);
    // Nobody says the same thing twice; an empty passage is dropped below.
    if (used.has(sentence)) return { text: '', spans: [] };
    used.add(sentence);
    const filled = fillSlots(sentence, context);
    const passage = random.chance(0.05)
      ? { text: `${filled.text} ${random.pick(EMOJI)}`, spans: [] }
      : filled;
    return typos ? { text: addTypos(random, passage.text), spans: [] } : passage;
  };

  const middle = fillSlots(core, context);
  const before: Passage[] = [];
  const after: Passage[] = [];
  const shape = random.next();
  if (shape >= 0.26) {
    if (random.chance(0.5)) before.push(around(desk.book.openers));
    if (random.chance(0.4)) before.push(around(desk.book.fillers));
    if (random.chance(0.35)) after.push(around(desk.book.fillers));
    if (random.chance(0.3)) after.push(around(desk.book.closers));
  }
  if (shape >= 0.86) {
    for (let i = random.between(1, 4); i > 0; i -= 1)
      (random.chance(0.5) ? before : after).push(around(desk.book.fillers));
  }

  // A few people tell the whole story.
  if (shape >= 0.965) {
    for (let i = random.between(5, 11); i > 0; i -= 1)
      (random.chance(0.5) ? before : after).push(around(desk.book.fillers));
  }

  // A signature ends the message; nothing is written under one's name.
  if (/\n[^\n]*\{NAME[^\n]*$/.test(core)) after.length = 0;
  const passages = [...before, middle, ...after].filter((passage) => passage.text !== '');
  const lineBreaks = random.next();
  const separators = passages.slice(0, -1).map((passage) => separatorAfter(random, passage, lineBreaks));
  const joined = joinPassages(passages, separators);
  const ended =
    /[\p{L}\p{N}]$/u.test(joined.text) && after.length === 0 && random.chance(0.3)
      ? { ...joined, text: `${joined.text}.` }
      : joined;
  return ended.text.length <= LONGEST_MESSAGE ? ended : middle;
}

/** A pasted text keeps its case; only the sentence above it is in the person's hand. */
export function composePaste(random: SeededRandom, desk: Desk, paste: string): Passage {
  const context: FillContext = { random, lang: desk.lang, makers: desk.makers, style: PLAIN_STYLE };
  const telling = fillSlots(paste, context);
  const log = (): Passage[] =>
    Array.from({ length: random.between(1, 6) }, () => fillSlots(random.pick(LOG_LINES), context));
  const lines =
    paste.startsWith('{timestamp}') || random.chance(0.12) ? [...log(), telling, ...log()] : [telling];
  const pasted = joinPassages(
    lines,
    lines.map(() => '\n'),
  );
  if (random.chance(0.25) && pasted.text.length >= SHORTEST_MESSAGE) return pasted;
  const intro = fillSlots(random.pick(desk.book.beforePaste), {
    random,
    lang: desk.lang,
    makers: desk.makers,
    style: drawStyle(random),
  });
  const parts = [intro, pasted];
  const separators = [random.pick(['\n', '\n\n', ' '])];
  if (pasted.text.includes('\n')) separators[0] = '\n';
  if (random.chance(0.25)) {
    parts.push(
      fillSlots(random.pick(desk.book.closers), {
        random,
        lang: desk.lang,
        makers: desk.makers,
        style: drawStyle(random),
      }),
    );
    separators.push('\n');
  }
  const joined = joinPassages(parts, separators);
  return joined.text.length <= LONGEST_MESSAGE ? joined : pasted;
}

function separatorAfter(random: SeededRandom, passage: Passage, lineBreaks: number): string {
  const last = passage.spans.at(-1);
  const endsInValue = last?.end === passage.text.length;
  // After a key block or a many-line paste only a new line is natural.
  if (passage.text.includes('\n') && endsInValue) return '\n';
  const space = lineBreaks < 0.68 ? ' ' : lineBreaks < 0.86 ? '\n' : '\n\n';
  if (!endsInValue && /[^\p{L}\p{N}]$/u.test(passage.text)) return space;
  // A mark that ends a password must not be taken for the sentence's, nor the other way round.
  if (endsInValue && /[^\p{L}\p{N}]$/u.test(passage.text)) return '\n';
  // "!" could belong to a password, so such values get only a full stop or a new line.
  const marks =
    endsInValue && ['PASSWORD', 'SECRET', 'JWT', 'URL_CREDENTIALS'].includes(last.type)
      ? ['.', '', ',']
      : ['.', '.', ',', '!', ';', ' -', '...'];
  const mark = random.pick(marks);
  return mark === '' ? '\n' : mark + space;
}
