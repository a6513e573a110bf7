import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateUsers1795000004000 implements MigrationInterface {
  name = 'CreateUsers1795000004000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE users (
        id uuid CONSTRAINT pk_users PRIMARY KEY,
        email text NOT NULL,
        password_hash text NOT NULL,
        role text NOT NULL
          CONSTRAINT ck_users_role CHECK (role IN ('admin', 'privacy_officer', 'auditor', 'agent', 'user')),
        status text NOT NULL CONSTRAINT ck_users_status CHECK (status IN ('active', 'disabled')),
        created_at timestamptz NOT NULL
      )`);
    // One account per address, whatever its case; serves the look-up of a login.
    await queryRunner.query('CREATE UNIQUE INDEX uq_users_email ON users (lower(email))');
    await queryRunner.query(`
      CREATE TABLE token_families (
        id uuid CONSTRAINT pk_token_families PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT fk_token_families_user_id REFERENCES users (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      )`);
    // A user's sessions: revoked together when the password changes.
    await queryRunner.query('CREATE INDEX ix_token_families_user_id ON token_families (user_id)');
    // What retention looks for.
    await queryRunner.query('CREATE INDEX ix_token_families_expires_at ON token_families (expires_at)');
    await queryRunner.query(`
      CREATE TABLE refresh_tokens (
        token_hash bytea CONSTRAINT pk_refresh_tokens PRIMARY KEY
          CONSTRAINT ck_refresh_tokens_token_hash CHECK (octet_length(token_hash) = 32),
        family_id uuid NOT NULL
          CONSTRAINT fk_refresh_tokens_family_id REFERENCES token_families (id) ON DELETE CASCADE,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      )`);
    // For the cascade from a family.
    await queryRunner.query('CREATE INDEX ix_refresh_tokens_family_id ON refresh_tokens (family_id)');
    await queryRunner.query(`
      CREATE TABLE login_attempts (
        key bytea CONSTRAINT pk_login_attempts PRIMARY KEY,
        failures integer NOT NULL,
        blocked_until timestamptz NOT NULL,
        succeeded_at timestamptz,
        updated_at timestamptz NOT NULL
      )`);
    // What retention looks for.
    await queryRunner.query('CREATE INDEX ix_login_attempts_updated_at ON login_attempts (updated_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE login_attempts, refresh_tokens, token_families, users');
  }
}
