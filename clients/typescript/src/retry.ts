import { HushdeskProblem, HushdeskUnreachable } from './errors.js';

/** How often a call is tried again, and how long it waits for that at most. */
export interface RetryRule {
  retries: number;
  longestWaitMs: number;
}

const FIRST_WAIT_MS = 250;
const PASSING = new Set([502, 503, 504]);

/**
 * Milliseconds to wait before the next attempt; undefined when there must be none.
 *
 * A request over a limit (429) was refused before anything was done, and may always be sent again. After anything else
 * something may have been done: only what is `repeatable` is sent again, or what the service itself invites with
 * `Retry-After`. When that asks for more than the rule allows, the caller is told instead of kept waiting.
 */
export function waitBeforeRetry(
  failure: unknown,
  attempt: number,
  repeatable: boolean,
  { retries, longestWaitMs }: RetryRule,
): number | undefined {
  if (attempt >= retries) return undefined;
  // Spread, so that many callers whom one fault has hit do not come back together.
  const backOffMs = FIRST_WAIT_MS * 2 ** attempt * (0.5 + Math.random() / 2);
  if (failure instanceof HushdeskUnreachable) return repeatable ? backOffMs : undefined;
  if (!(failure instanceof HushdeskProblem) || !isPassing(failure, repeatable)) return undefined;
  const waitMs = failure.retryAfterMs ?? backOffMs;
  return waitMs <= longestWaitMs ? waitMs : undefined;
}

function isPassing({ status, code, retryAfterMs }: HushdeskProblem, repeatable: boolean): boolean {
  if (status === 429) return true;
  if (status === 503 && retryAfterMs !== undefined) return true;
  return repeatable && (PASSING.has(status) || code === 'idempotency_in_progress');
}

/** Waits; rejects with the reason of the signal when that comes first. */
export function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(reasonOf(signal));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}

/** Why a signal was aborted, as something to throw. */
export function reasonOf(signal: AbortSignal | undefined): Error {
  return signal?.reason instanceof Error ? signal.reason : new Error('The call was aborted');
}
