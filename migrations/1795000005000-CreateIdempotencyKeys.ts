import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdempotencyKeys1795000005000 implements MigrationInterface {
  name = 'CreateIdempotencyKeys1795000005000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // The key is the caller's text and the request may be personal: both are here as keyed hashes only.
    await queryRunner.query(`
      CREATE TABLE idempotency_keys (
        actor_id uuid NOT NULL,
        route text NOT NULL,
        key_hash bytea NOT NULL CONSTRAINT ck_idempotency_keys_key_hash CHECK (octet_length(key_hash) = 32),
        fingerprint bytea NOT NULL CONSTRAINT ck_idempotency_keys_fingerprint CHECK (octet_length(fingerprint) = 32),
        lease_id uuid NOT NULL,
        leased_until timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        status smallint CONSTRAINT ck_idempotency_keys_status CHECK (status BETWEEN 200 AND 499),
        content_type text,
        answer bytea,
        CONSTRAINT pk_idempotency_keys PRIMARY KEY (actor_id, route, key_hash),
        CONSTRAINT ck_idempotency_keys_answered
          CHECK ((status IS NULL) = (answer IS NULL) AND (status IS NULL) = (content_type IS NULL))
      )`);
    // What the sweep looks for.
    await queryRunner.query('CREATE INDEX ix_idempotency_keys_expires_at ON idempotency_keys (expires_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE idempotency_keys');
  }
}
