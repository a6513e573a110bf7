import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './send-problem.js';
import { toProblem } from './problem-details.js';

/** Answers everything thrown anywhere as problem details, and logs what is our fault. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = toProblem(error);
    if (problem.status >= 500)
      this.logger.error({ err: problem.cause ?? problem, code: problem.code }, 'request failed');
    if (reply.sent || reply.raw.headersSent) return;
    sendProblem(reply, request.id, problem);
  }
}
