/** Where a span stands in its trace (W3C Trace Context): 32 and 16 lower-case hexadecimal digits. */
export interface SpanPlace {
  readonly traceId: string;
  readonly spanId: string;
  readonly sampled: boolean;
}

/** Names are those of OpenTelemetry's semantic conventions, where these have one. */
export type SpanAttributes = Record<string, string | number | boolean | string[] | undefined>;

/** Work that is done. Times are milliseconds of `performance.now()`. */
export interface DoneWork {
  /** One learned word, or two with a space between them. */
  name: string;
  /** `client`: another service was asked. */
  kind: 'internal' | 'client';
  startedAtMs: number;
  attributes?: SpanAttributes;
  failed?: boolean;
}

/** A request that has begun. */
export interface OpenRequest {
  readonly place: SpanPlace;
  /** To be called once. */
  end(name: string, attributes: SpanAttributes, failed: boolean): void;
}
