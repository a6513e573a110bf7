import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { DestinationStream } from 'pino';
import type { Settings } from '../config/settings.js';
import { openBackgroundStream } from './background-stream.js';
import { DailyLogFile } from './daily-log-file.js';
import type { LogFiles } from './log-files.js';

/**
 * Where log lines go: readable on a developer's terminal, one JSON object per line everywhere else.
 *
 * Files in `LOG_DIR` replace the standard output: a copy there would live as long as whoever collects it likes.
 */
export function createLogStream(settings: Settings, now: () => Date, files: LogFiles): DestinationStream {
  if (settings.logDir !== undefined) {
    const file = new DailyLogFile(settings.logDir, () => files.retentionDays, now);
    files.use(file);
    return file;
  }
  if (settings.environment === 'development' && process.stdout.isTTY) {
    return prettyStream() ?? standardOutput();
  }
  return standardOutput();
}

/**
 * A collector that is gone, or a disk behind it that is full, must not stop the service: lines that cannot be written are
 * dropped, and that is told once.
 */
function standardOutput(): DestinationStream {
  const stream = openBackgroundStream({ dest: 1 });
  stream.once('error', ({ code = 'unknown' }: NodeJS.ErrnoException) => {
    process.stderr.write(`The log cannot be written to the standard output: ${code}\n`);
    stream.on('error', () => undefined);
  });
  return stream;
}

/** The pretty printer is a development dependency: absent from a production image. */
function prettyStream(): DestinationStream | undefined {
  try {
    const require = createRequire(join(process.cwd(), 'package.json'));
    const { build } = require('pino-pretty') as { build: (options: object) => DestinationStream };
    return build({ singleLine: true });
  } catch {
    return undefined;
  }
}
