import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { ApiProblems } from './api-problems.decorator.js';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';

/** Lets callers repeat a request safely with an `Idempotency-Key`. For routes with credentials that answer JSON. */
export function Idempotent(): MethodDecorator {
  return applyDecorators(
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'Any value of your own, such as a UUID. The same request with the same key within 24 hours gets the first answer again, with `Idempotent-Replayed: true`, and happens once',
      schema: { type: 'string', minLength: 1, maxLength: 257 },
    }),
    ApiProblems('idempotency_in_progress', 'idempotency_key_reused'),
  );
}
