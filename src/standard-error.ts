import type { LoggerService } from '@nestjs/common';
import { createPiiEngine } from './pii/pii-engine.js';
import { createRedactor } from './pii/redactor.js';

const redactor = createRedactor(createPiiEngine());

/** Says something on the standard error output, with the personal data in it redacted. For when there is no logger. */
export function sayOnStandardError(text: string): void {
  process.stderr.write(`${redactor.redact(text)}\n`);
}

/** Stands in for the framework's own console logger, which masks nothing. Says warnings and errors, in words only. */
export const standardErrorLogger: LoggerService = {
  log: () => undefined,
  warn: sayWords,
  error: sayWords,
  fatal: sayWords,
};

function sayWords(message: unknown, ...rest: unknown[]): void {
  const words = [message, ...rest].filter((part) => typeof part === 'string');
  if (words.length > 0) sayOnStandardError(words.join(' '));
}

/**
 * Takes over what Node itself would print: an exception nobody caught ends the process as before, and warnings
 * are still shown, but neither with the personal data that their messages may hold.
 */
export function maskWhatNodePrints(): void {
  process.on('uncaughtException', (error) => {
    sayOnStandardError(error.stack ?? error.message);
    process.exit(1);
  });
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => {
    sayOnStandardError(`${name}: ${message}`);
  });
}
