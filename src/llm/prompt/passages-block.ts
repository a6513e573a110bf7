import { framed, joinMasked, type MaskedText } from '../../pii/masked-text.js';
import type { Passage } from '../model-port.js';

/**
 * The retrieved passages as one block of data, undefined when there are none.
 *
 * Marked so that a model can tell them from what people say: an article is what somebody wrote, and may hold
 * sentences that read like orders.
 */
export function renderPassages(passages: readonly Passage[]): MaskedText | undefined {
  if (passages.length === 0) return undefined;
  const articles = passages.map(
    ({ title, texts }, index) =>
      framed`<article number="${index + 1}">\n<title>${title}</title>\n${joinMasked(texts, '\n\n')}\n</article>`,
  );
  return framed`<help_articles>\n${joinMasked(articles, '\n')}\n</help_articles>`;
}
