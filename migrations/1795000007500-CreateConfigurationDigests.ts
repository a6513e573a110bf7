import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With which settings the service started last, as keyed hashes: which of them changed goes on record, never a value. */
export class CreateConfigurationDigests1795000007500 implements MigrationInterface {
  name = 'CreateConfigurationDigests1795000007500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE configuration_digests (
        variable text CONSTRAINT pk_configuration_digests PRIMARY KEY,
        digest bytea NOT NULL CONSTRAINT ck_configuration_digests_digest CHECK (octet_length(digest) = 32)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE configuration_digests');
  }
}
