import { destination } from 'pino';

/** Most bytes that wait for a disk or a reader; lines beyond are dropped, for memory is needed for other things. */
const MOST_WAITING_BYTES = 16_777_216;
/** How long the end of the process may wait for a reader that takes nothing. */
const LONGEST_END_MS = 1_000;

/** Where lines go: a descriptor, or the path of a file, with what it is made with. */
export interface BackgroundStreamOptions {
  dest: string | number;
  mkdir?: boolean;
  mode?: number;
}

export type BackgroundStream = ReturnType<typeof destination>;

/**
 * Pino's own stream, which writes in the background, made fit for a disk without room.
 *
 * What still waits when the process ends is written then; but pino's stream does that in a loop that only success
 * ends: on a full disk, or before a reader that has stopped reading, a process that was told to stop would go on for
 * ever. Here what waits is lost instead, at once when the write before has failed, else after a second.
 */
export function openBackgroundStream(options: BackgroundStreamOptions): BackgroundStream {
  let hasFailed = false;
  let endingAtMs: number | undefined;
  const stream = destination({
    ...options,
    append: true,
    sync: false,
    maxLength: MOST_WAITING_BYTES,
    retryEAGAIN: () => endingAtMs === undefined || performance.now() < endingAtMs + LONGEST_END_MS,
  });
  stream.on('error', () => {
    hasFailed = true;
  });
  stream.on('write', () => {
    hasFailed = false;
  });
  const flushSync = stream.flushSync.bind(stream);
  stream.flushSync = (): void => {
    if (hasFailed) return;
    endingAtMs = performance.now();
    try {
      flushSync();
    } catch {
      // Nobody is left to tell.
    }
  };
  return stream;
}
