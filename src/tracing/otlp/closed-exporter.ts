import type { Attributes } from '@opentelemetry/api';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';

export type SpanOutcome = 'recorded' | 'sent' | 'failed';

type Kind = 'word' | 'words' | 'number' | 'boolean';

/** All that may leave with a span. `word`: one that a room has named at the start. */
const ATTRIBUTES: Readonly<Record<string, Kind>> = {
  'http.request.method': 'word',
  'http.route': 'word',
  'http.response.status_code': 'number',
  'error.type': 'word',
  'gen_ai.operation.name': 'word',
  'gen_ai.provider.name': 'word',
  'gen_ai.request.model': 'word',
  'gen_ai.request.stream': 'boolean',
  'gen_ai.request.max_tokens': 'number',
  'gen_ai.response.finish_reasons': 'words',
  'gen_ai.response.time_to_first_chunk': 'number',
  'gen_ai.usage.input_tokens': 'number',
  'gen_ai.usage.output_tokens': 'number',
};
/** In place of a name that is not of learned words. */
const NAMELESS = 'work';

/**
 * The way out for spans: what is not of the lists stays here.
 *
 * Events, links, the state that a caller sends along and the words of an error never leave. Ids of a trace that the
 * caller began are its own choice and go along, or its spans and ours would not be one trace.
 */
export class ClosedExporter implements SpanExporter {
  constructor(
    private readonly exporter: SpanExporter,
    private readonly words: ReadonlySet<string>,
    private readonly note: (outcome: SpanOutcome, count: number) => void,
  ) {}

  export(...[spans, done]: Parameters<SpanExporter['export']>): void {
    this.exporter.export(
      spans.map((span) => this.close(span)),
      (result) => {
        this.note(result.error === undefined ? 'sent' : 'failed', spans.length);
        done(result);
      },
    );
  }

  shutdown(): Promise<void> {
    return this.exporter.shutdown();
  }

  async forceFlush(): Promise<void> {
    await this.exporter.forceFlush?.();
  }

  private close(span: ReadableSpan): ReadableSpan {
    const { kind, startTime, endTime, duration, ended, resource, instrumentationScope } = span;
    const { traceId, spanId, traceFlags } = span.spanContext();
    const parent = span.parentSpanContext;
    return {
      ...{ kind, startTime, endTime, duration, ended, resource, instrumentationScope },
      name: span.name.split(' ').every((word) => this.words.has(word)) ? span.name : NAMELESS,
      spanContext: () => ({ traceId, spanId, traceFlags }),
      ...(parent && {
        parentSpanContext: { traceId, spanId: parent.spanId, traceFlags: parent.traceFlags },
      }),
      status: { code: span.status.code },
      attributes: this.closeAll(span.attributes),
      links: [],
      events: [],
      droppedAttributesCount: 0,
      droppedEventsCount: 0,
      droppedLinksCount: 0,
    };
  }

  private closeAll(attributes: Attributes): Attributes {
    return Object.fromEntries(
      Object.entries(attributes).filter(([name, value]) => this.mayLeave(name, value)),
    );
  }

  private mayLeave(name: string, value: unknown): boolean {
    const kind = ATTRIBUTES[name];
    if (kind === undefined) return false;
    switch (kind) {
      case 'word':
        return typeof value === 'string' && this.words.has(value);
      case 'words':
        return (
          Array.isArray(value) && value.every((word) => typeof word === 'string' && this.words.has(word))
        );
      case 'number':
        return typeof value === 'number' && Number.isFinite(value);
      case 'boolean':
        return typeof value === 'boolean';
    }
  }
}
