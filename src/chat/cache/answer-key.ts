import type { Prompt } from '../../llm/model-port.js';

/** Everything that an answer depends on: two turns that agree in all of it may share one. */
export interface AnswerCacheKey {
  /** The application; answers are never shared between two. */
  clientId: string;
  /** Exactly as it goes to the model. */
  prompt: Prompt;
  /** The configured providers in the order in which they are asked. */
  chain: readonly { name: string; model: string }[];
  /** Of `KnowledgeVersion`, as the search that found the passages saw it. */
  knowledgeVersion: string;
}

const LAYOUT = 'answer-cache/v1\0';
const NUMBER_BYTES = 8;
const LENGTH_BYTES = 4;

/**
 * What an answer depends on, as bytes to hash.
 *
 * Bytes, version 1: "answer-cache/v1" NUL | client id | knowledge version |
 *   chain: count, then for each name, model |
 *   most output tokens | instructions |
 *   passages: count, then for each article id, title, language, score, texts: count, then each |
 *   history: count, then for each role, text |
 *   question
 *
 * A text is its length in bytes, 4 bytes big-endian, then UTF-16 little-endian: unlike UTF-8 it keeps halves of
 * surrogate pairs apart, which a model may write. A count is 4 bytes big-endian; a number is an IEEE 754 double,
 * 8 bytes big-endian. Every part stands behind its length or count, so no two keys share an encoding.
 *
 * Hashes of this are names in Redis, which instances of several releases may share: add a version 2, never edit it.
 */
export function encodeAnswerKey({ clientId, prompt, chain, knowledgeVersion }: AnswerCacheKey): Buffer {
  const { instructions, passages, history, question, maxOutputTokens } = prompt;
  return Buffer.concat([
    Buffer.from(LAYOUT, 'latin1'),
    text(clientId),
    text(knowledgeVersion),
    list(chain, ({ name, model }) => [text(name), text(model)]),
    number(maxOutputTokens),
    text(instructions),
    list(passages, ({ articleId, title, language, score, texts }) => [
      ...[text(articleId), text(title), text(language), number(score)],
      list(texts, (part) => [text(part)]),
    ]),
    list(history, (message) => [text(message.role), text(message.text)]),
    text(question),
  ]);
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'utf16le');
  return Buffer.concat([length(bytes.length), bytes]);
}

function list<Item>(items: readonly Item[], partsOf: (item: Item) => Buffer[]): Buffer {
  return Buffer.concat([length(items.length), ...items.flatMap(partsOf)]);
}

function length(value: number): Buffer {
  const bytes = Buffer.alloc(LENGTH_BYTES);
  bytes.writeUInt32BE(value);
  return bytes;
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(NUMBER_BYTES);
  bytes.writeDoubleBE(value);
  return bytes;
}
