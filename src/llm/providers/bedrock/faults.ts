import {
  AccessDeniedException,
  BedrockRuntimeServiceException,
  InternalServerException,
  ModelErrorException,
  ModelNotReadyException,
  ModelStreamErrorException,
  ModelTimeoutException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  ServiceUnavailableException,
  ThrottlingException,
  ValidationException,
} from '@aws-sdk/client-bedrock-runtime';
import { ModelFault, type ModelFaultKind } from '../../model-port.js';
import { abortedFault, findModelFault, kindOfStatus, protocolFault, refusal } from '../vendor-fault.js';

/** The SDK's own errors, which come with a status or in the middle of a stream. */
const KINDS: readonly [new (...parts: never[]) => BedrockRuntimeServiceException, ModelFaultKind][] = [
  [AccessDeniedException, 'credentials'],
  [ThrottlingException, 'rate_limited'],
  [ServiceQuotaExceededException, 'rate_limited'],
  [InternalServerException, 'overloaded'],
  [ServiceUnavailableException, 'overloaded'],
  [ModelErrorException, 'overloaded'],
  [ModelNotReadyException, 'overloaded'],
  [ModelStreamErrorException, 'overloaded'],
  [ModelTimeoutException, 'overloaded'],
  [ResourceNotFoundException, 'request_refused'],
  [ValidationException, 'request_refused'],
];
/** No credentials were found, or they could not be renewed. */
const NO_CREDENTIALS = new Set(['CredentialsProviderError', 'TokenProviderError']);

/** What an error of the SDK may carry; those in the middle of a stream have no metadata, whatever their type says. */
interface SdkError {
  name?: string;
  $metadata?: { httpStatusCode?: number };
  $response?: { headers?: Record<string, string> };
}

/** What an error of the SDK, or of reading its answer, says of the call. */
export function faultOf(error: unknown, signal: AbortSignal): ModelFault {
  if (signal.aborted) return abortedFault();
  const ours = findModelFault(error);
  if (ours) return ours;
  const { name, $metadata, $response } = error as SdkError;
  if (NO_CREDENTIALS.has(name ?? '')) return new ModelFault('credentials', 'no AWS credentials were found');
  if (!(error instanceof BedrockRuntimeServiceException)) return protocolFault();
  const status = $metadata?.httpStatusCode;
  const kind = KINDS.find(([type]) => error instanceof type)?.[1];
  // An answer that says it went well and cannot be read becomes an error of this class, too.
  if (status === undefined || status < 300)
    return kind ? new ModelFault(kind, streamMessage(name)) : protocolFault();
  const headers = new Headers($response?.headers);
  return refusal(kind ?? kindOfStatus(status), { status, code: name, headers });
}

function streamMessage(name: string | undefined): string {
  return `the vendor broke the stream off (${name ?? 'unknown'})`;
}
