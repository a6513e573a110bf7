import type {
  ChatCompletionCreateParamsNonStreaming,
  ChatCompletionCreateParamsStreaming,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions';
import type { Prompt } from '../../model-port.js';
import { renderPassages } from '../../prompt/passages-block.js';

/** What differs between the servers that speak chat completions. */
export interface OpenAiDialect {
  model: string;
  /** The current name of the limit, which OpenAI's newer models insist on; other servers know the old one. */
  newLimitName: boolean;
  /** Streams are asked for their usage. */
  streamUsage: boolean;
}

/** The plain form: one answer in one piece. */
export function plainRequest(prompt: Prompt, dialect: OpenAiDialect): ChatCompletionCreateParamsNonStreaming {
  return { ...commonPart(prompt, dialect), stream: false };
}

export function streamedRequest(prompt: Prompt, dialect: OpenAiDialect): ChatCompletionCreateParamsStreaming {
  return {
    ...commonPart(prompt, dialect),
    stream: true,
    ...(dialect.streamUsage && { stream_options: { include_usage: true } }),
  };
}

/** The prompt and nothing else: no user, no metadata, no seed. */
function commonPart(
  prompt: Prompt,
  { model, newLimitName }: OpenAiDialect,
): Pick<ChatCompletionCreateParamsStreaming, 'model' | 'messages'> {
  const limitName = newLimitName ? 'max_completion_tokens' : 'max_tokens';
  return { model, messages: messagesOf(prompt), [limitName]: prompt.maxOutputTokens };
}

/** Texts are plain strings, for compatible servers do not all know lists of parts. */
function messagesOf({ instructions, history, passages, question }: Prompt): ChatCompletionMessageParam[] {
  const block = renderPassages(passages);
  return [
    { role: 'system', content: instructions },
    ...history.map(({ role, text }) => ({
      role: role === 'customer' ? ('user' as const) : ('assistant' as const),
      content: text,
    })),
    ...(block === undefined ? [] : [{ role: 'user' as const, content: block }]),
    { role: 'user', content: question },
  ];
}
