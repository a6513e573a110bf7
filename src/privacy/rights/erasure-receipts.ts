import { Injectable } from '@nestjs/common';
import { Checkpoints } from '../../audit/checkpoints.js';
import { LogIdentity } from '../../audit/log-identity.js';
import { Clock } from '../../time/clock.js';
import { StepFailed } from './erasure-aftermath.js';
import { type ReceiptParts, signReceipt } from './erasure-receipt.js';

/** Makes the receipt of an erasure, with the proof that it is in the audit log. */
@Injectable()
export class ErasureReceipts {
  constructor(
    private readonly checkpoints: Checkpoints,
    private readonly identity: LogIdentity,
    private readonly clock: Clock,
  ) {}

  /** Waits until the event is in a signed tree head. Throws `StepFailed` when nobody signs one within five seconds. */
  async issue(parts: Omit<ReceiptParts, 'proof' | 'now'>): Promise<string> {
    try {
      const proof = await this.checkpoints.prove(parts.request.eventId ?? '');
      return signReceipt(this.identity.signer, { ...parts, proof, now: this.clock.now() });
    } catch (error) {
      throw new StepFailed('log_unavailable', { cause: error });
    }
  }
}
