import { currentRequestContext } from '../../context/request-context.js';
import type { Tracing } from '../../tracing/tracing.js';
import type { FinishReason, ModelCall, ModelProvider, Prompt, TokenUsage } from '../model-port.js';
import type { CallOutcome } from './call-figures.js';

const OPERATION = 'chat';
const SECOND_MS = 1_000;
/** Well-known values of `gen_ai.provider.name`; the other providers are ours and keep their names. */
const WELL_KNOWN: Readonly<Record<string, string>> = { bedrock: 'aws.bedrock' };
/** What `openai` is asked at may be another server of the same form: the convention names the form then. */
const FINISHES: Readonly<Record<FinishReason, string>> = {
  complete: 'stop',
  length: 'length',
  filtered: 'content_filter',
  unknown: 'unknown',
};
const OUTCOMES: readonly CallOutcome[] = [
  ...['left_alone', 'aborted', 'credentials', 'network', 'overloaded', 'protocol'],
  ...['rate_limited', 'request_refused', 'timeout'],
] as CallOutcome[];

/** What became of a call. */
export interface EndedCall {
  startedAtMs: number;
  outcome: CallOutcome;
  /** Of streamed and other answers, undefined when no text came. */
  firstTextMs: number | undefined;
  reason?: FinishReason | undefined;
  usage?: TokenUsage | undefined;
}

/**
 * Spans of calls to models, retries included in one, by the semantic conventions for generative AI (OpenTelemetry
 * 1.45): never the instructions, the question or the answer.
 */
export class CallSpans {
  constructor(private readonly tracing: Tracing) {
    this.tracing.learn([OPERATION, ...Object.values(FINISHES), ...OUTCOMES]);
  }

  /** The words of a provider, before its first call. */
  learn({ name, model }: ModelProvider): void {
    this.tracing.learn([WELL_KNOWN[name] ?? name, model]);
  }

  /** To be called when a call begins; answers what is to be called when it ends. The reader's context may be gone then. */
  begin({ name, model }: ModelProvider, prompt: Prompt, { streamed }: ModelCall): (call: EndedCall) => void {
    const parent = currentRequestContext()?.span;
    return ({ startedAtMs, outcome, firstTextMs, reason, usage }) => {
      const failed = outcome !== 'answered';
      const attributes = {
        'gen_ai.operation.name': OPERATION,
        'gen_ai.provider.name': WELL_KNOWN[name] ?? name,
        'gen_ai.request.model': model,
        'gen_ai.request.stream': streamed,
        'gen_ai.request.max_tokens': prompt.maxOutputTokens,
        'gen_ai.response.finish_reasons': reason && [FINISHES[reason]],
        'gen_ai.response.time_to_first_chunk':
          streamed && firstTextMs !== undefined ? firstTextMs / SECOND_MS : undefined,
        'gen_ai.usage.input_tokens': usage?.inputTokens,
        'gen_ai.usage.output_tokens': usage?.outputTokens,
        'error.type': failed ? outcome : undefined,
      };
      this.tracing.record(
        { name: `${OPERATION} ${model}`, kind: 'client', startedAtMs, attributes, failed },
        parent,
      );
    };
  }
}
