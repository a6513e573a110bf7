import { type Logger, pino } from 'pino';
import type { Settings } from '../config/settings.js';
import { currentRequestContext } from '../context/request-context.js';
import { readConfiguredPii } from '../config/pii-options.js';
import { createConfiguredEngine } from '../pii/configured-engine.js';
import { createRedactor } from '../pii/redactor.js';
import { serializeError } from './error-serializer.js';
import type { LogFiles } from './log-files.js';
import { createLogStream } from './log-stream.js';
import { maskedStream } from './masked-stream.js';

/** What the framework says of its own start: for debugging only. */
const FRAMEWORK_CHATTER = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);
const INFO = 30;

/**
 * The logger everything writes to: one JSON object a line, UTC, with the id of the request it belongs to.
 *
 * Whatever a line holds, it is masked before it leaves.
 */
export function createLogger(settings: Settings, now: () => Date, files: LogFiles): Logger {
  const redactor = createRedactor(createConfiguredEngine(readConfiguredPii(settings)));
  return pino(
    {
      level: settings.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (error: unknown) => serializeError(error) },
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const { requestId, trace } = currentRequestContext() ?? {};
        return { ...(requestId && { requestId }), ...(trace && { traceId: trace.traceId }) };
      },
      hooks: {
        logMethod(args, method, level) {
          const [first] = args as unknown[];
          const { context } = (first ?? {}) as { context?: unknown };
          if (level === INFO && typeof context === 'string' && FRAMEWORK_CHATTER.has(context)) return;
          method.apply(this, args);
        },
      },
    },
    maskedStream(createLogStream(settings, now, files), redactor),
  );
}
