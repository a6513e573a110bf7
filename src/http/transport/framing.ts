import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../../errors/problem.js';
import { sendProblem } from '../send-problem.js';

const VERSIONS = new Set(['1.0', '1.1']);

/**
 * Refuses requests whose framing two servers could read differently (OWASP ASVS 5.0, 4.2.1; RFC 9112, 3.2 and 6).
 *
 * Node's parser refuses most of it. It lets through two `Host` lines,
 * `HTTP/2.0` in a request line, a request line without a version, and chunks in
 * HTTP/1.0. A length declared beyond the limit is refused here, before a byte
 * of it is read, on every route. The connection is closed: what follows on it
 * cannot be trusted.
 */
export function requireCleanFraming(server: FastifyInstance, bodyLimitBytes: number): void {
  server.addHook('onRequest', (request, reply, done) => {
    const problem = framingFault(request.raw, bodyLimitBytes);
    if (!problem) {
      done();
      return;
    }
    void reply.header('Connection', 'close');
    sendProblem(reply, request.id, problem);
  });
}

/**
 * Answers `Expect: 100-continue` only when the declared body would be read; other expectations are ignored
 * (RFC 9110, 10.1.1), which Node would answer by itself and not as a problem.
 */
export function answerExpectations(server: Server, bodyLimitBytes: number): void {
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (!framingFault(request, bodyLimitBytes)) response.writeContinue();
    server.emit('request', request, response);
  });
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    server.emit('request', request, response);
  });
}

function framingFault(request: IncomingMessage, bodyLimitBytes: number): Problem | undefined {
  const hosts = request.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length;
  if (!VERSIONS.has(request.httpVersion))
    return new Problem('request_invalid', 'The HTTP version is not one we speak.');
  if (hosts > 1 || (hosts === 0 && request.httpVersion === '1.1')) {
    return new Problem('request_invalid', 'The request needs exactly one Host header.');
  }
  if (request.httpVersion === '1.0' && request.headers['transfer-encoding'] !== undefined) {
    return new Problem('request_invalid', 'HTTP/1.0 has no Transfer-Encoding.');
  }
  return Number(request.headers['content-length'] ?? 0) > bodyLimitBytes
    ? new Problem('body_too_large')
    : undefined;
}
