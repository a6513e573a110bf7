import { Problem } from '../errors/problem.js';

/** Throws `request_invalid` for a message of more than `limitBytes` bytes of UTF-8. */
export function requireFittingMessage(message: string, limitBytes: number): void {
  if (Buffer.byteLength(message) <= limitBytes) return;
  throw new Problem('request_invalid', 'One or more values are not valid.', [
    { path: 'message', message: `message must not be longer than ${limitBytes} bytes of UTF-8` },
  ]);
}
