import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Settings } from '../../config/settings.js';
import { currentRequestContext } from '../../context/request-context.js';
import type { DataKey } from '../../crypto/data-key.js';
import { Problem } from '../../errors/problem.js';
import type { MaskResult } from '../../pii/masker.js';
import type { PiiType } from '../../pii/pii-type.js';
import type { PiiVault, VaultRecord } from '../../pii/vault.js';
import { Masking } from '../../privacy/masking.js';
import { RetentionPolicies } from '../../privacy/retention-policies.js';
import { Clock } from '../../time/clock.js';
import { SESSIONS } from '../retention/session-policy.js';
import { sealBody, sealRecord } from '../store/seals.js';
import type { NewQuestion } from '../store/turn.repository.js';
import { TurnStages } from './turn-stages.js';

const SECOND_MS = 1_000;

/** A question as the model, the store and the record get it. */
export interface MaskedQuestion extends MaskResult {
  /** What it adds to the vault, to be stored with it. */
  added: VaultRecord[];
}

/** The step of the turn in which what a customer wrote becomes masked text, and that becomes ciphertext. */
@Injectable()
export class QuestionMasking {
  constructor(
    private readonly masking: Masking,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly policies: RetentionPolicies,
    private readonly stages: TurnStages,
  ) {}

  /** Whether originals are stored at all. */
  get keepsOriginals(): boolean {
    return this.settings.piiVault === 'encrypt';
  }

  /** Throws `service_unavailable` when the masker fails: raw text never goes on, whatever the fault. */
  mask(message: string, vault: PiiVault): MaskedQuestion {
    try {
      const masked = this.stages.timeNow('mask', () => this.masking.mask(message, vault));
      this.stages.countMasked(masked);
      return { ...masked, added: vault.takeAdded() };
    } catch (error) {
      throw new Problem('service_unavailable', undefined, undefined, { cause: error });
    }
  }

  /** The question as it is stored, under a new id. */
  seal(sessionId: string, { text, added }: MaskedQuestion, key: DataKey): NewQuestion {
    const now = this.clock.now();
    const messageId = currentRequestContext()?.attempt?.workIds[0] ?? uuidv7();
    return {
      sessionId,
      messageId,
      body: sealBody(key, messageId, text),
      vault: added.map((record) => sealRecord(key, sessionId, record, this.keepsOriginals)),
      now,
      expiresAt: new Date(now.getTime() + this.policies.secondsOf(SESSIONS) * SECOND_MS),
    };
  }
}

/** How many values of each class were masked. */
export function countByType({ findings }: Pick<MaskResult, 'findings'>): Partial<Record<PiiType, number>> {
  const counts: Partial<Record<PiiType, number>> = {};
  for (const { type } of findings) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
