/** Every part of a kept export but the last is this long, in bytes before it is sealed. Stored exports depend on it. */
export const CHUNK_BYTES = 262_144;

/** The same bytes in parts of `CHUNK_BYTES`; the last one may be shorter. */
export async function* chunksOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of source) {
    waiting.push(part);
    bytes += part.length;
    if (bytes < CHUNK_BYTES) continue;
    const all = Buffer.concat(waiting);
    let at = 0;
    for (; at + CHUNK_BYTES <= bytes; at += CHUNK_BYTES) yield all.subarray(at, at + CHUNK_BYTES);
    waiting = [all.subarray(at)];
    bytes -= at;
  }
  if (bytes > 0) yield Buffer.concat(waiting);
}
