import type { AnswerSource } from '../store/chat-message.entity.js';
import type { FinishReason } from '../../llm/model-port.js';

/** An answer as a model gave it, before it is screened and restored for its reader. */
export interface CachedAnswer {
  text: string;
  provider: string;
  model: string;
  reason: FinishReason;
  sources: readonly AnswerSource[];
}

const VERSION = 1;

/**
 * An answer as it is kept: JSON in UTF-8, `{"v":1,"text","provider","model","reason","sources":[{"articleId","title","score"}]}`.
 *
 * Instances of several releases may share what is kept: add a version 2, never edit it.
 */
export function encodeAnswer({ text, provider, model, reason, sources }: CachedAnswer): Buffer {
  const kept = sources.map(({ articleId, title, score }) => ({ articleId, title, score }));
  return Buffer.from(JSON.stringify({ v: VERSION, text, provider, model, reason, sources: kept }));
}

/** Undefined for a version that this release does not know. */
export function decodeAnswer(bytes: Buffer): CachedAnswer | undefined {
  const { v, ...answer } = JSON.parse(bytes.toString()) as CachedAnswer & { v: number };
  return v === VERSION ? answer : undefined;
}
