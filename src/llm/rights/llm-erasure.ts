import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EraseCounts, SubjectRef } from '../../privacy/personal-data-source.js';
import { Budgets } from '../budgets.js';

/** What was charged to a person and their conversations: taken away. */
@Injectable()
export class LlmErasure {
  constructor(private readonly budgets: Budgets) {}

  async erase({ id }: SubjectRef, _ids: readonly string[], transaction: EntityManager): Promise<EraseCounts> {
    return { budget_counters: await this.budgets.forget(id, transaction) };
  }
}
