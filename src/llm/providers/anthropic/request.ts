import type {
  MessageCreateParamsNonStreaming,
  MessageCreateParamsStreaming,
} from '@anthropic-ai/sdk/resources/messages';
import type { Prompt } from '../../model-port.js';
import { alternatingTurns } from '../../prompt/alternating-turns.js';

/** The plain form: one answer in one piece. */
export function plainRequest(prompt: Prompt, model: string): MessageCreateParamsNonStreaming {
  return { ...commonPart(prompt, model), stream: false };
}

export function streamedRequest(prompt: Prompt, model: string): MessageCreateParamsStreaming {
  return { ...commonPart(prompt, model), stream: true };
}

/** The prompt and nothing else: no user id, no metadata. */
function commonPart(
  prompt: Prompt,
  model: string,
): Pick<MessageCreateParamsStreaming, 'model' | 'max_tokens' | 'system' | 'messages'> {
  return {
    model,
    max_tokens: prompt.maxOutputTokens,
    system: prompt.instructions,
    messages: alternatingTurns(prompt).map(({ role, texts }) => ({
      role,
      content: texts.map((text) => ({ type: 'text', text })),
    })),
  };
}
