import { type RecordedRequest, Upstream, type UpstreamAnswer, type VendorWire } from './upstream.js';

const FINISHES = { complete: 'stop', length: 'length', filtered: 'content_filter' } as const;
const HEAD = { id: 'chatcmpl-1', created: 1_700_000_000, model: 'planted-model' };

const event = (data: unknown): Buffer =>
  Buffer.from(`data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`);
const chunk = (choices: unknown[], more: object = {}): Buffer =>
  event({ ...HEAD, object: 'chat.completion.chunk', choices, ...more });

function usageOf({ usage }: UpstreamAnswer): object {
  if (!usage) return {};
  const { inputTokens, outputTokens } = usage;
  return {
    usage: {
      prompt_tokens: inputTokens,
      completion_tokens: outputTokens,
      total_tokens: inputTokens + outputTokens,
    },
  };
}

/** Chat completions as OpenAI and its many look-alikes speak them. */
const wire: VendorWire = {
  isStreamed: ({ body }: RecordedRequest) =>
    (JSON.parse(body.toString()) as { stream?: boolean }).stream === true,
  streamType: 'text/event-stream; charset=utf-8',
  plain: (answer) =>
    JSON.stringify({
      ...HEAD,
      object: 'chat.completion',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: answer.texts.join('') || null },
          finish_reason: FINISHES[answer.finish ?? 'complete'],
        },
      ],
      ...usageOf(answer),
    }),
  frames: (answer) => ({
    before: [chunk([{ index: 0, delta: { role: 'assistant', content: '' }, finish_reason: null }])],
    texts: answer.texts.map((content) => chunk([{ index: 0, delta: { content }, finish_reason: null }])),
    behind: [
      chunk([{ index: 0, delta: {}, finish_reason: FINISHES[answer.finish ?? 'complete'] }]),
      ...(answer.usage ? [chunk([], usageOf(answer))] : []),
      event('[DONE]'),
    ],
    broken: event({ error: { message: 'planted-detail', type: 'server_error', code: null } }),
  }),
  refusal: (_status, code) => ({
    body: JSON.stringify({ error: { message: 'planted-detail', type: 'planted_type', param: null, code } }),
  }),
};

export const createOpenAiUpstream = (): Upstream => new Upstream(wire);
