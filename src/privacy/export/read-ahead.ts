import { Readable } from 'node:stream';

/** Nearly every export is smaller, so that whatever is wrong with it is an answer of its own. */
const AHEAD_BYTES = 1_048_576;
const BUFFER_BYTES = 65_536;

/**
 * Turns what is being made into a stream, when the first mebibyte of it is there: what is thrown until then rejects,
 * so that it can still be answered with a status. What is thrown later cuts the stream.
 *
 * The rest is made as fast as it is read; closing the stream ends the source.
 */
export async function readAhead(source: AsyncGenerator<Uint8Array>): Promise<Readable> {
  const ahead: Uint8Array[] = [];
  let bytes = 0;
  while (bytes < AHEAD_BYTES) {
    const next = await source.next();
    if (next.done) break;
    ahead.push(next.value);
    bytes += next.value.length;
  }
  const stream = Readable.from(following(ahead, source), { objectMode: false, highWaterMark: BUFFER_BYTES });
  // A generator that was never asked does not end what it stands on.
  stream.once('close', () => {
    source.return(undefined).catch(() => undefined);
  });
  return stream;
}

async function* following(
  ahead: Uint8Array[],
  source: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (let part = ahead.shift(); part !== undefined; part = ahead.shift()) yield part;
  yield* source;
}
