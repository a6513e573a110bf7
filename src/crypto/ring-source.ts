/**
 * Where the ring is read again while the service runs.
 *
 * Answers its text, `id:base64` pairs separated by commas; may answer the same
 * as before, may be repeated, and fails with a message that holds no key.
 */
export abstract class RingSource {
  abstract read(): Promise<string>;
}
