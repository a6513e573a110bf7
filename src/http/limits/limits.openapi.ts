import type { OpenAPIObject } from '@nestjs/swagger';
import { Problem } from '../../errors/problem.js';
import { toProblemDetails } from '../problem-details.js';

const MEDIA_TYPE = 'application/problem+json';
const PROBES = '/health/';
const SAMPLE_REQUEST_ID = '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de';
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

const TOO_MANY_REQUESTS = {
  description: 'Too many requests: the same request passes after `Retry-After`',
  headers: {
    'Retry-After': {
      description: 'Whole seconds after which a request passes',
      schema: { type: 'integer', minimum: 1 },
    },
    'RateLimit-Policy': {
      description: 'The limits that hold: quota `q` in a window of `w` seconds',
      schema: { type: 'string', example: '"address-minute";q=60;w=60, "address-hour";q=1000;w=3600' },
    },
    RateLimit: {
      description: 'What remains of them, `r`, and the seconds until they are full again, `t`',
      schema: { type: 'string', example: '"address-minute";r=0;t=12, "address-hour";r=700;t=2412' },
    },
  },
  content: {
    [MEDIA_TYPE]: {
      schema: { $ref: '#/components/schemas/ProblemDetails' },
      examples: {
        rate_limit_exceeded: {
          value: toProblemDetails(new Problem('rate_limit_exceeded'), SAMPLE_REQUEST_ID),
        },
      },
    },
  },
};

/** Documents 429 on every limited route: on all but the probes, because the address counts over all routes. */
export function documentLimits(document: OpenAPIObject): void {
  for (const [path, item] of Object.entries(document.paths)) {
    if (path.startsWith(PROBES)) continue;
    for (const method of METHODS) {
      const operation = item[method];
      if (operation)
        operation.responses = { ...operation.responses, 429: beside(operation.responses['429']) };
    }
  }
}

/** A route may have a 429 of its own, such as too many failed logins: its example stays. */
function beside(own: unknown): typeof TOO_MANY_REQUESTS {
  const examples = (own as Partial<typeof TOO_MANY_REQUESTS> | undefined)?.content?.[MEDIA_TYPE].examples;
  const content = TOO_MANY_REQUESTS.content[MEDIA_TYPE];
  return {
    ...TOO_MANY_REQUESTS,
    content: { [MEDIA_TYPE]: { ...content, examples: { ...examples, ...content.examples } } },
  };
}
