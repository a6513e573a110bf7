import type { IncomingMessage } from 'node:http';
import { v7 as uuidv7 } from 'uuid';
import { createPiiEngine } from '../pii/pii-engine.js';

/** Letters, digits and the separators of common id forms: safe in a log line and in a header. */
const WELL_FORMED = /^[A-Za-z0-9._-]{8,64}$/;
/** UUIDs and the identifiers of traces: nobody's number, however many digits they hold. */
const RANDOM = /^[0-9a-f]{32}$|^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** Could be a telephone or a customer number, and an id ends up in every log. */
const LONG_NUMBER = /\d{7}/;

const engine = createPiiEngine();

/** The caller's `X-Request-Id` when it is well formed and nothing personal, else a new one. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && WELL_FORMED.test(given) && isImpersonal(given) ? given : uuidv7();
}

function isImpersonal(id: string): boolean {
  return RANDOM.test(id) || (!LONG_NUMBER.test(id) && engine.find(id).length === 0);
}
