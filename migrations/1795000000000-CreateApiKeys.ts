import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateApiKeys1795000000000 implements MigrationInterface {
  name = 'CreateApiKeys1795000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE api_keys (
        id uuid CONSTRAINT pk_api_keys PRIMARY KEY,
        public_id text NOT NULL CONSTRAINT uq_api_keys_public_id UNIQUE,
        client_id uuid NOT NULL,
        name text NOT NULL,
        secret_hash bytea NOT NULL CONSTRAINT ck_api_keys_secret_hash CHECK (octet_length(secret_hash) = 32),
        scopes text[] NOT NULL,
        created_at timestamptz NOT NULL
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE api_keys');
  }
}
