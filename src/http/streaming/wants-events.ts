import type { FastifyRequest } from 'fastify';

const EVENT_STREAM = /(?:^|,)\s*text\/event-stream\s*(?:;([^,]*))?(?:,|$)/i;
const NEVER = /(?:^|;)\s*q\s*=\s*0(?:\.0*)?\s*(?:;|$)/i;

/** Whether the client names `text/event-stream` among what it accepts (RFC 9110, 12.5.1); a wildcard is not enough. */
export function wantsEvents({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  const match = EVENT_STREAM.exec(headers.accept ?? '');
  return match !== null && !NEVER.test(match[1] ?? '');
}
