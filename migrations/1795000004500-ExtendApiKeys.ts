import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys that expire, are revoked, come from known networks only, and carry limits of their own. */
export class ExtendApiKeys1795000004500 implements MigrationInterface {
  name = 'ExtendApiKeys1795000004500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE api_keys
        ADD COLUMN expires_at timestamptz,
        ADD COLUMN revoked_at timestamptz,
        ADD COLUMN last_used_at timestamptz,
        ADD COLUMN networks text[] NOT NULL DEFAULT '{}',
        ADD COLUMN limits jsonb`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE api_keys
        DROP COLUMN limits, DROP COLUMN networks, DROP COLUMN last_used_at, DROP COLUMN revoked_at,
        DROP COLUMN expires_at`);
  }
}
