import { Injectable } from '@nestjs/common';
import { Problem } from '../../errors/problem.js';
import { PiiVault } from '../../pii/vault.js';
import { SubjectKeys } from '../../privacy/subject-keys.js';
import { openRow } from '../store/seals.js';
import { type NewQuestion, TurnRepository } from '../store/turn.repository.js';
import { TamperWitness } from '../tamper-witness.js';
import { QuestionMasking } from '../turn/masked-question.js';

/** Makes of what an agent writes what is stored: masked with the vault of the session and sealed, like a question. */
@Injectable()
export class ReplyMasking {
  constructor(
    private readonly turns: TurnRepository,
    private readonly masking: QuestionMasking,
    private readonly keys: SubjectKeys,
    private readonly witness: TamperWitness,
  ) {}

  /**
   * The reply under a new id, with what it adds to the vault. Throws `resource_not_found` when the customer is gone,
   * and `service_unavailable` when the masker fails.
   */
  async seal(sessionId: string, subjectId: string, message: string): Promise<NewQuestion> {
    const key = await this.keys.find(subjectId);
    if (!key) throw new Problem('resource_not_found');
    const rows = await this.turns.readVault(sessionId);
    const records = await this.witness.open(sessionId, () => rows.map((row) => openRow(key, sessionId, row)));
    return this.masking.seal(sessionId, this.masking.mask(message, new PiiVault(records)), key);
  }
}
