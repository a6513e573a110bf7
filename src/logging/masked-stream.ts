import type { DestinationStream } from 'pino';
import { redactValue } from '../pii/redacted-value.js';
import type { Redactor } from '../pii/redactor.js';

const TIME = /^[\d:.TZ-]{20,30}$/;

/**
 * The last line before a log line leaves: personal data in it is redacted, wherever in the line it stands.
 *
 * A line stays one JSON object. One that cannot be made clean is withheld, and a line says so in its place.
 */
export function maskedStream(target: DestinationStream, redactor: Redactor): DestinationStream {
  return {
    write: (line) => {
      target.write(redactor.isClean(line) ? line : maskLine(line, redactor));
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
