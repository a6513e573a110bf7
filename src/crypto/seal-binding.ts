/** The place that a sealed value belongs to: it opens nowhere else. `row` is the primary key as the database prints it. */
export interface SealBinding {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

const LENGTH_BYTES = 2;
const LONGEST_PART_BYTES = 0xffff;

/**
 * A place as bytes to authenticate.
 *
 * For each of table, row, column: length in bytes, 2 bytes big-endian | UTF-8.
 * Each part stands behind its length, so no two places share an encoding.
 * What is stored depends on this layout: it belongs to version 1 of `seal`.
 */
export function encodeBinding({ table, row, column }: SealBinding): Buffer {
  const parts = [table, row, column];
  const lengths = parts.map((part) => Buffer.byteLength(part));
  if (lengths.some((length) => length > LONGEST_PART_BYTES)) {
    throw new RangeError('a part of a place is longer than 65,535 bytes');
  }
  const encoded = Buffer.alloc(lengths.reduce((sum, length) => sum + LENGTH_BYTES + length, 0));
  let at = 0;
  for (const part of parts) {
    const length = encoded.write(part, at + LENGTH_BYTES);
    encoded.writeUInt16BE(length, at);
    at += LENGTH_BYTES + length;
  }
  return encoded;
}
