import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The persons whose data this is, per owning client. The client's own id for a person is kept as a keyed hash
 * only; an anonymous person has none.
 */
export class CreateSubjects1795000001000 implements MigrationInterface {
  name = 'CreateSubjects1795000001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE subjects (
        id uuid CONSTRAINT pk_subjects PRIMARY KEY,
        client_id uuid NOT NULL,
        ref_index bytea CONSTRAINT ck_subjects_ref_index CHECK (octet_length(ref_index) = 32),
        created_at timestamptz NOT NULL,
        -- One person per client and external id; serves the look-up of each turn that names a person.
        CONSTRAINT uq_subjects_client_id_ref_index UNIQUE (client_id, ref_index)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE subjects');
  }
}
