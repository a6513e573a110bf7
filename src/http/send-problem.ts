import type { FastifyReply } from 'fastify';
import type { Problem } from '../errors/problem.js';
import { toProblemDetails } from './problem-details.js';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** Sends a problem; also used where no Nest filter reaches (errors of the HTTP server itself). */
export function sendProblem(reply: FastifyReply, requestId: string, problem: Problem): void {
  if (problem.status === 401) void reply.header('WWW-Authenticate', 'Bearer realm="hushdesk"');
  void reply
    .code(problem.status)
    .headers(problem.headers)
    .header('Content-Type', PROBLEM_MEDIA_TYPE)
    .header('Cache-Control', 'no-store')
    .send(JSON.stringify(toProblemDetails(problem, requestId)));
}
