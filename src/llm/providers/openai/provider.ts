import OpenAI from 'openai';
import type { ChatCompletion, ChatCompletionChunk } from 'openai/resources/chat/completions';
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
import { type OpenAiDialect, plainRequest, streamedRequest } from './request.js';

/** Where the server is, and how it differs from others that speak the same. */
export interface OpenAiOptions {
  baseUrl: string;
  /** None for local servers that ask for none. */
  apiKey: string | undefined;
  model: string;
  /** Streams are asked for their usage; not all servers know the field. */
  streamUsage: boolean;
  timeoutMs: number;
}

/** OpenAI's own hosts and Azure's have renamed the limit of tokens; the others know the old name. */
const NEW_LIMIT_NAME = /^(?:api\.openai\.com|.+\.openai\.azure\.com)$/;
const HEADERS = ['accept', 'content-type'];

/** OpenAI, and every server that speaks its chat completions. */
export class OpenAiProvider implements ModelProvider {
  readonly name = 'openai';
  readonly model: string;
  private readonly dialect: OpenAiDialect;
  private readonly destination: Destination;

  constructor(
    private readonly options: OpenAiOptions,
    private readonly egress: Egress,
  ) {
    const { baseUrl, apiKey, model, streamUsage } = options;
    const { origin, hostname } = new URL(baseUrl);
    this.model = model;
    this.dialect = { model, streamUsage, newLimitName: NEW_LIMIT_NAME.test(hostname) };
    const headers = new Set(apiKey === undefined ? HEADERS : [...HEADERS, 'authorization']);
    this.destination = { provider: this.name, model, origin, headers };
  }

  async *generate(prompt: Prompt, call: ModelCall): AsyncGenerator<ModelEvent, void, undefined> {
    try {
      const client = this.clientFor(call);
      yield* call.streamed
        ? readStream(client, streamedRequest(prompt, this.dialect), call.signal)
        : readPlain(client, plainRequest(prompt, this.dialect), call.signal);
    } catch (error) {
      yield { type: 'error', fault: faultOf(error, call.signal) };
    }
  }

  /** One for each call, because its `fetch` makes that call's receipts; it holds no connection of its own. */
  private clientFor(call: ModelCall): OpenAI {
    const { baseUrl, apiKey = 'none', timeoutMs } = this.options;
    return new OpenAI({
      baseURL: baseUrl,
      apiKey,
      timeout: timeoutMs,
      // The call policy retries, and knows when it must not.
      maxRetries: 0,
      fetch: this.egress.fetchFor(this.destination, call),
      // What the SDK would take from the environment instead.
      organization: null,
      project: null,
      adminAPIKey: null,
      // Its log lines quote what it cannot read.
      logLevel: 'off',
    });
  }
}

async function* readPlain(
  client: OpenAI,
  request: ReturnType<typeof plainRequest>,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent, void, undefined> {
  const { data, response } = await client.chat.completions.create(request, { signal }).withResponse();
  requireMediaType(response.headers, 'application/json');
  const { choices, usage } = data as Partial<ChatCompletion>;
  const choice = choices?.[0];
  if (choice === undefined) throw protocolFault();
  const { content, refusal } = choice.message;
  if (content) yield { type: 'text', text: content };
  if (usage) yield { type: 'usage', usage: usageOf(usage) };
  yield { type: 'finish', reason: !content && refusal ? 'filtered' : reasonOf(choice.finish_reason) };
}

async function* readStream(
  client: OpenAI,
  request: ReturnType<typeof streamedRequest>,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent, void, undefined> {
  const { data, response } = await client.chat.completions.create(request, { signal }).withResponse();
  try {
    requireMediaType(response.headers, 'text/event-stream');
  } catch (error) {
    // The SDK has not begun to read: nobody else would close it.
    data.controller.abort();
    throw error;
  }
  let finished: string | undefined;
  let usage: TokenUsage | undefined;
  // The chunk with the usage comes behind the one with the finish, and without choices.
  for await (const chunk of data as AsyncIterable<Partial<ChatCompletionChunk>>) {
    const choice = chunk.choices?.[0];
    const text = choice?.delta.content;
    if (text) yield { type: 'text', text };
    finished = choice?.finish_reason ?? (choice?.delta.refusal ? 'content_filter' : finished);
    if (chunk.usage) usage = usageOf(chunk.usage);
  }
  if (finished === undefined) throw protocolFault();
  if (usage) yield { type: 'usage', usage };
  yield { type: 'finish', reason: reasonOf(finished) };
}

function usageOf({ prompt_tokens, completion_tokens }: OpenAI.CompletionUsage): TokenUsage {
  return { inputTokens: prompt_tokens, outputTokens: completion_tokens };
}

/** Words of other servers count as whole: the text is there. */
function reasonOf(word: string): FinishReason {
  if (word === 'length') return 'length';
  return word === 'content_filter' ? 'filtered' : 'complete';
}
