import type { Settings } from './settings.js';

/** Around the models: database, search, waiting for who asked the same first, and a reader who takes their time. */
const BESIDE_MODELS_MS = 60_000;

/**
 * The longest an answer may take when every provider of the chain uses up its time, in milliseconds. What is to last
 * as long as a turn must not end sooner.
 */
export function longestAnswerMs({
  llmProviders,
  llmTimeoutMs,
}: Pick<Settings, 'llmProviders' | 'llmTimeoutMs'>): number {
  return llmProviders.length * llmTimeoutMs + BESIDE_MODELS_MS;
}
