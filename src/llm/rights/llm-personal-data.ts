import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { keyset } from '../../database/keyset.js';
import { PreparedStatements } from '../../database/prepared-statements.js';
import type {
  DataPlace,
  EraseCounts,
  ExportPart,
  HeldCounts,
  Json,
  PersonalDataSource,
  SubjectRef,
} from '../../privacy/personal-data-source.js';
import { PersonalData } from '../../privacy/personal-data.js';
import { COUNT_BUDGETS_OF, READ_BUDGETS_OF } from '../budget/store/person-budgets.statements.js';
import { LlmErasure } from './llm-erasure.js';

const BATCH = 500;

interface BudgetRow {
  id: number;
  scope: string;
  sessionId: string | null;
  month: string;
  tokens: number;
  costNano: number;
}

/** What was charged to a person and their conversations. */
@Injectable()
export class LlmPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'budgets';
  readonly order = 20;

  constructor(
    private readonly registry: PersonalData,
    private readonly erasure: LlmErasure,
    private readonly statements: PreparedStatements,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  describe(): readonly DataPlace[] {
    return [
      {
        place: 'public.budget_counters',
        purpose: 'Counts what answers of models cost, so that nobody spends more than they may.',
        kept: 'Until a day after the month that was counted.',
        columns: {
          scope_id: 'id',
          session_id: 'id',
          subject_id: 'id',
          month: 'fact',
          day: 'fact',
          month_tokens: 'fact',
          month_cost: 'fact',
          day_tokens: 'fact',
          day_cost: 'fact',
        },
        through: 'subject_id',
        onErasure: 'deleted',
      },
    ];
  }

  async count({ id }: SubjectRef): Promise<HeldCounts> {
    const [row] = await this.statements.run<{ count: number }>(COUNT_BUDGETS_OF, [id]);
    return { budget_counters: row?.count ?? 0 };
  }

  export({ id }: SubjectRef): readonly ExportPart[] {
    return [{ name: 'usage.ndjson', records: () => this.usage(id) }];
  }

  erase(subject: SubjectRef, ids: readonly string[], transaction: EntityManager): Promise<EraseCounts> {
    return this.erasure.erase(subject, ids, transaction);
  }

  private async *usage(subjectId: string): AsyncGenerator<Json> {
    const read = (last: BudgetRow | undefined, limit: number): Promise<BudgetRow[]> =>
      this.statements.run<BudgetRow & Record<string, unknown>>(READ_BUDGETS_OF, [
        subjectId,
        last?.id ?? 0,
        limit,
      ]);
    for await (const { scope, sessionId, month, tokens, costNano } of keyset(BATCH, read)) {
      yield { scope, sessionId, month, tokens, costNano };
    }
  }
}
