import { ERROR_CATALOGUE, type ErrorCode } from './error-catalogue.js';

/** One fault of a request: where it is (`message`, `items.0.title`) and what is wrong with it. */
export interface FieldFault {
  path: string;
  message: string;
}

export interface ProblemOptions extends ErrorOptions {
  /** Response headers that belong to the error, such as `Retry-After`. */
  headers?: Readonly<Record<string, string>>;
}

/**
 * An error that a client is meant to see, as RFC 9457 problem details.
 *
 * `detail` and `errors` go to the client as they are: never put input, SQL or
 * anything personal into them. What only we should know belongs in `cause`,
 * which is logged.
 */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly code: ErrorCode,
    readonly detail?: string,
    readonly errors?: readonly FieldFault[],
    options?: ProblemOptions,
  ) {
    super(detail ?? ERROR_CATALOGUE[code].title, options);
    this.headers = options?.headers ?? {};
    this.name = 'Problem';
    this.status = ERROR_CATALOGUE[code].status;
    this.title = ERROR_CATALOGUE[code].title;
  }
}
