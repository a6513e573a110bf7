import {
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Tracer,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { TraceParent } from '../../context/trace-parent.js';
import type { DoneWork, OpenRequest, SpanAttributes, SpanPlace } from '../span.js';
import { ClosedExporter, type SpanOutcome } from './closed-exporter.js';

const SERVICE = 'hushdesk';
const TRACES_PATH = 'v1/traces';
/** Of one batch; a collector that is slower than this has lost it. */
const SEND_TIMEOUT_MS = 5_000;
/** More than this is not kept for a collector that does not take it: about two megabytes. */
const LONGEST_QUEUE = 2_048;
const SPAN_KINDS = { internal: SpanKind.INTERNAL, client: SpanKind.CLIENT } as const;

/** Spans on their way to a collector, over OTLP/HTTP (OpenTelemetry Protocol 1). Never waited for, never throws. */
export class OtlpRecorder {
  private readonly provider: TracerProvider;
  private readonly tracer: Tracer;

  /**
   * `endpoint` without the path of traces; `share` of traces to record, from 0 to 1, where the caller has not decided;
   * `words` that may leave.
   */
  constructor(
    endpoint: string,
    share: number,
    words: ReadonlySet<string>,
    private readonly note: (outcome: SpanOutcome, count: number) => void,
  ) {
    const url = `${endpoint.replace(/\/+$/, '')}/${TRACES_PATH}`;
    const exporter = new OTLPTraceExporter({ url, timeoutMillis: SEND_TIMEOUT_MS });
    this.provider = new TracerProvider({
      // Neither host nor process: what the collector needs of these it knows itself.
      resource: resourceFromAttributes({ 'service.name': SERVICE }),
      sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
      spanProcessors: [
        new BatchSpanProcessor({
          exporter: new ClosedExporter(exporter, words, note),
          maxQueueSize: LONGEST_QUEUE,
          exportTimeoutMillis: SEND_TIMEOUT_MS,
        }),
      ],
    });
    this.tracer = this.provider.getTracer(SERVICE);
  }

  begin(caller: TraceParent | undefined): OpenRequest {
    const parent = caller && { ...caller, spanId: caller.parentId };
    const span = this.start('request', SpanKind.SERVER, performance.now(), parent);
    const { traceId, spanId, traceFlags } = span.spanContext();
    return {
      place: { traceId, spanId, sampled: (traceFlags & TraceFlags.SAMPLED) !== 0 },
      end: (name, attributes, failed) => {
        span.updateName(name);
        this.end(span, attributes, failed);
      },
    };
  }

  record({ name, kind, startedAtMs, attributes = {}, failed = false }: DoneWork, parent: SpanPlace): void {
    if (parent.sampled) this.end(this.start(name, SPAN_KINDS[kind], startedAtMs, parent), attributes, failed);
  }

  /** Sends what is left. */
  close(): Promise<void> {
    return this.provider.shutdown();
  }

  private start(name: string, kind: SpanKind, startedAtMs: number, parent: SpanPlace | undefined): Span {
    const context = parent
      ? trace.setSpanContext(ROOT_CONTEXT, {
          traceId: parent.traceId,
          spanId: parent.spanId,
          traceFlags: parent.sampled ? TraceFlags.SAMPLED : TraceFlags.NONE,
          isRemote: true,
        })
      : ROOT_CONTEXT;
    return this.tracer.startSpan(name, { kind, startTime: performance.timeOrigin + startedAtMs }, context);
  }

  private end(span: Span, attributes: SpanAttributes, failed: boolean): void {
    if (!span.isRecording()) return;
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== undefined) span.setAttribute(name, value);
    }
    if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(performance.timeOrigin + performance.now());
    this.note('recorded', 1);
  }
}
