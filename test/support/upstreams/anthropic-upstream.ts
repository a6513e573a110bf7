import { type RecordedRequest, Upstream, type VendorWire } from './upstream.js';

const FINISHES = { complete: 'end_turn', length: 'max_tokens', filtered: 'refusal' } as const;
const HEAD = { id: 'msg_1', type: 'message', role: 'assistant', model: 'planted-model' };

const event = (type: string, data: object): Buffer =>
  Buffer.from(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`);

/** Anthropic's messages API. */
const wire: VendorWire = {
  isStreamed: ({ body }: RecordedRequest) =>
    (JSON.parse(body.toString()) as { stream?: boolean }).stream === true,
  streamType: 'text/event-stream; charset=utf-8',
  plain: ({ texts, finish = 'complete', usage }) =>
    JSON.stringify({
      ...HEAD,
      content: texts.map((text) => ({ type: 'text', text })),
      stop_reason: FINISHES[finish],
      stop_sequence: null,
      ...(usage && { usage: { input_tokens: usage.inputTokens, output_tokens: usage.outputTokens } }),
    }),
  frames: ({ texts, finish = 'complete', usage }) => ({
    before: [
      event('message_start', {
        message: {
          ...HEAD,
          content: [],
          stop_reason: null,
          ...(usage && { usage: { input_tokens: usage.inputTokens, output_tokens: 1 } }),
        },
      }),
      event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
      event('ping', {}),
    ],
    texts: texts.map((text) =>
      event('content_block_delta', { index: 0, delta: { type: 'text_delta', text } }),
    ),
    behind: [
      event('content_block_stop', { index: 0 }),
      event('message_delta', {
        delta: { stop_reason: FINISHES[finish], stop_sequence: null },
        ...(usage && { usage: { output_tokens: usage.outputTokens } }),
      }),
      event('message_stop', {}),
    ],
    broken: event('error', { error: { type: 'overloaded_error', message: 'planted-detail' } }),
  }),
  refusal: (_status, code) => ({
    body: JSON.stringify({ type: 'error', error: { type: code, message: 'planted-detail' } }),
  }),
};

export const createAnthropicUpstream = (): Upstream => new Upstream(wire);
