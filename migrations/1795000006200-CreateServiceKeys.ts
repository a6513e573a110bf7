import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Data keys for what belongs to no single person, one for each purpose. */
export class CreateServiceKeys1795000006200 implements MigrationInterface {
  name = 'CreateServiceKeys1795000006200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE keys.service_keys (
        purpose text CONSTRAINT pk_service_keys PRIMARY KEY,
        wrapped_key bytea NOT NULL,
        kek_id text NOT NULL CONSTRAINT ck_service_keys_kek_id CHECK (kek_id ~ '^[A-Za-z0-9_-]{1,32}$'),
        created_at timestamptz NOT NULL
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE keys.service_keys');
  }
}
