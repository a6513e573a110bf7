import type { IncomingMessage } from 'node:http';
import { v7 as uuidv7 } from 'uuid';

/** Letters, digits and the separators of common id forms: safe in a log line and in a header. */
const WELL_FORMED = /^[A-Za-z0-9._-]{8,64}$/;

/** The caller's `X-Request-Id` when it is well formed, else a new one. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : uuidv7();
}
