import type { FastifyInstance } from 'fastify';
import { type FieldFault, Problem } from '../errors/problem.js';

/**
 * Refuses, before any handler, query and path parameters that no handler should ever see: a parameter given twice
 * (of which two readers would each see another), NUL and halves of surrogate pairs (which PostgreSQL answers with an
 * error of ours), and percent-encoding that is no UTF-8.
 */
export function refuseUnfitParameters(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _reply, done) => {
    const faults = [...faultsOf(request.query), ...faultsOf(request.params)];
    if (faults.length === 0 && isDecodable(request.raw.url ?? '')) done();
    else done(new Problem('request_invalid', 'One or more values are not valid.', faults));
  });
}

function faultsOf(parameters: unknown): FieldFault[] {
  return Object.entries((parameters ?? {}) as Record<string, unknown>).flatMap(([name, value]) => {
    const path = name.slice(0, 120).replace(/[^\w.-]/g, '?');
    if (Array.isArray(value)) return [{ path, message: `${path} must be given once` }];
    const texts = [name, value].filter((text) => typeof text === 'string');
    return texts.every((text) => text.isWellFormed() && !text.includes('\0'))
      ? []
      : [{ path, message: `${path} must be well-formed Unicode without NUL` }];
  });
}

function isDecodable(url: string): boolean {
  const at = url.indexOf('?');
  if (at === -1 || !url.includes('%', at)) return true;
  try {
    decodeURIComponent(url.slice(at));
    return true;
  } catch {
    return false;
  }
}
