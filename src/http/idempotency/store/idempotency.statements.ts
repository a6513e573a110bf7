import type { Statement } from '../../../database/prepared-statements.js';

/**
 * Takes a key for this request, if it is free: never seen, over its time, or left by a request that died.
 *
 * $1 actor, $2 route, $3 hash of the key, $4 fingerprint, $5 lease, $6 milliseconds of the lease, $7 now, $8 expiry,
 * $9 ids for what the work will store.
 *
 * One row when it was taken, none when somebody has it. A key left behind is taken over for the same request
 * only: for another it stays what it is, a key reused. Leases run on the clock of the database, the same for all: an
 * instance whose own clock is ahead must not take a request for dead that another one is at. The ids of an attempt before
 * stay, so that the next one finds what that one stored; after a failure that was told, another request may have the key.
 */
export const CLAIM_KEY: Statement = {
  name: 'idempotency-claim',
  text: `
    INSERT INTO idempotency_keys AS k
           (actor_id, route, key_hash, fingerprint, lease_id, leased_until, created_at, expires_at, work_ids)
    VALUES ($1, $2, $3, $4, $5, clock_timestamp() + $6 * interval '1 millisecond', $7, $8, $9)
    ON CONFLICT (actor_id, route, key_hash) DO UPDATE
       SET fingerprint = EXCLUDED.fingerprint, lease_id = EXCLUDED.lease_id, leased_until = EXCLUDED.leased_until,
           created_at = EXCLUDED.created_at, expires_at = EXCLUDED.expires_at,
           status = NULL, content_type = NULL, answer = NULL, subject_id = NULL,
           work_ids = CASE WHEN k.expires_at > $7 AND k.fingerprint = EXCLUDED.fingerprint AND k.work_ids <> '{}'
                           THEN k.work_ids ELSE EXCLUDED.work_ids END
     WHERE k.expires_at <= $7
        OR (k.status IS NULL AND k.leased_until <= clock_timestamp()
            AND (k.fingerprint = EXCLUDED.fingerprint OR k.leased_until = '-infinity'))
    RETURNING work_ids AS "workIds"`,
};

/** $1 actor, $2 route, $3 hash of the key, $4 now. */
export const READ_KEY: Statement = {
  name: 'idempotency-read',
  text: `
    SELECT fingerprint, status, content_type, answer FROM idempotency_keys
     WHERE actor_id = $1 AND route = $2 AND key_hash = $3 AND expires_at > $4`,
};

/**
 * $1 actor, $2 route, $3 hash of the key, $4 lease, $5 status, $6 content type, $7 answer, $8 the person it is about, or
 * null. No row: the lease was lost. Fails when the person is gone.
 */
export const COMPLETE_KEY: Statement = {
  name: 'idempotency-complete',
  text: `
    UPDATE idempotency_keys SET status = $5, content_type = $6, answer = $7, subject_id = $8
     WHERE actor_id = $1 AND route = $2 AND key_hash = $3 AND lease_id = $4
    RETURNING status`,
};

/** $1 actor, $2 route, $3 hash of the key, $4 lease. */
export const RELEASE_KEY: Statement = {
  name: 'idempotency-release',
  text: `
    DELETE FROM idempotency_keys
     WHERE actor_id = $1 AND route = $2 AND key_hash = $3 AND lease_id = $4 AND status IS NULL`,
};

/** The same for a request that failed when it had perhaps stored something: what that was stays known. */
export const GIVE_UP_LEASE: Statement = {
  name: 'idempotency-give-up-lease',
  text: `
    UPDATE idempotency_keys SET leased_until = '-infinity'
     WHERE actor_id = $1 AND route = $2 AND key_hash = $3 AND lease_id = $4 AND status IS NULL`,
};

/** Gives answers that are not over another end. $1 now, $2 seconds they are kept for, $3 most rows. */
export const MOVE_EXPIRY: Statement = {
  name: 'idempotency-move-expiry',
  text: `
    WITH live AS MATERIALIZED (
      SELECT actor_id, route, key_hash FROM idempotency_keys
       WHERE expires_at > $1 AND expires_at <> created_at + $2 * interval '1 second'
       LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED
    )
    UPDATE idempotency_keys k SET expires_at = k.created_at + $2 * interval '1 second'
      FROM live l WHERE (k.actor_id, k.route, k.key_hash) = (l.actor_id, l.route, l.key_hash)
    RETURNING 1 AS moved`,
};

/** $1 the person: whom it is about, or who asked. */
export const FORGET_SUBJECT_ANSWERS = `DELETE FROM idempotency_keys WHERE subject_id = $1 OR actor_id = $1`;
