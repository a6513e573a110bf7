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
  return Buffer.concat([table, row, column].flatMap(withLength));
}

function withLength(part: string): [Buffer, Buffer] {
  const bytes = Buffer.from(part);
  if (bytes.length > LONGEST_PART_BYTES)
    throw new RangeError('a part of a place is longer than 65,535 bytes');
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt16BE(bytes.length);
  return [length, bytes];
}
