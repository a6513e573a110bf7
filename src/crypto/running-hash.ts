import { createHash } from 'node:crypto';

/** SHA-256 of bytes that come one after the other, and how many they were. */
export class RunningHash {
  private readonly hash = createHash('sha256');
  bytes = 0;

  update(part: Uint8Array): void {
    this.hash.update(part);
    this.bytes += part.length;
  }

  /** 64 lower-case hexadecimal digits. Ends the hash: nothing can be added afterwards. */
  digest(): string {
    return this.hash.digest('hex');
  }
}
