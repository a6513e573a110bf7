import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What customers think of the answers they got: one rating for each, and what they wrote of it, masked and sealed. */
export class CreateChatFeedback1795000011000 implements MigrationInterface {
  name = 'CreateChatFeedback1795000011000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE chat_feedback (
        message_id uuid CONSTRAINT pk_chat_feedback PRIMARY KEY
          CONSTRAINT fk_chat_feedback_message_id REFERENCES chat_messages (id) ON DELETE CASCADE,
        session_id uuid NOT NULL
          CONSTRAINT fk_chat_feedback_session_id REFERENCES chat_sessions (id) ON DELETE CASCADE,
        subject_id uuid NOT NULL,
        rating text NOT NULL CONSTRAINT ck_chat_feedback_rating CHECK (rating IN ('helpful', 'unhelpful')),
        comment bytea,
        created_at timestamptz NOT NULL
      )`);
    // A deleted session takes its ratings along.
    await queryRunner.query('CREATE INDEX ix_chat_feedback_session_id ON chat_feedback (session_id)');
    // One person's ratings, for their rights.
    await queryRunner.query('CREATE INDEX ix_chat_feedback_subject_id ON chat_feedback (subject_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE chat_feedback');
  }
}
