import { LRUCache } from 'lru-cache';
import type { DestinationStream } from 'pino';
import { redactValue } from '../pii/redacted-value.js';
import type { Redactor } from '../pii/redactor.js';

const TIME = /^[\d:.TZ-]{20,30}$/;

/** Parts that differ from line to line and are nobody's: the time, a random id of ours, a duration. */
const VARYING =
  /"time":"[\d:.TZ-]{24}"|"requestId":"[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}"|"durationMs":\d{1,6}(?:\.\d{1,2})?(?=[,}])/g;
const MOST_KNOWN = 1_000;
const LONGEST_KNOWN = 1_000;

/**
 * The last line before a log line leaves: personal data in it is redacted, wherever in the line it stands.
 *
 * Most lines are like one before but for the time and the id of the request, and need no second look. A line stays one
 * JSON object. One that cannot be made clean is withheld, and a line says so in its place.
 */
export function maskedStream(target: DestinationStream, redactor: Redactor): DestinationStream {
  const known = new LRUCache<string, true>({ max: MOST_KNOWN });
  const isClean = (line: string): boolean => {
    const same = line.length > LONGEST_KNOWN ? undefined : line.replace(VARYING, '');
    if (same !== undefined && known.has(same)) return true;
    if (!redactor.isClean(line)) return false;
    if (same !== undefined) known.set(same, true);
    return true;
  };
  return {
    write: (line) => {
      target.write(isClean(line) ? line : maskLine(line, redactor));
    },
  };
}

function maskLine(line: string, redactor: Redactor): string {
  const parsed = parse(line);
  if (parsed === undefined) return withheld();
  const masked = `${JSON.stringify(redactValue(parsed, redactor))}\n`;
  return redactor.isClean(masked) ? masked : withheld(parsed.time);
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function withheld(time?: unknown): string {
  const when = typeof time === 'string' && TIME.test(time) ? { time } : {};
  return `${JSON.stringify({ level: 'warn', ...when, msg: 'a line was withheld: it could not be masked' })}\n`;
}
