import { type IncomingMessage, type Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import type { ErrorCode } from '../../errors/error-catalogue.js';
import { Problem } from '../../errors/problem.js';
import { toProblemDetails } from '../problem-details.js';
import { SECURITY_HEADERS } from '../security-headers.js';
import { PROBLEM_MEDIA_TYPE } from '../send-problem.js';

/** Responses that are under way on each connection. */
const underWay = new WeakMap<object, Set<ServerResponse>>();

const CODES: Record<string, ErrorCode> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
};

/** Remembers which responses are under way, for `answerClientError`. To be called before the server listens. */
export function watchResponses(server: Server): void {
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const responses = underWay.get(request.socket) ?? new Set();
    underWay.set(request.socket, responses.add(response));
    response.once('close', () => responses.delete(response));
  });
}

/**
 * Answers what Node's parser could not read, or what did not arrive in time, and closes the connection.
 *
 * Nothing behind the fault is read as a further request. When an earlier request
 * is still to be answered, or this request's own answer has begun, the connection
 * is closed without a word: an answer written now would be taken for that one.
 */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  const responses = [...(underWay.get(socket) ?? [])];
  // The fault is in the one request that is being read: not behind it, and nothing of its answer is out.
  const unanswered =
    responses.length <= 1 && responses.every(({ req, headersSent }) => !req.complete && !headersSent);
  if (error.code === 'ECONNRESET' || !socket.writable || !unanswered) {
    socket.destroy();
    return;
  }
  const problem = new Problem(CODES[error.code ?? ''] ?? 'request_invalid');
  const requestId = uuidv7();
  const body = JSON.stringify(toProblemDetails(problem, requestId));
  const head = [
    `HTTP/1.1 ${problem.status} ${REASONS[problem.status] ?? 'Bad Request'}`,
    `X-Request-Id: ${requestId}`,
    `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}`),
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

const REASONS: Record<number, string> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};
