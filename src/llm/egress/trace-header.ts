import { currentRequestContext } from '../../context/request-context.js';
import type { DataKey } from '../../crypto/data-key.js';
import { digestUnder } from '../../crypto/keyed-hash.js';

const TRACE_DIGITS = 32;
const PARENT_DIGITS = 16;

/** The trace of the current request, as its caller names it and as a vendor hears of it. */
export interface OutgoingTrace {
  traceId: string;
  outgoingTraceId: string;
  /** The header (W3C Trace Context, level 1). */
  traceparent: string;
}

/**
 * How the trace of the current request goes on to a vendor; undefined when its caller named none.
 *
 * Under other ids, by a keyed hash: the caller chooses the 24 bytes of a `traceparent`, enough for a card number or a
 * name. The same trace gets the same id. Neither `tracestate` nor `baggage` goes along, for they carry text.
 */
export function outgoingTrace(key: DataKey): OutgoingTrace | undefined {
  const trace = currentRequestContext()?.trace;
  if (trace === undefined) return undefined;
  const { traceId, parentId, sampled } = trace;
  const outgoingTraceId = derived(key, traceId).slice(0, TRACE_DIGITS);
  const outgoingParentId = derived(key, traceId + parentId).slice(0, PARENT_DIGITS);
  const traceparent = `00-${outgoingTraceId}-${outgoingParentId}-${sampled ? '01' : '00'}`;
  return { traceId, outgoingTraceId, traceparent };
}

function derived(key: DataKey, ids: string): string {
  return digestUnder(key, 'traceparent/v1', Buffer.from(ids, 'latin1')).toString('hex');
}
