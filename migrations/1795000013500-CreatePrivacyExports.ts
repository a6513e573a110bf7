import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files with all that is held of a person, made beside the requests: sealed in parts under the person's own key. */
export class CreatePrivacyExports1795000013500 implements MigrationInterface {
  name = 'CreatePrivacyExports1795000013500';

  async up(queryRunner: QueryRunner): Promise<void> {
    // "run_id" is the attempt that writes, or wrote the file: a part of any other is refused, and none of it is left.
    await queryRunner.query(`
      CREATE TABLE privacy_exports (
        id uuid CONSTRAINT pk_privacy_exports PRIMARY KEY,
        subject_id uuid NOT NULL
          CONSTRAINT fk_privacy_exports_subject_id REFERENCES subjects (id) ON DELETE CASCADE,
        format text NOT NULL CONSTRAINT ck_privacy_exports_format CHECK (format IN ('json', 'zip')),
        state text NOT NULL CONSTRAINT ck_privacy_exports_state CHECK (state IN ('waiting', 'running', 'ready', 'failed')),
        requested_at timestamptz NOT NULL,
        run_id uuid,
        ended_at timestamptz,
        bytes bigint CONSTRAINT ck_privacy_exports_bytes CHECK (bytes > 0),
        records bigint CONSTRAINT ck_privacy_exports_records CHECK (records >= 0),
        CONSTRAINT ck_privacy_exports_running CHECK ((state = 'waiting') = (run_id IS NULL)),
        CONSTRAINT ck_privacy_exports_ended CHECK ((state IN ('ready', 'failed')) = (ended_at IS NOT NULL)),
        CONSTRAINT ck_privacy_exports_ready
          CHECK ((state = 'ready') = (bytes IS NOT NULL) AND (bytes IS NULL) = (records IS NULL))
      )`);
    // What goes with a person, and the list of theirs.
    await queryRunner.query(
      'CREATE INDEX ix_privacy_exports_subject_id_id ON privacy_exports (subject_id, id)',
    );
    // What retention looks for.
    await queryRunner.query('CREATE INDEX ix_privacy_exports_requested_at ON privacy_exports (requested_at)');
    // All parts but the last are equally long, so that a part is found by its place in the file.
    await queryRunner.query(`
      CREATE TABLE privacy_export_chunks (
        export_id uuid NOT NULL
          CONSTRAINT fk_privacy_export_chunks_export_id REFERENCES privacy_exports (id) ON DELETE CASCADE,
        seq integer NOT NULL CONSTRAINT ck_privacy_export_chunks_seq CHECK (seq >= 0),
        run_id uuid NOT NULL,
        content bytea NOT NULL,
        CONSTRAINT pk_privacy_export_chunks PRIMARY KEY (export_id, seq)
      )`);
    // Ciphertext cannot be made smaller: trying costs time for nothing.
    await queryRunner.query('ALTER TABLE privacy_export_chunks ALTER content SET STORAGE EXTERNAL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE privacy_export_chunks');
    await queryRunner.query('DROP TABLE privacy_exports');
  }
}
