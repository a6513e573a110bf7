import {
  BedrockRuntimeClient,
  ConverseCommand,
  type ConverseCommandOutput,
  type ConverseStreamOutput,
  ConverseStreamCommand,
  type TokenUsage as BedrockUsage,
} from '@aws-sdk/client-bedrock-runtime';
import { AwsRequestHandler, type AwsSendOptions } from '../../egress/aws-request-handler.js';
import type { Egress } from '../../egress/egress.js';
import type {
  FinishReason,
  ModelCall,
  ModelEvent,
  ModelProvider,
  Prompt,
  TokenUsage,
} from '../../model-port.js';
import { protocolFault } from '../vendor-fault.js';
import { faultOf } from './faults.js';
import { converseRequest } from './request.js';

export interface BedrockOptions {
  region: string;
  /** Id or ARN of a model or inference profile. */
  model: string;
  /** When it is not the region's own. */
  endpoint: string | undefined;
}

/** What the signature covers, and no account of our system (`x-amz-user-agent`). */
const HEADERS = new Set([
  'accept',
  'amz-sdk-invocation-id',
  'amz-sdk-request',
  'authorization',
  'content-type',
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-security-token',
]);

/** Models of Amazon Bedrock by the Converse API; credentials are found the way all AWS tools find them. */
export class BedrockProvider implements ModelProvider {
  readonly name = 'bedrock';
  readonly model: string;
  /** One for all calls, because it keeps the credentials and renews them. */
  private readonly client: BedrockRuntimeClient;

  constructor({ region, model, endpoint = endpointOf(region) }: BedrockOptions, egress: Egress) {
    this.model = model;
    const { origin } = new URL(endpoint);
    const handler = new AwsRequestHandler(egress, { provider: this.name, model, origin, headers: HEADERS });
    this.client = new BedrockRuntimeClient({
      region,
      endpoint,
      // The call policy retries, and knows when it must not.
      maxAttempts: 1,
      requestHandler: handler,
    });
    this.client.middlewareStack.remove('getUserAgentMiddleware');
  }

  async *generate(prompt: Prompt, call: ModelCall): AsyncGenerator<ModelEvent, void, undefined> {
    const leaving = new AbortController();
    const abortSignal = AbortSignal.any([call.signal, leaving.signal]);
    const options: AwsSendOptions = { abortSignal, onSent: call.onSent };
    const request = converseRequest(prompt, this.model);
    try {
      if (call.streamed) {
        const { stream } = await this.client.send(new ConverseStreamCommand(request), options);
        if (stream === undefined) throw protocolFault();
        yield* readStream(stream);
      } else {
        yield* readPlain(await this.client.send(new ConverseCommand(request), options));
      }
    } catch (error) {
      yield { type: 'error', fault: faultOf(error, call.signal) };
    } finally {
      // The SDK lets go of a stream that is left early, but does not close it.
      leaving.abort();
    }
  }
}

function* readPlain({ output, usage, stopReason }: ConverseCommandOutput): Generator<ModelEvent> {
  const blocks = output?.message?.content;
  if (blocks === undefined || stopReason === undefined) throw protocolFault();
  const text = blocks.map((block) => block.text ?? '').join('');
  if (text !== '') yield { type: 'text', text };
  if (usage) yield { type: 'usage', usage: usageOf(usage) };
  yield { type: 'finish', reason: reasonOf(stopReason) };
}

async function* readStream(
  stream: AsyncIterable<ConverseStreamOutput>,
): AsyncGenerator<ModelEvent, void, undefined> {
  let stopReason: string | undefined;
  let usage: TokenUsage | undefined;
  for await (const event of stream) {
    const fault = exceptionIn(event);
    if (fault) throw fault;
    const text = event.contentBlockDelta?.delta?.text;
    if (text) yield { type: 'text', text };
    stopReason = event.messageStop?.stopReason ?? stopReason;
    if (event.metadata?.usage) usage = usageOf(event.metadata.usage);
  }
  if (stopReason === undefined) throw protocolFault();
  if (usage) yield { type: 'usage', usage };
  yield { type: 'finish', reason: reasonOf(stopReason) };
}

function exceptionIn(event: ConverseStreamOutput): Error | undefined {
  return (
    event.internalServerException ??
    event.modelStreamErrorException ??
    event.serviceUnavailableException ??
    event.throttlingException ??
    event.validationException
  );
}

function usageOf({ inputTokens = 0, outputTokens = 0 }: BedrockUsage): TokenUsage {
  return { inputTokens, outputTokens };
}

function reasonOf(stopReason: string): FinishReason {
  switch (stopReason) {
    case 'max_tokens':
    case 'model_context_window_exceeded':
      return 'length';
    case 'content_filtered':
    case 'guardrail_intervened':
      return 'filtered';
    default:
      return 'complete';
  }
}

/** The region's own address, which the egress must know before the SDK works it out. */
function endpointOf(region: string): string {
  return `https://bedrock-runtime.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}
