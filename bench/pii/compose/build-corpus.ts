import { LANGUAGES } from '../corpus-record.ts';
import type { CorpusRecord, Language, PiiType } from '../corpus-record.ts';
import { SeededRandom } from '../random/seeded-random.ts';
import type { PhraseBook } from '../templates/phrase-book.ts';
import { createMakers } from '../values/makers.ts';
import type { ValuePools } from '../values/value-pools.ts';
import { composeChat, composePaste, SHORTEST_MESSAGE } from './compose-message.ts';
import type { Desk } from './compose-message.ts';
import type { Passage } from './fill-slots.ts';
import { HIDEABLE, hideValue } from './hide-value.ts';

/** How many messages of each make one language gets. */
export interface CorpusPlan {
  /** First part of each id, and part of the seed. */
  readonly set: string;
  readonly seed: string;
  readonly books: Readonly<Record<Language, PhraseBook>>;
  readonly pools: ValuePools;
  readonly pastedSecrets: readonly string[];
  readonly pastedOthers: readonly string[];
  readonly pastedHarmless: readonly string[];
  readonly chatPerType: Readonly<Record<PiiType, number>>;
  /** Added to `chatPerType` where a class is at home: US numbers in English. */
  readonly extra: Readonly<Partial<Record<Language, Partial<Record<PiiType, number>>>>>;
  readonly hidden: number;
  readonly many: number;
  readonly pasteSecrets: number;
  readonly pasteOthers: number;
  readonly calmChat: number;
  readonly calmPaste: number;
}

type Draw = (random: SeededRandom) => Passage;

export function buildPositives(plan: CorpusPlan): CorpusRecord[] {
  const makers = createMakers(plan.pools);
  return LANGUAGES.flatMap((lang) => {
    const book = plan.books[lang];
    const desk: Desk = { lang, book, makers };
    const records: CorpusRecord[] = [];
    const add = (kind: string, count: number, draw: Draw): void => {
      for (let i = 0; i < count; i += 1) records.push(drawRecord(plan, lang, kind, records, draw));
    };

    for (const [type, count] of Object.entries(plan.chatPerType) as [PiiType, number][]) {
      const sentences = book.carriers[type];
      if (sentences === undefined) continue;
      const next = inTurn(sentences, plan, lang, type);
      add('chat', count + (plan.extra[lang]?.[type] ?? 0), (random) => composeChat(random, desk, next()));
    }

    add('hidden', plan.hidden, (random) => {
      // Addresses are what people hide most, so half of the hidden values are e-mails.
      const type = random.chance(0.5) ? 'EMAIL' : random.pick(HIDEABLE);
      const sentences = book.carriers[type] ?? [];
      return composeChat(
        random,
        desk,
        random.pick(
          sentences.filter(
            (sentence) => !/:(intl|quoted|last4|plain)\}/.test(sentence) && !/<\{|mailto/.test(sentence),
          ),
        ),
        (hiddenType, text) => hideValue(random, lang, hiddenType, text),
      );
    });

    const nextMany = inTurn(book.many, plan, lang, 'many');
    add('many', plan.many, (random) => composeChat(random, desk, nextMany()));
    const nextSecret = inTurn(plan.pastedSecrets, plan, lang, 'secrets');
    add('paste', plan.pasteSecrets, (random) => composePaste(random, desk, nextSecret()));
    const nextOther = inTurn(plan.pastedOthers, plan, lang, 'others');
    add('paste', plan.pasteOthers, (random) => composePaste(random, desk, nextOther()));
    return records;
  });
}

export function buildNegatives(plan: CorpusPlan): CorpusRecord[] {
  const makers = createMakers(plan.pools);
  return LANGUAGES.flatMap((lang) => {
    const book = plan.books[lang];
    const desk: Desk = { lang, book, makers };
    const records: CorpusRecord[] = [];
    const nextCalm = inTurn(book.calm, plan, lang, 'calm');
    for (let i = 0; i < plan.calmChat; i += 1)
      records.push(
        drawRecord(plan, lang, 'calm', records, (random) => composeChat(random, desk, nextCalm())),
      );
    const nextPaste = inTurn(plan.pastedHarmless, plan, lang, 'harmless');
    for (let i = 0; i < plan.calmPaste; i += 1)
      records.push(
        drawRecord(plan, lang, 'calmpaste', records, (random) => composePaste(random, desk, nextPaste())),
      );
    return records;
  });
}

/** A draw that is too short, or a message the language already has, is drawn again from the next stream. */
function drawRecord(
  plan: CorpusPlan,
  lang: Language,
  kind: string,
  earlier: readonly CorpusRecord[],
  draw: Draw,
): CorpusRecord {
  const id = `${plan.set}-${lang}-${kind}-${String(earlier.length + 1).padStart(4, '0')}`;
  for (let attempt = 0; ; attempt += 1) {
    const { text, spans } = draw(new SeededRandom(`${plan.seed}/${id}/${attempt}`));
    if (text.length >= SHORTEST_MESSAGE && !earlier.some((record) => record.text === text))
      return { id, lang, text, spans };
  }
}

/** Every sentence once before any comes twice, so no template is missing by chance. */
function inTurn(items: readonly string[], plan: CorpusPlan, lang: Language, label: string): () => string {
  const random = new SeededRandom(`${plan.seed}/turn/${lang}/${label}`);
  let waiting: string[] = [];
  return () => {
    if (waiting.length === 0) waiting = random.shuffle(items);
    const item = waiting.pop();
    if (item === undefined) throw new Error(`no templates for ${label} in ${lang}`);
    return item;
  };
}
