import { Injectable } from '@nestjs/common';
import { open, seal } from './crypto/sealed.js';
import { AnswerSealer } from './http/idempotency/answer-sealer.js';
import { ServiceKeys } from './keys/service-keys.js';

/** Seals the answers that are kept for idempotency keys under a key of their own. */
@Injectable()
export class SealedAnswers extends AnswerSealer {
  constructor(private readonly keys: ServiceKeys) {
    super();
  }

  async seal(answer: Buffer, binding: string): Promise<Buffer> {
    return seal(await this.keys.get('idempotency'), placeOf(binding), answer);
  }

  /** Throws `SealBroken` for what was not sealed for this row. */
  async open(sealed: Buffer, binding: string): Promise<Buffer> {
    return open(await this.keys.get('idempotency'), placeOf(binding), sealed);
  }
}

function placeOf(row: string) {
  return { table: 'idempotency_keys', row, column: 'answer' };
}
