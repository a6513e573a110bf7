import { HttpException } from '@nestjs/common';
import { ERROR_CATALOGUE, type ErrorCode } from '../errors/error-catalogue.js';
import { type FieldFault, Problem } from '../errors/problem.js';

/** The body of every error, RFC 9457. */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  detail?: string;
  instance: string;
  code: ErrorCode;
  requestId: string;
  errors?: readonly FieldFault[];
}

/** Codes for errors that Fastify or Nest raise by themselves. */
const FRAMEWORK_CODES: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media_type_unsupported',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body_malformed',
  FST_ERR_CTP_INVALID_JSON_BODY: 'body_malformed',
  FST_ERR_BAD_URL: 'request_invalid',
  FST_ERR_MAX_PARAM_LENGTH: 'request_invalid',
};

const STATUS_CODES: Record<number, ErrorCode> = {
  400: 'request_invalid',
  401: 'credentials_invalid',
  403: 'permission_denied',
  404: 'route_not_found',
  405: 'method_not_allowed',
  408: 'request_timeout',
  413: 'body_too_large',
  414: 'request_invalid',
  415: 'media_type_unsupported',
  431: 'headers_too_large',
  503: 'service_unavailable',
};

/**
 * Turns anything thrown into the problem a client may see.
 *
 * What is not a `Problem` keeps only its status: its message may hold input,
 * SQL or paths, so the catalogue's title stands in for it.
 */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code, statusCode } = (error ?? {}) as { code?: unknown; statusCode?: unknown };
  const framework = typeof code === 'string' ? FRAMEWORK_CODES[code] : undefined;
  if (framework) return new Problem(framework, undefined, undefined, { cause: error });
  if (error instanceof SyntaxError && statusCode === 400) return new Problem('body_malformed');
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  const known = typeof status === 'number' ? STATUS_CODES[status] : undefined;
  return new Problem(known ?? unavailableOrInternal(error), undefined, undefined, { cause: error });
}

/** The wire form of a problem. `instance` is the request's own URN: a path could hold personal data. */
export function toProblemDetails(problem: Problem, requestId: string): ProblemDetails {
  return {
    type: `urn:hushdesk:problem:${problem.code}`,
    title: ERROR_CATALOGUE[problem.code].title,
    status: problem.status,
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
    instance: `urn:hushdesk:request:${requestId}`,
    code: problem.code,
    requestId,
    ...(problem.errors === undefined ? {} : { errors: problem.errors }),
  };
}

/**
 * PostgreSQL: classes 08 (connection), 28 (it does not know us), 53 (resources) and 57P (shutting down), 3D000 and
 * 55000 (the database is not there, or takes no connections); and Node's own network errors.
 */
const UNAVAILABLE =
  /^(?:08|28|53|57P|3D000|55000)|^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)$/;
const POOL_MESSAGES = /timeout exceeded when trying to connect|Connection terminated|pool after calling end/i;

function unavailableOrInternal(error: unknown): ErrorCode {
  for (let current = error; current instanceof Error; current = current.cause ?? driverError(current)) {
    const { code } = current as { code?: unknown };
    if (typeof code === 'string' && UNAVAILABLE.test(code)) return 'service_unavailable';
    if (POOL_MESSAGES.test(current.message)) return 'service_unavailable';
  }
  return 'internal_error';
}

/** TypeORM wraps what the driver threw. */
function driverError(error: Error): unknown {
  return (error as { driverError?: unknown }).driverError;
}
