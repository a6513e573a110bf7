import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person whose data must not be used is answered by people: one more reason why a person is called. */
export class AllowRestrictedHandoffs1795000012600 implements MigrationInterface {
  name = 'AllowRestrictedHandoffs1795000012600';

  async up(queryRunner: QueryRunner): Promise<void> {
    await setCauses(queryRunner, "'customer', 'screening', 'unknown', 'restricted'");
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      "UPDATE chat_sessions SET handoff_cause = NULL WHERE handoff_cause = 'restricted'",
    );
    await setCauses(queryRunner, "'customer', 'screening', 'unknown'");
  }
}

async function setCauses(queryRunner: QueryRunner, causes: string): Promise<void> {
  await queryRunner.query(`
    ALTER TABLE chat_sessions
      DROP CONSTRAINT ck_chat_sessions_handoff_cause,
      ADD CONSTRAINT ck_chat_sessions_handoff_cause CHECK (handoff_cause IN (${causes}))`);
}
