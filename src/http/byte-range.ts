import { Problem } from '../errors/problem.js';

/** A part of a file: from a byte to a byte, both in it. */
export interface ByteRange {
  first: number;
  last: number;
}

const ONE_RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/;

/**
 * What a `Range` header asks for of a file of `size` bytes (RFC 9110, 14.2); undefined when the whole file is to be
 * sent: for no header, another unit, several ranges or none that is well-formed, and when `If-Range` names another
 * version of the file than `etag`.
 *
 * Throws `range_not_satisfiable` when the file has no such part.
 */
export function byteRangeOf(
  { range, ifRange }: { range: string | undefined; ifRange: string | undefined },
  size: number,
  etag: string,
): ByteRange | undefined {
  const [, from, to] = ONE_RANGE.exec(range ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
  if (ifRange !== undefined && ifRange !== etag) return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined;
  if (first >= size) {
    throw new Problem('range_not_satisfiable', undefined, undefined, {
      headers: { 'Content-Range': `bytes */${size}` },
    });
  }
  return { first, last };
}
