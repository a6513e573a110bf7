import { currentRequestContext } from '../../context/request-context.js';

/**
 * The `traceparent` header of the current request (W3C Trace Context, level 1), undefined when its caller named no
 * trace. Ids only: neither `tracestate` nor `baggage` goes along, for they carry text.
 */
export function currentTraceParent(): string | undefined {
  const trace = currentRequestContext()?.trace;
  if (trace === undefined) return undefined;
  return `00-${trace.traceId}-${trace.parentId}-${trace.sampled ? '01' : '00'}`;
}
