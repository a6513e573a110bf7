import { AsyncLocalStorage } from 'node:async_hooks';
import { Problem } from '../errors/problem.js';
import type { Actor, UserActor } from './actor.js';
import type { TraceParent } from './trace-parent.js';

/** What belongs to one request, wherever in the call tree it is asked for. */
export interface RequestContext {
  readonly requestId: string;
  /** Address of the client, as far as the trusted proxies tell. */
  readonly address: string;
  /** As the client names its program: input, cut to a bounded length. For what is stored sealed only. */
  readonly userAgent?: string | undefined;
  /** The caller's trace, when it named one. */
  readonly trace?: TraceParent | undefined;
  /** Where the request's own span stands, while requests are traced: what is done for it goes below. */
  span?: { readonly traceId: string; readonly spanId: string; readonly sampled: boolean };
  /** Set by the authentication guard. */
  actor?: Actor;
  /** The person whom the request is about, once that is known: what is kept of it is theirs. */
  subjectId?: string;
  /** Set while the request runs under an idempotency key. */
  attempt?: Attempt;
}

/** One attempt at a request that has an idempotency key. */
export interface Attempt {
  /** For the question and the answer that it stores: the same at each attempt, and in the order of time. */
  readonly workIds: readonly [question: string, answer: string];
  /** There was an attempt before, of which nobody has heard an answer: what it stored is to be taken back. */
  readonly isRepeated: boolean;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` and everything it starts within `context`. */
export function runInRequestContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** The current request's context, or undefined outside a request (start-up, jobs). */
export function currentRequestContext(): RequestContext | undefined {
  return storage.getStore();
}

/** Says whom the current request is about. */
export function concernSubject(subjectId: string): void {
  const context = storage.getStore();
  if (context) context.subjectId = subjectId;
}

/** The authenticated caller. Throws `credentials_missing` where no guard has set one. */
export function requireActor(): Actor {
  const actor = storage.getStore()?.actor;
  if (!actor) throw new Problem('credentials_missing');
  return actor;
}

/** The logged-in user who calls. Throws `permission_denied` for an application or an end customer. */
export function requireUser(): UserActor {
  const actor = requireActor();
  if (actor.kind !== 'user') throw new Problem('permission_denied');
  return actor;
}
