/**
 * Where the lines of the journal are kept: outside the database, so that a restore does not take them back.
 *
 * Lines are short texts without line ends. Several instances may append at once. What was acknowledged is there after
 * a crash.
 */
export interface JournalStore {
  /** Rejects when the line is not safely kept. May be repeated: the journal knows what it has twice. */
  append(line: string): Promise<void>;
  /** All lines, oldest first; also such as were cut off when a writer died. Ends at once when there is no journal yet. */
  read(): AsyncIterable<string>;
  close(): Promise<void>;
}
