import { EventStreamCodec } from '@smithy/core/event-streams';
import { Upstream, type VendorWire } from './upstream.js';

const FINISHES = { complete: 'end_turn', length: 'max_tokens', filtered: 'guardrail_intervened' } as const;
const codec = new EventStreamCodec(
  (bytes) => Buffer.from(bytes as Uint8Array).toString(),
  (text) => Buffer.from(text),
);

function frame(messageType: 'event' | 'exception', type: string, data: object): Buffer {
  const header = (value: string): { type: 'string'; value: string } => ({ type: 'string', value });
  const headers = {
    [`:${messageType}-type`]: header(type),
    ':content-type': header('application/json'),
    ':message-type': header(messageType),
  };
  return Buffer.from(codec.encode({ headers, body: Buffer.from(JSON.stringify(data)) }));
}
const event = (type: string, data: object): Buffer => frame('event', type, data);

/** The Converse API of Amazon Bedrock, streamed in AWS's binary event stream. */
const wire: VendorWire = {
  isStreamed: ({ path }) => path.endsWith('/converse-stream'),
  streamType: 'application/vnd.amazon.eventstream',
  plain: ({ texts, finish = 'complete', usage }) =>
    JSON.stringify({
      output: { message: { role: 'assistant', content: texts.map((text) => ({ text })) } },
      stopReason: FINISHES[finish],
      ...(usage && { usage: { ...usage, totalTokens: usage.inputTokens + usage.outputTokens } }),
      metrics: { latencyMs: 12 },
    }),
  frames: ({ texts, finish = 'complete', usage }) => ({
    before: [event('messageStart', { role: 'assistant' })],
    texts: texts.map((text) => event('contentBlockDelta', { contentBlockIndex: 0, delta: { text } })),
    behind: [
      event('contentBlockStop', { contentBlockIndex: 0 }),
      event('messageStop', { stopReason: FINISHES[finish] }),
      event('metadata', {
        ...(usage && { usage: { ...usage, totalTokens: usage.inputTokens + usage.outputTokens } }),
        metrics: { latencyMs: 12 },
      }),
    ],
    broken: frame('exception', 'modelStreamErrorException', { message: 'planted-detail' }),
  }),
  refusal: (_status, code) => ({
    headers: { 'x-amzn-errortype': code },
    body: JSON.stringify({ message: 'planted-detail' }),
  }),
};

export const createBedrockUpstream = (): Upstream => new Upstream(wire);
