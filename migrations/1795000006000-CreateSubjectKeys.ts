import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The wrapped data key of each person, in a schema of its own: a backup can leave the schema out, and access to it
 * can be granted by itself.
 */
export class CreateSubjectKeys1795000006000 implements MigrationInterface {
  name = 'CreateSubjectKeys1795000006000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE SCHEMA keys');
    await queryRunner.query(`
      CREATE TABLE keys.subject_keys (
        subject_id uuid
          CONSTRAINT pk_subject_keys PRIMARY KEY
          CONSTRAINT fk_subject_keys_subject_id REFERENCES public.subjects (id) ON DELETE CASCADE,
        wrapped_key bytea NOT NULL
          CONSTRAINT ck_subject_keys_wrapped_key CHECK (octet_length(wrapped_key) BETWEEN 63 AND 94),
        kek_id text NOT NULL CONSTRAINT ck_subject_keys_kek_id CHECK (kek_id ~ '^[A-Za-z0-9_-]{1,32}$'),
        created_at timestamptz NOT NULL
      )`);
    // What a rotation has left to do, from where it stopped; and whether a key may leave the ring.
    await queryRunner.query(
      'CREATE INDEX ix_subject_keys_kek_id_subject_id ON keys.subject_keys (kek_id, subject_id)',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE keys.subject_keys');
    await queryRunner.query('DROP SCHEMA keys');
  }
}
