import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from 'openai';
import { ModelFault, type ModelFaultKind } from '../../model-port.js';
import { abortedFault, findModelFault, kindOfStatus, protocolFault, refusal } from '../vendor-fault.js';

/** A 429 that no waiting mends: the account is empty. */
const NO_QUOTA = 'insufficient_quota';

/** The SDK's own errors, those with a status first. */
const KINDS: readonly [new (...parts: never[]) => APIError, ModelFaultKind][] = [
  [AuthenticationError, 'credentials'],
  [PermissionDeniedError, 'credentials'],
  [RateLimitError, 'rate_limited'],
  [ConflictError, 'overloaded'],
  [InternalServerError, 'overloaded'],
  [BadRequestError, 'request_refused'],
  [NotFoundError, 'request_refused'],
  [UnprocessableEntityError, 'request_refused'],
];

/** What an error of the SDK, or of reading its answer, says of the call. */
export function faultOf(error: unknown, signal: AbortSignal): ModelFault {
  if (signal.aborted || error instanceof APIUserAbortError) return abortedFault();
  const ours = findModelFault(error);
  if (ours) return ours;
  if (error instanceof APIConnectionTimeoutError) return new ModelFault('timeout', 'no answer in time');
  if (error instanceof APIConnectionError) return new ModelFault('network', 'no connection');
  if (!(error instanceof APIError)) return protocolFault();
  const { status, code, headers } = error as APIError;
  // An error in the middle of a stream has no status: the server broke down.
  if (status === undefined) return new ModelFault('overloaded', 'the vendor broke the stream off');
  return refusal(code === NO_QUOTA ? 'credentials' : kindOf(error, status), { status, code, headers });
}

function kindOf(error: unknown, status: number): ModelFaultKind {
  return KINDS.find(([type]) => error instanceof type)?.[1] ?? kindOfStatus(status);
}
