import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { currentRequestContext } from '../context/request-context.js';
import type { TraceParent } from '../context/trace-parent.js';
import { Metrics } from '../metrics/metrics.js';
import type { OtlpRecorder } from './otlp/otlp-recorder.js';
import type { DoneWork, OpenRequest, SpanPlace } from './span.js';

const STOP_WITHIN_MS = 2_000;

/** Spans of requests and of the work in them, for the collector of the operator; off when none is configured. */
@Injectable()
export class Tracing implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(Tracing.name);
  private readonly words = new Set<string>();
  private readonly spans;
  private recorder: OtlpRecorder | undefined;

  constructor(
    private readonly settings: Settings,
    metrics: Metrics,
  ) {
    this.spans = metrics.counter({
      name: 'hushdesk_trace_spans_total',
      help: 'Spans recorded, and what became of them: those that were neither sent nor failed wait, or found no room',
      labels: ['outcome'],
    });
  }

  async onModuleInit(): Promise<void> {
    const { otlpEndpoint, traceSamplePercent } = this.settings;
    if (otlpEndpoint === undefined) return;
    const { OtlpRecorder } = await import('./otlp/otlp-recorder.js');
    this.recorder = new OtlpRecorder(otlpEndpoint, traceSamplePercent / 100, this.words, (outcome, count) => {
      this.spans.inc({ outcome }, count);
    });
  }

  /** What has not been sent by now is sent, for as long as a stop can wait. */
  async onApplicationShutdown(): Promise<void> {
    const tooLate = new Promise<void>((resolve) => setTimeout(resolve, STOP_WITHIN_MS).unref());
    const closed = this.recorder?.close().catch((error: unknown) => {
      this.logger.warn({ err: error }, 'the last spans could not be sent');
    });
    await Promise.race([closed, tooLate]);
  }

  /**
   * Names words that spans may hold: templates of routes, models, stages. Never a word of a client.
   *
   * A text that nobody has named does not leave the service.
   */
  learn(words: readonly string[]): void {
    for (const word of words) this.words.add(word);
  }

  /** Begins the span of a request, within its caller's trace when it names one. Undefined when tracing is off. */
  begin(caller: TraceParent | undefined): OpenRequest | undefined {
    return this.recorder?.begin(caller);
  }

  /** Records work that ends now, below `parent`: as a rule the current request; does nothing outside of one. */
  record(work: DoneWork, parent: SpanPlace | undefined = currentRequestContext()?.span): void {
    if (parent) this.recorder?.record(work, parent);
  }
}
