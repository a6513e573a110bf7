import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was charged to whom in a month, and what the calls under way hold of it. */
export class CreateBudgets1795000009500 implements MigrationInterface {
  name = 'CreateBudgets1795000009500';

  async up(queryRunner: QueryRunner): Promise<void> {
    // One row for each spender and month, with its latest day in it: a statement then locks one row of a spender and
    // never two, so it cannot get into the way of the deletion of that spender. Tokens, and nano-units of money:
    // settled, together with what the calls under way hold.
    //
    // Rows of people and conversations go with these. A new row is checked against the conversation and then against
    // the person, by the order of the columns: the order in which these are deleted. Room is left in each page, because
    // rows change all the time and can do so in place.
    await queryRunner.query(`
      CREATE TABLE budget_counters (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_budget_counters PRIMARY KEY,
        scope text NOT NULL CONSTRAINT ck_budget_counters_scope CHECK (scope IN ('session', 'subject', 'key')),
        scope_id uuid NOT NULL,
        session_id uuid
          CONSTRAINT fk_budget_counters_session_id REFERENCES chat_sessions (id) ON DELETE CASCADE,
        subject_id uuid
          CONSTRAINT fk_budget_counters_subject_id REFERENCES subjects (id) ON DELETE CASCADE,
        month date NOT NULL CONSTRAINT ck_budget_counters_month CHECK (extract(day FROM month) = 1),
        day date NOT NULL,
        month_tokens bigint NOT NULL CONSTRAINT ck_budget_counters_month_tokens CHECK (month_tokens >= 0),
        month_cost bigint NOT NULL CONSTRAINT ck_budget_counters_month_cost CHECK (month_cost >= 0),
        day_tokens bigint NOT NULL CONSTRAINT ck_budget_counters_day_tokens CHECK (day_tokens >= 0),
        day_cost bigint NOT NULL CONSTRAINT ck_budget_counters_day_cost CHECK (day_cost >= 0),
        CONSTRAINT ck_budget_counters_spender CHECK (
          CASE scope
            WHEN 'key' THEN subject_id IS NULL AND session_id IS NULL
            WHEN 'subject' THEN subject_id IS NOT DISTINCT FROM scope_id AND session_id IS NULL
            ELSE subject_id IS NOT NULL AND session_id IS NOT DISTINCT FROM scope_id
          END),
        -- Finds a spender's row; begins with the month for the sweep, which looks for months that are over.
        CONSTRAINT uq_budget_counters_month_scope_id_scope UNIQUE (month, scope_id, scope)
      ) WITH (fillfactor = 80)`);
    // What goes with a person, and what goes with a conversation.
    await queryRunner.query(
      'CREATE INDEX ix_budget_counters_subject_id ON budget_counters (subject_id) WHERE subject_id IS NOT NULL',
    );
    await queryRunner.query(
      'CREATE INDEX ix_budget_counters_session_id ON budget_counters (session_id) WHERE session_id IS NOT NULL',
    );
    // Names nobody: numbers of counters, which may be gone. "released": given back by the lease, and still to be settled.
    await queryRunner.query(`
      CREATE TABLE budget_reservations (
        id uuid CONSTRAINT pk_budget_reservations PRIMARY KEY,
        counters bigint[] NOT NULL,
        day date NOT NULL,
        tokens bigint NOT NULL CONSTRAINT ck_budget_reservations_tokens CHECK (tokens >= 0),
        cost bigint NOT NULL CONSTRAINT ck_budget_reservations_cost CHECK (cost >= 0),
        expires_at timestamptz NOT NULL,
        released boolean NOT NULL DEFAULT false
      )`);
    // Leases that are over, to be given back; and those given back, to be deleted.
    await queryRunner.query(
      'CREATE INDEX ix_budget_reservations_released_expires_at ON budget_reservations (released, expires_at)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE budget_reservations');
    await queryRunner.query('DROP TABLE budget_counters');
  }
}
