import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { requireActor } from '../../context/request-context.js';
import { redactValue } from '../../pii/redacted-value.js';
import { ACCESS_PURPOSE_HEADER } from '../access-purpose.decorator.js';
import { Redaction } from './redaction.js';

/**
 * The second line before an answer to staff who look at other people's data: what the masker knows today and did not
 * know when the text was stored is redacted.
 *
 * Does nothing for callers who read their own.
 */
@Injectable()
export class MaskingInterceptor implements NestInterceptor {
  constructor(private readonly redaction: Redaction) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    if (headers[ACCESS_PURPOSE_HEADER] === undefined || !isStaff()) return next.handle();
    return next.handle().pipe(map((answer: unknown) => redactValue(toPlain(answer), this.redaction)));
  }
}

function isStaff(): boolean {
  const actor = requireActor();
  return actor.kind === 'user' && actor.scopes.includes('chat:read');
}

/** As it will be sent. */
function toPlain(answer: unknown): unknown {
  return answer === undefined ? undefined : (JSON.parse(JSON.stringify(answer)) as unknown);
}
