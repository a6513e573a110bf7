import { restore } from '../../pii/restorer.js';
import { isOfOverlay, PiiVault } from '../../pii/vault.js';
import type { AnswerCacheKey } from './answer-key.js';
import type { CachedAnswer } from './cached-answer.js';

/**
 * Whether another session may get the answer: a placeholder of a session means another value in each. Those of the
 * turn, which stand for what is in the articles, mean the same wherever the articles are the same.
 */
export function isShareable({ prompt: { passages, history, question } }: AnswerCacheKey): boolean {
  const said = [question, ...history.map(({ text }) => text)];
  const articles = passages.flatMap(({ title, texts }) => [title, ...texts]);
  return ![...said, ...articles].some(hasPlaceholder);
}

/** A placeholder that a model has made up would be somebody's value in another session. */
export function isForAll({ text }: CachedAnswer): boolean {
  return !hasPlaceholder(text);
}

/**
 * Kept are whole answers of the first choice, and its word that nothing is known. What was cut or withheld may go
 * better next time; what a fallback said would outlive the outage.
 */
export function isLasting({ provider, reason }: CachedAnswer, { chain }: AnswerCacheKey): boolean {
  return (reason === 'complete' || reason === 'unknown') && provider === chain[0]?.name;
}

/** Most texts have no bracket at all, which is told twenty times sooner. */
function hasPlaceholder(text: string): boolean {
  return text.includes('[') && restore(text, new PiiVault()).foreign.some((one) => !isOfOverlay(one));
}
