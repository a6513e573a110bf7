import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person has said of the use of their data, and what the operator must keep. */
export class ExtendSubjects1795000011500 implements MigrationInterface {
  name = 'ExtendSubjects1795000011500';

  async up(queryRunner: QueryRunner): Promise<void> {
    // Attributes are what the client has told of the person, sealed together; the reason of a hold is sealed as well.
    await queryRunner.query(`
      ALTER TABLE subjects
        ADD attributes bytea,
        ADD held_at timestamptz,
        ADD hold_reason bytea,
        ADD restricted_at timestamptz,
        ADD restriction text
          CONSTRAINT ck_subjects_restriction CHECK (restriction IN ('restriction', 'objection')),
        ADD CONSTRAINT ck_subjects_hold CHECK ((held_at IS NULL) = (hold_reason IS NULL)),
        ADD CONSTRAINT ck_subjects_restricted_at CHECK ((restricted_at IS NULL) = (restriction IS NULL))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE subjects
        DROP CONSTRAINT ck_subjects_restricted_at, DROP CONSTRAINT ck_subjects_hold,
        DROP restriction, DROP restricted_at, DROP hold_reason, DROP held_at, DROP attributes`);
  }
}
