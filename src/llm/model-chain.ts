import { Injectable, Logger } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { Problem } from '../errors/problem.js';
import { HealthContributors } from '../metrics/health-contributors.js';
import { Metrics } from '../metrics/metrics.js';
import { pickApology } from './apologies.js';
import { Tracing } from '../tracing/tracing.js';
import { CallFigures } from './call/call-figures.js';
import { CallSpans } from './call/call-spans.js';
import { type AnswerEvent, type CallLimits, ProviderCalls } from './call/provider-calls.js';
import { type ModelCall, ModelFault, type ModelProvider, type Prompt } from './model-port.js';

/** What comes of a question: who answers, before the first text; the texts; the end. In this order, each time. */
export type ChainEvent = { type: 'started'; provider: string; model: string } | AnswerEvent;

/** A provider as the status page shows it. */
export interface ProviderStatus {
  name: string;
  model: string;
  /** `open`: left alone after failing again and again; `degraded`: its last call failed. */
  state: 'ok' | 'degraded' | 'open';
  /** Median time to the first text of recent calls, undefined before the first. */
  latencyMs: number | undefined;
  /** Since the start of this instance. */
  errors: number;
  calls: number;
}

/** What answers when nobody else does, in place of a provider and its model. */
const APOLOGY = 'apology';

/**
 * Asks the configured providers in their order until one answers.
 *
 * Providers register themselves at start; the chain knows none of them. When all fail it apologises rather than
 * rejects: a dead model degrades the answer, never the service.
 */
@Injectable()
export class ModelChain {
  private readonly logger = new Logger(ModelChain.name);
  private readonly registered = new Map<string, ProviderCalls>();
  private readonly figures: CallFigures;
  private readonly spans: CallSpans;
  private readonly limits: CallLimits;

  constructor(
    private readonly settings: Settings,
    metrics: Metrics,
    contributors: HealthContributors,
    tracing: Tracing,
  ) {
    this.spans = new CallSpans(tracing);
    contributors.register({
      name: 'providers',
      read: () =>
        this.status().map(({ name, state, latencyMs = null, calls, errors }) => ({
          ...{ name, status: state, latencyMs, calls, errors },
        })),
    });
    this.limits = {
      totalTimeoutMs: settings.llmTimeoutMs,
      firstTokenTimeoutMs: settings.llmFirstTokenTimeoutMs,
      retries: settings.llmRetries,
      breakerFaults: settings.llmBreakerFaults,
      breakerOpenMs: settings.llmBreakerOpenMs,
    };
    this.figures = new CallFigures(metrics, () =>
      this.inOrder().map(({ provider, state }) => ({ provider: provider.name, open: state === 'open' })),
    );
  }

  /** Takes the place of a provider of the same name. One that `LLM_PROVIDERS` does not name is never asked. */
  register(provider: ModelProvider): void {
    this.spans.learn(provider);
    this.registered.set(provider.name, new ProviderCalls(provider, this.limits, this.figures, this.spans));
  }

  /** Name and model of each provider that may be asked, in their order. */
  models(): readonly { provider: string; model: string }[] {
    return this.inOrder().map(({ provider }) => ({ provider: provider.name, model: provider.model }));
  }

  status(): ProviderStatus[] {
    return this.inOrder().map(({ provider: { name, model }, state, history }) => ({
      name,
      model,
      state,
      latencyMs: history.medianLatencyMs(),
      errors: history.errors,
      calls: history.calls,
    }));
  }

  /**
   * Asks until somebody answers; `language` (ISO 639-1) is that of the apology when nobody does.
   *
   * A provider that fails before its first text is followed by the next one; with `streamed: false` that is any
   * failing provider, for the text is collected first. Throws `answer_interrupted` when a streamed answer breaks off
   * after its first text, and the reason of the call's signal, at once, when that is aborted. May be left at any
   * time: the upstream request is then aborted, as it is with the signal.
   */
  async *ask(prompt: Prompt, call: ModelCall, language = 'en'): AsyncGenerator<ChainEvent, void, undefined> {
    for (const calls of this.inOrder()) {
      call.signal.throwIfAborted();
      const { name, model } = calls.provider;
      let hasText = false;
      try {
        for await (const event of calls.ask(prompt, call)) {
          if (!hasText) yield { type: 'started', provider: name, model };
          hasText = true;
          yield event;
        }
        return;
      } catch (error) {
        call.signal.throwIfAborted();
        if (!(error instanceof ModelFault)) throw error;
        this.note(calls.provider, error, hasText);
        if (hasText) throw new Problem('answer_interrupted', undefined, undefined, { cause: error });
      }
    }
    call.signal.throwIfAborted();
    yield { type: 'started', provider: APOLOGY, model: APOLOGY };
    yield { type: 'text', text: pickApology(language) };
    yield { type: 'finished', reason: 'unknown', usage: { inputTokens: 0, outputTokens: 0 } };
  }

  /** Kind and reason are words of ours; what a vendor writes could quote the prompt. */
  private note({ name, model }: ModelProvider, { kind, message, cause }: ModelFault, hasText: boolean): void {
    const provider = { name, model };
    if (hasText)
      this.logger.warn({ provider, fault: kind, reason: message, err: cause }, 'an answer broke off');
    else
      this.logger.warn(
        { provider, fault: kind, reason: message, err: cause },
        'going on to the next provider',
      );
  }

  private inOrder(): ProviderCalls[] {
    return this.settings.llmProviders.flatMap((name) => this.registered.get(name) ?? []);
  }
}
