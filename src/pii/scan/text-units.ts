/** Units kept ready for the next message; longer texts get room of their own. */
const ROOM = 8192;
/** Larger room is given back after use: one huge message must not hold its memory for the life of the process. */
const MOST_KEPT = 65_536;

const IS_BIG_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

/** The string that the first `length` units make. */
export function readUnits(units: Uint16Array, length: number): string {
  const bytes = Buffer.from(units.buffer, units.byteOffset, length * 2);
  if (IS_BIG_ENDIAN) bytes.swap16();
  return bytes.toString('utf16le');
}

/**
 * The UTF-16 units of a text in one array, which is read several times faster
 * than the string: asking a string for a unit means asking each time how it is
 * stored. The room is used again, so that a message allocates nothing.
 */
export class TextUnits {
  /** Unit `i` of the text at `i`, and a zero behind the last, so that no loop has to ask for the end. */
  units = new Uint16Array(ROOM);
  private bytes = Buffer.from(this.units.buffer);
  /** How far texts have reached since `clear`. */
  private used = 0;

  load(text: string): void {
    this.reserve(text.length + 1);
    this.bytes.write(text, 0, 'utf16le');
    if (IS_BIG_ENDIAN) this.bytes.subarray(0, text.length * 2).swap16();
    this.units[text.length] = 0;
    if (text.length > this.used) this.used = text.length;
  }

  /** Forgets the text; nothing of it stays in memory. */
  clear(): void {
    if (this.units.length > MOST_KEPT) this.reallocate(ROOM);
    else this.units.fill(0, 0, this.used);
    this.used = 0;
  }

  private reserve(size: number): void {
    if (size <= this.units.length) return;
    let room = this.units.length;
    while (room < size) room *= 2;
    this.reallocate(room);
  }

  private reallocate(room: number): void {
    this.units = new Uint16Array(room);
    this.bytes = Buffer.from(this.units.buffer);
  }
}
