import type { ProblemDetails } from './api-types.js';

/** The service refused or failed: what it says of it, as problem details (RFC 9457). */
export class HushdeskProblem extends Error {
  override readonly name = 'HushdeskProblem';

  constructor(
    readonly status: number,
    /** Undefined when the answer was not the service's own, such as the page of a proxy. */
    readonly problem: ProblemDetails | undefined,
    /** Milliseconds after which the same request is worth another attempt, where the answer says so. */
    readonly retryAfterMs: number | undefined,
  ) {
    super(problem ? (problem.detail ?? problem.title) : `The answer was ${status}, and not from the service`);
  }

  /** Stable, for programs. */
  get code(): ProblemDetails['code'] | undefined {
    return this.problem?.code;
  }

  /** What to name when asking the operator: it is in their logs. */
  get requestId(): string | undefined {
    return this.problem?.requestId;
  }
}

/** No whole answer arrived: there was no connection, it broke, or it took too long. The cause says which. */
export class HushdeskUnreachable extends Error {
  override readonly name = 'HushdeskUnreachable';

  constructor(cause: unknown) {
    super('No answer arrived from the service', { cause });
  }
}

/** Reads the problem that an answer of 400 and above holds. */
export async function toProblem(response: Response): Promise<HushdeskProblem> {
  const isProblem = response.headers.get('Content-Type')?.startsWith('application/problem+json') ?? false;
  const body = (isProblem ? await response.json() : await response.text()) as ProblemDetails;
  return new HushdeskProblem(
    response.status,
    isProblem ? body : undefined,
    readRetryAfter(response.headers.get('Retry-After')),
  );
}

/** `Retry-After` in milliseconds: seconds, or a date (RFC 9110, 10.2.3). */
export function readRetryAfter(text: string | null, nowMs = Date.now()): number | undefined {
  if (text === null) return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}
