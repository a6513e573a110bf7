/** The place of a request in somebody's distributed trace. */
export interface TraceParent {
  /** 32 lower-case hexadecimal digits. */
  traceId: string;
  /** The caller's span, 16 lower-case hexadecimal digits. */
  parentId: string;
  /** The caller records this trace. */
  sampled: boolean;
}

const FORM = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;
const ALL_ZERO = /^0+$/;

/**
 * Reads a `traceparent` header (W3C Trace Context, level 1); undefined when it is absent or not exactly in form,
 * for then it must be ignored. Versions to come may append fields, version 00 may not.
 */
export function parseTraceParent(header: unknown): TraceParent | undefined {
  if (typeof header !== 'string' || header.length > 256) return undefined;
  const [, version, traceId, parentId, flags, more] = FORM.exec(header) ?? [];
  if (version === undefined || traceId === undefined || parentId === undefined || flags === undefined)
    return undefined;
  if (version === 'ff' || (version === '00' && more !== undefined)) return undefined;
  if (ALL_ZERO.test(traceId) || ALL_ZERO.test(parentId)) return undefined;
  return { traceId, parentId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}
