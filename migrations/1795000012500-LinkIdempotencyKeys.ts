import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stored answers go with the person they are about, and none is stored of one who is gone. */
export class LinkIdempotencyKeys1795000012500 implements MigrationInterface {
  name = 'LinkIdempotencyKeys1795000012500';

  async up(queryRunner: QueryRunner): Promise<void> {
    // Whose the stored answers are nobody knows by now; they would live for a day only.
    await queryRunner.query('DELETE FROM idempotency_keys WHERE answer IS NOT NULL');
    await queryRunner.query(`
      ALTER TABLE idempotency_keys ADD subject_id uuid
        CONSTRAINT fk_idempotency_keys_subject_id REFERENCES subjects (id) ON DELETE CASCADE`);
    // What goes with a person.
    await queryRunner.query(`
      CREATE INDEX ix_idempotency_keys_subject_id ON idempotency_keys (subject_id) WHERE subject_id IS NOT NULL`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX ix_idempotency_keys_subject_id');
    await queryRunner.query('ALTER TABLE idempotency_keys DROP subject_id');
  }
}
