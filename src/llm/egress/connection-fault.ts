import { ModelFault, type ModelFaultKind } from '../model-port.js';

const MOST_CAUSES = 5;
const TIMEOUTS = new Set(['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT']);

/**
 * What a request that found no answer failed on.
 *
 * The message keeps the code alone, such as `ECONNREFUSED` or `DEPTH_ZERO_SELF_SIGNED_CERT`. It never reads "timed
 * out", by which SDKs would take the fault for one of their own and drop it.
 */
export function connectionFault(error: unknown): ModelFault {
  const causes = causesOf(error);
  const code = causes.map(({ code }) => code).find((found) => typeof found === 'string');
  if (typeof code === 'string') return new ModelFault(kindOf(code), `no connection (${code})`);
  if (causes.some(({ message }) => message === 'unexpected redirect')) {
    return new ModelFault('protocol', 'a redirect was not followed');
  }
  return new ModelFault('network', 'no connection');
}

function kindOf(code: string): ModelFaultKind {
  return TIMEOUTS.has(code) ? 'timeout' : 'network';
}

function causesOf(error: unknown): { code?: unknown; message?: unknown }[] {
  const causes: { code?: unknown; message?: unknown; cause?: unknown }[] = [];
  for (let at = error; isObject(at) && causes.length < MOST_CAUSES; at = at.cause) causes.push(at);
  return causes;
}

function isObject(value: unknown): value is { cause?: unknown } {
  return typeof value === 'object' && value !== null;
}
