import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The client's own id of a person, sealed under the person's key: for the file that the person may ask for. */
export class AddExternalIds1795000008500 implements MigrationInterface {
  name = 'AddExternalIds1795000008500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE subjects ADD external_id bytea');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE subjects DROP external_id');
  }
}
