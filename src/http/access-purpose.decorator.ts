import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../errors/problem.js';

export const ACCESS_PURPOSE_HEADER = 'x-access-purpose';
const WELL_FORMED = /^[\x20-\x7e]{3,200}$/;

/**
 * The stated purpose of a member of staff who reads somebody else's conversation; undefined when none is given.
 *
 * Throws `request_invalid` for one that is not 3 to 200 printable characters.
 */
export const AccessPurpose = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string | undefined => {
    const given = context.switchToHttp().getRequest<FastifyRequest>().headers[ACCESS_PURPOSE_HEADER];
    if (given === undefined) return undefined;
    if (typeof given === 'string' && WELL_FORMED.test(given.trim())) return given.trim();
    throw new Problem('request_invalid', 'X-Access-Purpose must be 3 to 200 printable characters.');
  },
);
