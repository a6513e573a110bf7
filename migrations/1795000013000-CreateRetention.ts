import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long an operator has things kept, and what the runs that delete them did. */
export class CreateRetention1795000013000 implements MigrationInterface {
  name = 'CreateRetention1795000013000';

  async up(queryRunner: QueryRunner): Promise<void> {
    // When a token for them was last made: somebody who may be about to write is not deleted as a person without
    // conversations. Null when there never was one.
    await queryRunner.query('ALTER TABLE subjects ADD seen_at timestamptz');
    // What is not in here is kept for its default.
    await queryRunner.query(`
      CREATE TABLE retention_policies (
        target text CONSTRAINT pk_retention_policies PRIMARY KEY
          CONSTRAINT ck_retention_policies_target CHECK (target ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
        ttl_seconds integer NOT NULL CONSTRAINT ck_retention_policies_ttl_seconds CHECK (ttl_seconds >= 0),
        changed_at timestamptz NOT NULL
      )`);
    // "runner" is who does the run at this moment, and "beat_at" when they last said so.
    await queryRunner.query(`
      CREATE TABLE retention_runs (
        id uuid CONSTRAINT pk_retention_runs PRIMARY KEY,
        cause text NOT NULL CONSTRAINT ck_retention_runs_cause CHECK (cause IN ('schedule', 'request', 'command')),
        state text NOT NULL CONSTRAINT ck_retention_runs_state CHECK (state IN ('waiting', 'running', 'done', 'failed')),
        requested_at timestamptz NOT NULL,
        started_at timestamptz,
        ended_at timestamptz,
        runner uuid,
        beat_at timestamptz,
        targets jsonb NOT NULL DEFAULT '[]',
        CONSTRAINT ck_retention_runs_runner CHECK ((runner IS NULL) = (beat_at IS NULL)),
        CONSTRAINT ck_retention_runs_ended CHECK ((state IN ('done', 'failed')) = (ended_at IS NOT NULL))
      )`);
    // One at a time.
    await queryRunner.query(`
      CREATE UNIQUE INDEX uq_retention_runs_open ON retention_runs ((true)) WHERE state IN ('waiting', 'running')`);
    // What retention looks for.
    await queryRunner.query('CREATE INDEX ix_retention_runs_ended_at ON retention_runs (ended_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE retention_runs');
    await queryRunner.query('DROP TABLE retention_policies');
    await queryRunner.query('ALTER TABLE subjects DROP seen_at');
  }
}
