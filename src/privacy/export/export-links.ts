import { Injectable } from '@nestjs/common';
import { digestUnder, equalHashes } from '../../crypto/keyed-hash.js';
import { ServiceKeys } from '../../keys/service-keys.js';
import { Clock } from '../../time/clock.js';

const PURPOSE = 'export-link/v1';
const LIFE_SECONDS = 3_600;

/** What opens one file until a moment, without other credentials. */
export interface ExportLink {
  /** Seconds since 1970. */
  expires: number;
  /** base64url, 43 characters. */
  signature: string;
}

/**
 * Links to exports that are ready, good for an hour.
 *
 * The signature is HMAC-SHA-256 under a service key of its own over: "export-link/v1" NUL | id of the export, 36
 * characters | expiry, seconds since 1970 in decimal. The first part has a fixed length, so that no two links share
 * their bytes.
 */
@Injectable()
export class ExportLinks {
  constructor(
    private readonly keys: ServiceKeys,
    private readonly clock: Clock,
  ) {}

  async make(exportId: string): Promise<ExportLink> {
    const expires = Math.floor(this.clock.now().getTime() / 1_000) + LIFE_SECONDS;
    return { expires, signature: (await this.sign(exportId, String(expires))).toString('base64url') };
  }

  /** Whether this link was made for this export and is still good. Takes what came from a stranger. */
  async verify(exportId: string, expires: string, signature: string): Promise<boolean> {
    const expected = await this.sign(exportId, expires);
    const isOurs = equalHashes(expected, Buffer.from(signature, 'base64url'));
    return isOurs && this.clock.now().getTime() < Number(expires) * 1_000;
  }

  private async sign(exportId: string, expires: string): Promise<Buffer> {
    return digestUnder(await this.keys.get('exports'), PURPOSE, Buffer.from(exportId + expires));
  }
}
