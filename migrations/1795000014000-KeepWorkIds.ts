import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request that is done again under its idempotency key finds what an attempt before it had stored. */
export class KeepWorkIds1795000014000 implements MigrationInterface {
  name = 'KeepWorkIds1795000014000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // Instances of the version before add rows without them.
    await queryRunner.query("ALTER TABLE idempotency_keys ADD work_ids uuid[] NOT NULL DEFAULT '{}'");
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE idempotency_keys DROP work_ids');
  }
}
