import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { ERROR_CATALOGUE, type ErrorCode } from '../errors/error-catalogue.js';
import { Problem } from '../errors/problem.js';
import { toProblemDetails } from './problem-details.js';

const SAMPLE_REQUEST_ID = '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de';

/** Documents the errors of a route, with one example body for each code. */
export function ApiProblems(...codes: ErrorCode[]): MethodDecorator & ClassDecorator {
  const byStatus = Map.groupBy(codes, (code) => ERROR_CATALOGUE[code].status);
  return applyDecorators(
    ...[...byStatus].map(([status, sameStatus]) =>
      ApiResponse({
        status,
        description: sameStatus.map((code) => ERROR_CATALOGUE[code].title).join('; '),
        content: {
          'application/problem+json': {
            schema: { $ref: '#/components/schemas/ProblemDetails' },
            examples: Object.fromEntries(
              sameStatus.map((code) => [
                code,
                { value: toProblemDetails(new Problem(code), SAMPLE_REQUEST_ID) },
              ]),
            ),
          },
        },
      }),
    ),
  );
}
