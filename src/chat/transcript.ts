import { Injectable } from '@nestjs/common';
import { Problem } from '../errors/problem.js';
import { restore } from '../pii/restorer.js';
import { PiiVault } from '../pii/vault.js';
import { SubjectKeys } from '../privacy/subject-keys.js';
import type { ChatMessage, MessageRole } from './store/chat-message.entity.js';
import { openBody, openRow } from './store/seals.js';
import { TurnRepository } from './store/turn.repository.js';
import { TamperWitness } from './tamper-witness.js';

/** A message as a person reads it. */
export interface ReadMessage {
  id: string;
  role: MessageRole;
  text: string;
  createdAt: Date;
}

/** Makes stored messages readable again: opened, and with the values of their person put back. */
@Injectable()
export class Transcript {
  constructor(
    private readonly turns: TurnRepository,
    private readonly keys: SubjectKeys,
    private readonly witness: TamperWitness,
  ) {}

  /**
   * `full` is for the person themselves and those who speak for them, `partial` shows no more of a value than staff
   * may see. Throws `resource_not_found` when the person was erased meanwhile.
   */
  async read(
    { sessionId, subjectId }: { sessionId: string; subjectId: string },
    messages: readonly ChatMessage[],
    view: 'full' | 'partial',
  ): Promise<ReadMessage[]> {
    const key = await this.keys.find(subjectId);
    if (!key) throw new Problem('resource_not_found');
    const rows = await this.turns.readVault(sessionId);
    const options = view === 'partial' ? { form: view } : {};
    return this.witness.open(sessionId, () => {
      const vault = new PiiVault(rows.map((row) => openRow(key, sessionId, row)));
      return messages.map(({ id, role, body, createdAt }) => {
        const { text } = restore(openBody(key, id, body), vault, options);
        return { id, role, text, createdAt };
      });
    });
  }
}
