import type { Prompt, TokenUsage } from './model-port.js';
import { renderPassages } from './prompt/passages-block.js';

/** In European languages, over the vocabularies of today's models; code and numbers take more tokens, never far more. */
const CHARACTERS_PER_TOKEN = 4;

/** About how many tokens a text is, in any model's count. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN);
}

/** What a prompt and the text it was answered with have used, where the vendor does not say: an answer cut short, say. */
export function estimateUsage(prompt: Prompt, answer: string): TokenUsage {
  const { instructions, history, passages, question } = prompt;
  const texts = [instructions, ...history.map(({ text }) => text), renderPassages(passages) ?? '', question];
  const inputTokens = texts.reduce((sum, text) => sum + estimateTokens(text), 0);
  return { inputTokens, outputTokens: estimateTokens(answer) };
}
