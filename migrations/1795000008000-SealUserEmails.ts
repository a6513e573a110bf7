import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * E-mail addresses of users become ciphertext beside a blind index.
 *
 * SQL cannot encrypt: addresses that are there already are sealed by the service at its next start, and the old column
 * is empty from then on.
 */
export class SealUserEmails1795000008000 implements MigrationInterface {
  name = 'SealUserEmails1795000008000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // One account per address; serves the look-up of a login.
    await queryRunner.query(`
      ALTER TABLE users
        ADD email_index bytea CONSTRAINT uq_users_email_index UNIQUE,
        ADD email_sealed bytea,
        ALTER email DROP NOT NULL,
        ADD CONSTRAINT ck_users_email
          CHECK ((email IS NULL) = (email_index IS NOT NULL AND email_sealed IS NOT NULL))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    // Fails, and changes nothing, when an address is sealed: SQL cannot decrypt either.
    await queryRunner.query('ALTER TABLE users ALTER email SET NOT NULL');
    await queryRunner.query(`
      ALTER TABLE users DROP CONSTRAINT ck_users_email, DROP email_sealed, DROP email_index`);
  }
}
