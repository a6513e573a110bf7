import {
  DelegateBackoff,
  ExponentialBackoff,
  handleWhen,
  type IBackoff,
  type IRetryBackoffContext,
  retry,
  type RetryPolicy,
} from 'cockatiel';
import { ModelFault, type ModelFaultKind } from '../model-port.js';
import type { CallProgress } from './call-progress.js';

/** Faults that pass; all others would come again, or mean that nobody waits for the answer. */
const PASSING: ReadonlySet<ModelFaultKind> = new Set(['network', 'overloaded', 'rate_limited']);
const FIRST_DELAY_MS = 200;
const MOST_DELAY_MS = 5_000;

/**
 * Tries again on faults that pass, before the first text, with exponential delays and jitter, and never before
 * `Retry-After`. When that asks for more than is left, it does not wait at all: another provider may answer at once.
 */
export function createRetry(mostRetries: number, progress: CallProgress): RetryPolicy {
  const passes = handleWhen(
    (error) =>
      error instanceof ModelFault &&
      PASSING.has(error.kind) &&
      !progress.hasText &&
      (error.retryAfterMs ?? 0) < progress.remainingMs(),
  );
  return retry(passes, { maxAttempts: mostRetries, backoff: createBackoff() });
}

function createBackoff(): DelegateBackoff<IRetryBackoffContext<unknown>, IBackoff<unknown>> {
  const exponential = new ExponentialBackoff({ initialDelay: FIRST_DELAY_MS, maxDelay: MOST_DELAY_MS });
  return new DelegateBackoff(({ result }, previous) => {
    const state = previous ? previous.next(undefined) : exponential.next();
    const fault = 'error' in result ? result.error : undefined;
    const askedMs = fault instanceof ModelFault ? (fault.retryAfterMs ?? 0) : 0;
    return { delay: Math.max(state.duration, askedMs), state };
  });
}
