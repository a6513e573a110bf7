import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { SealBroken } from '../crypto/seal-errors.js';

/**
 * Puts on record when what is stored is not what we stored: changed, or moved from another row.
 *
 * The work then fails as before; nothing of the conversation is shown.
 */
@Injectable()
export class TamperWitness {
  constructor(private readonly audit: AuditLog) {}

  async open<Opened>(sessionId: string, work: () => Opened): Promise<Opened> {
    try {
      return work();
    } catch (error) {
      if (error instanceof SealBroken) await this.record(sessionId, error);
      throw error;
    }
  }

  private record(id: string, { binding: { table } }: SealBroken): Promise<void> {
    const facts = {
      table: table === 'pii_vault' || table === 'chat_sessions' ? table : 'chat_messages',
    } as const;
    return this.audit.append({ action: 'ciphertext.rejected', resource: { kind: 'session', id }, facts });
  }
}
