import type { Settings } from '../../config/settings.js';
import { longestAnswerMs } from '../../config/longest-answer.js';
import { requestIdOf } from '../request-id.js';
import { answerClientError } from './client-error.js';
import { readTls } from './tls-files.js';

const MAX_HEADER_BYTES = 16_384;
/** How often Node looks for requests that are late: the bounds below are that much longer at most. */
const CHECK_INTERVAL_MS = 1_000;
/**
 * Nothing read and nothing written for so long: a client that does not take its answer. Or one whose answer is being
 * made, which must have its time.
 */
const IDLE_TIMEOUT_MS = 120_000;

/**
 * Options of every HTTP server of the service: bounds on time and size, and whom to believe.
 *
 * The bounds hold a slow client to a third of the request's time for its
 * headers, and to all of it for the body. A request without `Host` is answered
 * by `requireCleanFraming`: Node's own answer is no problem document.
 */
export function serverOptions(settings: Settings) {
  const bounds = {
    headersTimeout: Math.ceil(settings.requestTimeoutMs / 3),
    connectionsCheckingInterval: CHECK_INTERVAL_MS,
    maxHeaderSize: MAX_HEADER_BYTES,
    requireHostHeader: false,
    insecureHTTPParser: false,
  };
  return {
    bodyLimit: settings.bodyLimitBytes,
    requestTimeout: settings.requestTimeoutMs,
    keepAliveTimeout: settings.keepAliveTimeoutMs,
    connectionTimeout: Math.max(IDLE_TIMEOUT_MS, longestAnswerMs(settings)),
    trustProxy: settings.trustProxy.length > 0 ? [...settings.trustProxy] : false,
    genReqId: requestIdOf,
    requestIdHeader: false as const,
    clientErrorHandler: answerClientError,
    logger: false as const,
    bounds,
  };
}

/** The options of the main server: with TLS when there is a certificate. */
export function mainServerOptions(settings: Settings) {
  const { bounds, ...options } = serverOptions(settings);
  const tls = readTls(settings);
  return tls ? { ...options, https: { ...bounds, ...tls } } : { ...options, http: bounds };
}
