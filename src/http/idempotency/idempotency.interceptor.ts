import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  Logger,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, from, mergeMap, type Observable, of, throwError } from 'rxjs';
import { currentRequestContext, type RequestContext, requireActor } from '../../context/request-context.js';
import { Problem } from '../../errors/problem.js';
import { toProblem, toProblemDetails } from '../problem-details.js';
import { PROBLEM_MEDIA_TYPE } from '../send-problem.js';
import { EventStream } from '../streaming/event-stream.js';
import { canonicalJson } from './canonical-json.js';
import { IdempotencyStore, type KeyUse, type Lease, type StoredAnswer } from './idempotency.store.js';
import { KeyedHasher } from './keyed-hasher.js';

const JSON_MEDIA_TYPE = 'application/json; charset=utf-8';
/** As a structured-field string, the draft's form, or bare, as most clients send it; a UUID is what is expected. */
const KEY_FORM = /^(?:"([!#-+\--[\]-~]{1,255})"|([!#-+\--[\]-~]{1,255}))$/;
/** The request was refused before it did anything: a repetition, mended perhaps, must get its chance. */
const NOTHING_DONE = new Set([400, 401, 403, 408, 413, 415, 429]);
const RETRY_AFTER_SECONDS = 1;

/**
 * Lets a request with an `Idempotency-Key` happen once (draft-ietf-httpapi-idempotency-key-header).
 *
 * The same key with the same request gets the stored answer, with another request 422, and 409 while the first is
 * still under way. Without the header nothing is done at all. Answers of 500 and above, and refusals from before
 * the work began, are not stored.
 *
 * Runs before the pipes, on the request as it came. A streamed answer is stored as the body that a request without
 * streaming would have got, before its last event leaves.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly logger = new Logger(IdempotencyInterceptor.name);

  constructor(
    private readonly store: IdempotencyStore,
    private readonly hasher: KeyedHasher,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const header = request.headers['idempotency-key'];
    if (header === undefined) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const claim = await this.store.claim(this.useOf(request, header));
    switch (claim.outcome) {
      case 'reused':
        throw new Problem('idempotency_key_reused');
      case 'in_progress':
        void reply.header('Retry-After', RETRY_AFTER_SECONDS);
        throw new Problem('idempotency_in_progress');
      case 'answered':
        return of(replay(reply, claim.answer));
      case 'claimed':
        return this.run(next, claim.lease, request, reply);
    }
  }

  private run(
    next: CallHandler,
    lease: Lease,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Observable<unknown> {
    // Of this request, wherever its answer ends; whom it is about turns out on the way.
    const about: Pick<RequestContext, 'subjectId' | 'attempt'> = currentRequestContext() ?? {};
    about.attempt = lease.attempt;
    return next.handle().pipe(
      mergeMap(async (value: unknown) => {
        if (value instanceof EventStream) {
          value.beforeEnd((outcome) =>
            outcome.ok
              ? this.settleAnswer(lease, reply.statusCode, outcome.body, about)
              : this.settleFailure(lease, request, outcome.error),
          );
        } else {
          await this.settleAnswer(lease, reply.statusCode, value, about);
        }
        return value;
      }),
      catchError((error: unknown) =>
        from(this.settleFailure(lease, request, error)).pipe(mergeMap(() => throwError(() => error))),
      ),
    );
  }

  private settleAnswer(
    lease: Lease,
    status: number,
    value: unknown,
    { subjectId }: { subjectId?: string },
  ): Promise<void> {
    const body = Buffer.from(value === undefined ? '' : JSON.stringify(value));
    return this.settle(() =>
      this.store.complete(lease, { status, contentType: JSON_MEDIA_TYPE, body, subjectId }),
    );
  }

  private async settleFailure(lease: Lease, request: FastifyRequest, error: unknown): Promise<void> {
    const problem = toProblem(error);
    await this.settle(() => {
      if (problem.status >= 500) return this.store.giveUp(lease);
      if (NOTHING_DONE.has(problem.status)) return this.store.release(lease);
      const body = Buffer.from(JSON.stringify(toProblemDetails(problem, request.id)));
      return this.store.complete(lease, { status: problem.status, contentType: PROBLEM_MEDIA_TYPE, body });
    });
  }

  /** The work is done or has failed; whether that could be noted must not change what the caller hears of it. */
  private async settle(note: () => Promise<void>): Promise<void> {
    try {
      await note();
    } catch (error) {
      this.logger.warn({ err: error }, 'the outcome for an idempotency key could not be stored');
    }
  }

  private useOf(request: FastifyRequest, header: string | string[]): KeyUse {
    const [, quoted, bare] = (typeof header === 'string' ? KEY_FORM.exec(header) : undefined) ?? [];
    const key = quoted ?? bare;
    if (key === undefined) {
      throw new Problem('request_invalid', 'One or more values are not valid.', [
        { path: 'Idempotency-Key', message: 'Idempotency-Key must be 1 to 255 visible ASCII characters' },
      ]);
    }
    const { params, query, body } = request;
    return {
      actorId: requireActor().id,
      route: `${request.method} ${request.routeOptions.url ?? ''}`,
      keyHash: this.hasher.hash('idempotency-key/v1', key),
      fingerprint: this.hasher.hash('idempotency-request/v1', canonicalJson({ params, query, body })),
    };
  }
}

function replay(reply: FastifyReply, { status, contentType, body }: StoredAnswer): unknown {
  void reply.code(status).header('Content-Type', contentType).header('Idempotent-Replayed', 'true');
  return body.length === 0 ? undefined : (JSON.parse(body.toString()) as unknown);
}
