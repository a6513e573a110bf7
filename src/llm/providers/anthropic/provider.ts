import Anthropic from '@anthropic-ai/sdk';
import type { Message, MessageDeltaUsage, RawMessageStreamEvent } from '@anthropic-ai/sdk/resources/messages';
import type { Destination, Egress } from '../../egress/egress.js';
import type {
  FinishReason,
  ModelCall,
  ModelEvent,
  ModelProvider,
  Prompt,
  TokenUsage,
} from '../../model-port.js';
import { protocolFault, requireMediaType } from '../vendor-fault.js';
import { faultOf } from './faults.js';
import { plainRequest, streamedRequest } from './request.js';

export interface AnthropicOptions {
  baseUrl: string;
  apiKey: string;
  model: string;
  timeoutMs: number;
}

const HEADERS = new Set(['accept', 'anthropic-version', 'content-type', 'x-api-key']);

/** Anthropic's messages API, or a gateway that speaks it. */
export class AnthropicProvider implements ModelProvider {
  readonly name = 'anthropic';
  readonly model: string;
  private readonly destination: Destination;

  constructor(
    private readonly options: AnthropicOptions,
    private readonly egress: Egress,
  ) {
    const { baseUrl, model } = options;
    this.model = model;
    this.destination = { provider: this.name, model, origin: new URL(baseUrl).origin, headers: HEADERS };
  }

  async *generate(prompt: Prompt, call: ModelCall): AsyncGenerator<ModelEvent, void, undefined> {
    try {
      const client = this.clientFor(call);
      yield* call.streamed
        ? readStream(client, streamedRequest(prompt, this.model), call.signal)
        : readPlain(client, plainRequest(prompt, this.model), call.signal);
    } catch (error) {
      yield { type: 'error', fault: faultOf(error, call.signal) };
    }
  }

  /** One for each call, because its `fetch` makes that call's receipts; it holds no connection of its own. */
  private clientFor(call: ModelCall): Anthropic {
    const { baseUrl, apiKey, timeoutMs } = this.options;
    return new Anthropic({
      baseURL: baseUrl,
      apiKey,
      timeout: timeoutMs,
      // The call policy retries, and knows when it must not.
      maxRetries: 0,
      fetch: this.egress.fetchFor(this.destination, call),
      // Its log lines quote what it cannot read, and its spans can carry prompts.
      logLevel: 'off',
      openTelemetry: false,
    });
  }
}

async function* readPlain(
  client: Anthropic,
  request: ReturnType<typeof plainRequest>,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent, void, undefined> {
  const { data, response } = await client.messages.create(request, { signal }).withResponse();
  requireMediaType(response.headers, 'application/json');
  const { content, usage, stop_reason: stopReason } = data as Partial<Message>;
  if (content === undefined || !stopReason) throw protocolFault();
  const text = content.map((block) => (block.type === 'text' ? block.text : '')).join('');
  if (text !== '') yield { type: 'text', text };
  const used = usageOf(usage);
  if (used) yield { type: 'usage', usage: used };
  yield { type: 'finish', reason: reasonOf(stopReason) };
}

async function* readStream(
  client: Anthropic,
  request: ReturnType<typeof streamedRequest>,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent, void, undefined> {
  const { data, response } = await client.messages.create(request, { signal }).withResponse();
  try {
    requireMediaType(response.headers, 'text/event-stream');
  } catch (error) {
    // The SDK has not begun to read: nobody else would close it.
    data.controller.abort();
    throw error;
  }
  let stopReason: string | undefined;
  let usage: TokenUsage | undefined;
  for await (const event of data as AsyncIterable<RawMessageStreamEvent>) {
    if (event.type === 'message_start') usage = usageOf(event.message.usage, usage);
    if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') {
      yield { type: 'text', text: event.delta.text };
    }
    if (event.type === 'message_delta') {
      stopReason = event.delta.stop_reason ?? undefined;
      usage = usageOf(event.usage, usage);
    }
  }
  if (stopReason === undefined) throw protocolFault();
  if (usage) yield { type: 'usage', usage };
  yield { type: 'finish', reason: reasonOf(stopReason) };
}

/**
 * What is known of the usage so far: a stream tells the input at its start and the output at its end, and gateways may
 * tell nothing. What was read from or written to the vendor's cache was sent as well.
 */
function usageOf(told: Partial<MessageDeltaUsage> | undefined, before?: TokenUsage): TokenUsage | undefined {
  if (!told) return before;
  const { input_tokens, output_tokens, cache_creation_input_tokens, cache_read_input_tokens } = told;
  const cached = (cache_creation_input_tokens ?? 0) + (cache_read_input_tokens ?? 0);
  return {
    inputTokens: typeof input_tokens === 'number' ? input_tokens + cached : (before?.inputTokens ?? 0),
    outputTokens: output_tokens ?? before?.outputTokens ?? 0,
  };
}

function reasonOf(stopReason: string): FinishReason {
  switch (stopReason) {
    case 'max_tokens':
    case 'model_context_window_exceeded':
      return 'length';
    case 'refusal':
      return 'filtered';
    default:
      return 'complete';
  }
}
