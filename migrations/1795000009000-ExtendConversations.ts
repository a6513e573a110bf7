import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A conversation can be with a person of the company, and an answer says how it ended. */
export class ExtendConversations1795000009000 implements MigrationInterface {
  name = 'ExtendConversations1795000009000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE chat_sessions ADD state text NOT NULL DEFAULT 'bot'
        CONSTRAINT ck_chat_sessions_state CHECK (state IN ('bot', 'waiting', 'human', 'closed'))`);
    await queryRunner.query(`
      ALTER TABLE chat_messages ADD outcome text
        CONSTRAINT ck_chat_messages_outcome CHECK (outcome IN ('answered', 'unknown', 'refused', 'failed'))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE chat_messages DROP outcome');
    await queryRunner.query('ALTER TABLE chat_sessions DROP state');
  }
}
