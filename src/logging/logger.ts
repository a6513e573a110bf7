import { type Logger, pino } from 'pino';
import type { Settings } from '../config/settings.js';
import { currentRequestContext } from '../context/request-context.js';
import { createLogStream } from './log-stream.js';

/** The logger everything writes to: one JSON object a line, UTC, with the id of the request it belongs to. */
export function createLogger(settings: Settings): Logger {
  return pino(
    {
      level: settings.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const requestId = currentRequestContext()?.requestId;
        return requestId === undefined ? {} : { requestId };
      },
    },
    createLogStream(settings),
  );
}
