import { Injectable } from '@nestjs/common';
import { randomHex } from '../crypto/secure-random.js';

/**
 * Names under which this application's strategies are known to Passport.
 *
 * Passport keeps strategies in one list per process, by name: with names of
 * their own, two applications in a process never check each other's callers.
 */
@Injectable()
export class StrategyNames {
  readonly apiKey = `api-key-${randomHex(8)}`;
  readonly token = `jwt-${randomHex(8)}`;
}
