import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Messages become ciphertext of masked text, and what was masked goes into a vault.
 *
 * Conversations from before were stored in the clear and unmasked; they are deleted rather than carried on. They
 * would have been gone a day after their last message anyway.
 */
export class MaskChats1795000006500 implements MigrationInterface {
  name = 'MaskChats1795000006500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM chat_sessions');
    await queryRunner.query(`
      ALTER TABLE chat_sessions ADD vault_size integer NOT NULL DEFAULT 0
        CONSTRAINT ck_chat_sessions_vault_size CHECK (vault_size >= 0)`);
    await queryRunner.query(`ALTER TABLE chat_messages ALTER body TYPE bytea USING convert_to(body, 'UTF8')`);
    // Read and deleted with its session only, which the primary key begins with.
    await queryRunner.query(`
      CREATE TABLE pii_vault (
        session_id uuid NOT NULL
          CONSTRAINT fk_pii_vault_session_id REFERENCES chat_sessions (id) ON DELETE CASCADE,
        placeholder text NOT NULL,
        type text NOT NULL,
        original bytea,
        created_at timestamptz NOT NULL,
        CONSTRAINT pk_pii_vault PRIMARY KEY (session_id, placeholder)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM chat_sessions');
    await queryRunner.query('DROP TABLE pii_vault');
    await queryRunner.query(
      `ALTER TABLE chat_messages ALTER body TYPE text USING convert_from(body, 'UTF8')`,
    );
    await queryRunner.query('ALTER TABLE chat_sessions DROP vault_size');
  }
}
