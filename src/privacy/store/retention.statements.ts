import type { Statement } from '../../database/prepared-statements.js';

export const LIST_POLICIES: Statement = {
  name: 'retention-list-policies',
  text: `SELECT target, ttl_seconds AS "ttlSeconds", changed_at AS "changedAt" FROM retention_policies`,
};

/** $1 target, $2 seconds, $3 now. */
export const STORE_POLICY = `
  INSERT INTO retention_policies (target, ttl_seconds, changed_at) VALUES ($1, $2, $3)
  ON CONFLICT (target) DO UPDATE SET ttl_seconds = excluded.ttl_seconds, changed_at = excluded.changed_at`;

const RUN = `
  id, cause, state, requested_at AS "requestedAt", started_at AS "startedAt", ended_at AS "endedAt", targets`;

/** Adds a run, unless one is open. $1 id, $2 cause, $3 now. No row when one is, or was until this moment. */
export const ADD_RUN = `
  WITH added AS (
    INSERT INTO retention_runs (id, cause, state, requested_at) VALUES ($1, $2, 'waiting', $3)
    ON CONFLICT ((true)) WHERE state IN ('waiting', 'running') DO NOTHING
    RETURNING *
  ) SELECT ${RUN} FROM added`;

export const FIND_OPEN_RUN = `SELECT ${RUN} FROM retention_runs WHERE state IN ('waiting', 'running')`;

/**
 * Makes a runner the one who does a run. $1 run, $2 runner, $3 now, $4 the moment before which a runner that has not
 * said anything since is taken for dead. No row when the run has ended or somebody else does it.
 */
export const CLAIM_RUN = `
  WITH claimed AS (
    UPDATE retention_runs SET state = 'running', runner = $2, beat_at = $3, started_at = coalesce(started_at, $3)
     WHERE id = $1 AND state IN ('waiting', 'running') AND (runner IS NULL OR beat_at <= $4)
    RETURNING *
  ) SELECT ${RUN} FROM claimed`;

/** $1 run, $2 runner, $3 now, $4 what was done so far. No row when somebody else does the run by now. */
export const BEAT: Statement = {
  name: 'retention-beat',
  text: 'UPDATE retention_runs SET beat_at = $3, targets = $4 WHERE id = $1 AND runner = $2 RETURNING id',
};

/** Lets somebody else go on. $1 run, $2 runner, $3 what was done so far. */
export const RELEASE_RUN: Statement = {
  name: 'retention-release-run',
  text: 'UPDATE retention_runs SET runner = NULL, beat_at = NULL, targets = $3 WHERE id = $1 AND runner = $2',
};

/** $1 run, $2 runner, $3 done or failed, $4 now, $5 what was done. No row when somebody else does the run by now. */
export const END_RUN = `
  WITH ended AS (
    UPDATE retention_runs SET state = $3, ended_at = $4, targets = $5, runner = NULL, beat_at = NULL
     WHERE id = $1 AND runner = $2
    RETURNING id
  ) SELECT id FROM ended`;

/** The newest first: ids are time-ordered. $1 the last id of the page before or null, $2 how many. */
export const PAGE_OF_RUNS: Statement = {
  name: 'retention-page-of-runs',
  text: `
    SELECT ${RUN} FROM retention_runs WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`,
};
