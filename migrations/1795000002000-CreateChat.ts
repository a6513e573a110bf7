import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateChat1795000002000 implements MigrationInterface {
  name = 'CreateChat1795000002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE chat_sessions (
        id uuid CONSTRAINT pk_chat_sessions PRIMARY KEY,
        client_id uuid NOT NULL,
        subject_id uuid NOT NULL CONSTRAINT fk_chat_sessions_subject_id REFERENCES subjects (id),
        created_at timestamptz NOT NULL,
        last_message_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    // The pages of a client's sessions, newest first: ids are time-ordered.
    await queryRunner.query('CREATE INDEX ix_chat_sessions_client_id_id ON chat_sessions (client_id, id)');
    // One person's sessions, for their list and their rights.
    await queryRunner.query('CREATE INDEX ix_chat_sessions_subject_id_id ON chat_sessions (subject_id, id)');
    // What retention looks for.
    await queryRunner.query('CREATE INDEX ix_chat_sessions_expires_at ON chat_sessions (expires_at)');
    await queryRunner.query(`
      CREATE TABLE chat_messages (
        id uuid CONSTRAINT pk_chat_messages PRIMARY KEY,
        session_id uuid NOT NULL
          CONSTRAINT fk_chat_messages_session_id REFERENCES chat_sessions (id) ON DELETE CASCADE,
        role text NOT NULL CONSTRAINT ck_chat_messages_role CHECK (role IN ('customer', 'assistant', 'agent')),
        body text NOT NULL,
        provider text,
        sources jsonb,
        created_at timestamptz NOT NULL
      )`);
    // A session's history from its end, and the pages of its messages.
    await queryRunner.query('CREATE INDEX ix_chat_messages_session_id_id ON chat_messages (session_id, id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE chat_messages');
    await queryRunner.query('DROP TABLE chat_sessions');
  }
}
