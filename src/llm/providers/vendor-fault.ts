import { ModelFault, type ModelFaultKind } from '../model-port.js';
import { retryAfterOf } from './retry-after.js';

/** Words such as `rate_limit_exceeded`: a sentence could quote the prompt. */
const CODE = /^[\w.-]{1,64}$/;
const MOST_CAUSES = 5;

/** What a status of a vendor's answer says of the call. */
export function kindOfStatus(status: number): ModelFaultKind {
  if (status === 401 || status === 402 || status === 403) return 'credentials';
  if (status === 429) return 'rate_limited';
  if (status === 408 || status === 409 || status >= 500) return 'overloaded';
  return status >= 400 ? 'request_refused' : 'protocol';
}

/** Makes a fault of a refusing answer; of its body only a code goes into the message. */
export function refusal(
  kind: ModelFaultKind,
  { status, code, headers }: { status: number; code?: unknown; headers?: Headers | undefined },
): ModelFault {
  const word = typeof code === 'string' && CODE.test(code) ? ` ${code}` : '';
  return new ModelFault(kind, `the vendor answered ${status}${word}`, retryAfterOf(headers));
}

/** Throws a `protocol` fault unless an answer is of this media type. */
export function requireMediaType(headers: Headers, mediaType: string): void {
  const [given = ''] = (headers.get('content-type') ?? '').split(';');
  if (given.trim().toLowerCase() === mediaType) return;
  throw new ModelFault('protocol', `the answer is not ${mediaType}`);
}

/** The fault of ours that an SDK has wrapped into errors of its own. */
export function findModelFault(error: unknown): ModelFault | undefined {
  let at = error;
  for (let depth = 0; depth < MOST_CAUSES && typeof at === 'object' && at !== null; depth++) {
    if (at instanceof ModelFault) return at;
    ({ cause: at } = at as { cause?: unknown });
  }
  return undefined;
}

/** The client has gone, or the call policy has given up. */
export function abortedFault(): ModelFault {
  return new ModelFault('aborted', 'the call was aborted');
}

/** A stream that ended before the vendor said why, or an answer that cannot be read. */
export function protocolFault(): ModelFault {
  return new ModelFault('protocol', 'the answer is cut off or not in the form of the vendor');
}
