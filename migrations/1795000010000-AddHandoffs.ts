import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a conversation is with whom, and why a person was asked for. */
export class AddHandoffs1795000010000 implements MigrationInterface {
  name = 'AddHandoffs1795000010000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // The id of a change is a UUIDv7: it orders the list of those who wait, and is a place in it that stays.
    // Who answers may be a user or an application, so the id is no foreign key.
    await queryRunner.query(`
      ALTER TABLE chat_sessions
        ADD state_since timestamptz,
        ADD state_change_id uuid,
        ADD agent_kind text CONSTRAINT ck_chat_sessions_agent_kind CHECK (agent_kind IN ('user', 'client')),
        ADD agent_id uuid,
        ADD handoff_cause text
          CONSTRAINT ck_chat_sessions_handoff_cause CHECK (handoff_cause IN ('customer', 'screening', 'unknown')),
        ADD handoff_reason bytea,
        ADD CONSTRAINT ck_chat_sessions_agent
          CHECK ((state = 'human') = (agent_id IS NOT NULL) AND (agent_id IS NULL) = (agent_kind IS NULL)),
        ADD CONSTRAINT ck_chat_sessions_state_change
          CHECK (state NOT IN ('waiting', 'human') OR (state_since IS NOT NULL AND state_change_id IS NOT NULL))`);
    // The waiting list and its figures: a handful of rows among all sessions.
    await queryRunner.query(`
      CREATE INDEX ix_chat_sessions_handoff ON chat_sessions (state, state_change_id)
        WHERE state IN ('waiting', 'human')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX ix_chat_sessions_handoff');
    await queryRunner.query(`
      ALTER TABLE chat_sessions
        DROP CONSTRAINT ck_chat_sessions_state_change, DROP CONSTRAINT ck_chat_sessions_agent,
        DROP handoff_reason, DROP handoff_cause, DROP agent_id, DROP agent_kind, DROP state_change_id,
        DROP state_since`);
  }
}
