import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
} from '@anthropic-ai/sdk';
import { ModelFault, type ModelFaultKind } from '../../model-port.js';
import { abortedFault, findModelFault, kindOfStatus, protocolFault, refusal } from '../vendor-fault.js';

/** What the API calls its errors, wherever they come: in the middle of a stream there is no status. */
const KINDS: Readonly<Record<string, ModelFaultKind>> = {
  authentication_error: 'credentials',
  billing_error: 'credentials',
  permission_error: 'credentials',
  rate_limit_error: 'rate_limited',
  api_error: 'overloaded',
  overloaded_error: 'overloaded',
  timeout_error: 'overloaded',
  invalid_request_error: 'request_refused',
  not_found_error: 'request_refused',
  request_too_large: 'request_refused',
};

/** What an error of the SDK, or of reading its answer, says of the call. */
export function faultOf(error: unknown, signal: AbortSignal): ModelFault {
  if (signal.aborted || error instanceof APIUserAbortError) return abortedFault();
  const ours = findModelFault(error);
  if (ours) return ours;
  if (error instanceof APIConnectionTimeoutError) return new ModelFault('timeout', 'no answer in time');
  if (error instanceof APIConnectionError) return new ModelFault('network', 'no connection');
  if (!(error instanceof APIError)) return protocolFault();
  const { status, type, headers } = error as APIError;
  if (status !== undefined) return refusal(kindOfStatus(status), { status, code: type, headers });
  return new ModelFault(KINDS[type ?? ''] ?? 'overloaded', 'the vendor broke the stream off');
}
