import type { ConverseCommandInput } from '@aws-sdk/client-bedrock-runtime';
import type { Prompt } from '../../model-port.js';
import { alternatingTurns } from '../../prompt/alternating-turns.js';

/** The request of the Converse API, plain and streamed alike: the prompt and nothing else, no request metadata. */
export function converseRequest(prompt: Prompt, model: string): ConverseCommandInput {
  return {
    modelId: model,
    system: [{ text: prompt.instructions }],
    messages: alternatingTurns(prompt).map(({ role, texts }) => ({
      role,
      content: texts.map((text) => ({ text })),
    })),
    inferenceConfig: { maxTokens: prompt.maxOutputTokens },
  };
}
