import { Injectable } from '@nestjs/common';
import { Problem } from '../../errors/problem.js';
import { Masking } from '../../privacy/masking.js';
import { SubjectKeys } from '../../privacy/subject-keys.js';
import { openReason, sealReason } from '../store/handoff-seals.js';
import { TamperWitness } from '../tamper-witness.js';

/** What customers say when they ask for a person: redacted for good, and sealed under the customer's key. */
@Injectable()
export class HandoffReasons {
  constructor(
    private readonly masking: Masking,
    private readonly keys: SubjectKeys,
    private readonly witness: TamperWitness,
  ) {}

  /** Throws `resource_not_found` when the customer is gone, `service_unavailable` when the redactor fails. */
  async seal(sessionId: string, subjectId: string, reason: string): Promise<Buffer> {
    const key = await this.keys.find(subjectId);
    if (!key) throw new Problem('resource_not_found');
    return sealReason(key, sessionId, this.redact(reason));
  }

  /** Null when none was given, or its customer is gone. */
  async open(sessionId: string, subjectId: string, sealed: Buffer | null): Promise<string | null> {
    const key = sealed && (await this.keys.find(subjectId));
    if (!key) return null;
    return this.witness.open(sessionId, () => openReason(key, sessionId, sealed));
  }

  private redact(reason: string) {
    try {
      return this.masking.redact(reason);
    } catch (error) {
      throw new Problem('service_unavailable', undefined, undefined, { cause: error });
    }
  }
}
