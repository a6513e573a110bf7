import { PII_TYPES } from '../corpus-record.ts';
import type { LabelledSpan, Language, PiiType } from '../corpus-record.ts';
import type { SeededRandom } from '../random/seeded-random.ts';
import { HARMLESS } from '../values/harmless.ts';
import type { Makers } from '../values/makers.ts';
import type { WritingStyle } from './writing-style.ts';

export interface Passage {
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
}

export interface FillContext {
  readonly random: SeededRandom;
  readonly lang: Language;
  readonly makers: Makers;
  readonly style: WritingStyle;
  /** Rewrites a value before it is put in, for obfuscated messages. */
  readonly hide?: (type: PiiType, text: string) => string;
}

const SLOT = /\{([A-Z_]+)(?::([a-z0-9]+))?\}|\{([a-z][A-Za-z0-9]*)\}/g;

/** Puts values into a template and notes where each came to stand. Unknown slots throw. */
export function fillSlots(template: string, context: FillContext): Passage {
  const { random, lang, makers, style } = context;
  const spans: LabelledSpan[] = [];
  let text = '';
  let last = 0;
  for (const slot of template.matchAll(SLOT)) {
    text += style.write(template.slice(last, slot.index));
    last = slot.index + slot[0].length;

    const harmless = slot[3];
    if (harmless !== undefined) {
      const make = HARMLESS[harmless];
      if (make === undefined) throw new Error(`unknown slot {${harmless}} in: ${template}`);
      text += make(random, lang);
      continue;
    }

    const type = PII_TYPES.find((known) => known === slot[1]);
    if (type === undefined) throw new Error(`unknown slot ${slot[0]} in: ${template}`);
    const made = makers[type](random, lang, slot[2] ?? '');
    const value = style.writeValue(
      type,
      context.hide === undefined ? made.text : context.hide(type, made.text),
    );
    text += made.before ?? '';
    spans.push({ type, start: text.length, end: text.length + value.length });
    text += value + (made.after ?? '');
  }
  return { text: text + style.write(template.slice(last)), spans };
}

export function joinPassages(passages: readonly Passage[], separators: readonly string[]): Passage {
  let text = '';
  const spans: LabelledSpan[] = [];
  passages.forEach((passage, i) => {
    if (i > 0) text += separators[i - 1] ?? ' ';
    for (const span of passage.spans)
      spans.push({ ...span, start: span.start + text.length, end: span.end + text.length });
    text += passage.text;
  });
  return { text, spans };
}
