import type { Statement } from '../../database/prepared-statements.js';

/** Opens a login. $1 family, $2 user, $3 now, $4 end of the family, $5 token hash, $6 end of the token. */
export const OPEN_LOGIN: Statement = {
  name: 'auth-open-login',
  text: `
    WITH family AS (
      INSERT INTO token_families (id, user_id, created_at, expires_at) VALUES ($1, $2, $3, $4) RETURNING id
    )
    INSERT INTO refresh_tokens (token_hash, family_id, expires_at) SELECT $5, id, least($6, $4) FROM family`,
};

/**
 * Spends a refresh token for its successor: no row when it is not good, and then nothing has changed.
 *
 * One statement, so that of any number of parallel uses one at most succeeds:
 * the others wait for the row and find it spent.
 * $1 token hash, $2 now, $3 hash of the successor, $4 end of the successor.
 */
export const SPEND_TOKEN: Statement = {
  name: 'auth-spend-token',
  text: `
    WITH spent AS (
      UPDATE refresh_tokens t SET used_at = $2
        FROM token_families f JOIN users u ON u.id = f.user_id
       WHERE t.token_hash = $1 AND t.used_at IS NULL AND t.expires_at > $2
         AND f.id = t.family_id AND f.revoked_at IS NULL AND f.expires_at > $2 AND u.status = 'active'
      RETURNING t.family_id, f.user_id, f.expires_at
    ), successor AS (
      INSERT INTO refresh_tokens (token_hash, family_id, expires_at)
      SELECT $3, family_id, least($4, expires_at) FROM spent
    )
    SELECT family_id AS "familyId", user_id AS "userId" FROM spent`,
};

/** What became of a token that could not be spent. $1 token hash, $2 hash of the successor it would bring again. */
export const FIND_TOKEN: Statement = {
  name: 'auth-find-token',
  text: `
    SELECT t.family_id AS "familyId", f.user_id AS "userId", t.used_at AS "usedAt",
           f.revoked_at IS NOT NULL AS revoked,
           EXISTS (SELECT FROM refresh_tokens s
                    WHERE s.token_hash = $2 AND s.family_id = t.family_id AND s.used_at IS NULL) AS "successorUnused"
      FROM refresh_tokens t JOIN token_families f ON f.id = t.family_id
     WHERE t.token_hash = $1`,
};

/** Ends a family and tells every instance; a row when it was still going. $1 family, $2 now. */
export const REVOKE_FAMILY: Statement = {
  name: 'auth-revoke-family',
  text: `
    WITH revoked AS (
      UPDATE token_families SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING id, user_id
    )
    SELECT user_id AS "userId", pg_notify('hushdesk', 'login:' || id) FROM revoked`,
};

/** Ends a user's families but one. $1 user, $2 family to keep or null, $3 now. In order of id: no two such can deadlock. */
export const REVOKE_OTHER_FAMILIES: Statement = {
  name: 'auth-revoke-other-families',
  text: `
    WITH others AS (
      SELECT id FROM token_families
       WHERE user_id = $1 AND id IS DISTINCT FROM $2 AND revoked_at IS NULL ORDER BY id FOR UPDATE
    ), revoked AS (
      UPDATE token_families f SET revoked_at = $3 FROM others WHERE f.id = others.id RETURNING f.id
    )
    SELECT pg_notify('hushdesk', 'login:' || id) FROM revoked`,
};

/** $1 family. */
export const FIND_LOGIN_STATE: Statement = {
  name: 'auth-find-login-state',
  text: `
    SELECT u.id AS "userId", u.role, f.expires_at AS "expiresAt",
           f.revoked_at IS NULL AND u.status = 'active' AS live
      FROM token_families f JOIN users u ON u.id = f.user_id
     WHERE f.id = $1`,
};

/**
 * Counts an attempt before it is made, for each of its keys; the keys that came back may go on.
 *
 * Counting first makes parallel guesses wait like successive ones. While one
 * key is blocked none is counted, so that attempts during a delay lengthen
 * nothing. $1 keys, $2 failures that are free, $3 longest delays in seconds
 * (parallel arrays). Counts are forgotten after a day without one.
 * In order of key: two attempts with the same keys cannot deadlock. On the clock
 * of the database, the same for all instances: one whose own clock is ahead
 * would keep everybody waiting on the others for as long as it is.
 */
export const COUNT_ATTEMPT: Statement = {
  name: 'auth-count-attempt',
  text: `
    INSERT INTO login_attempts AS a (key, failures, blocked_until, updated_at)
    SELECT n.key, 1, clock_timestamp(), clock_timestamp() FROM unnest($1::bytea[]) AS n (key)
     WHERE NOT EXISTS (SELECT FROM login_attempts b WHERE b.key = ANY ($1) AND b.blocked_until > clock_timestamp())
     ORDER BY n.key
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN a.updated_at < clock_timestamp() - interval '1 day' THEN 1 ELSE a.failures + 1 END,
      updated_at = clock_timestamp(),
      blocked_until = clock_timestamp() + (
        SELECT CASE WHEN a.updated_at < clock_timestamp() - interval '1 day' OR a.failures + 1 <= l.free THEN interval '0'
                    ELSE least(l.longest, power(2, least(20, a.failures - l.free))) * interval '1 second' END
          FROM unnest($1::bytea[], $2::int[], $3::int[]) AS l (key, free, longest) WHERE l.key = a.key)
      WHERE a.blocked_until <= clock_timestamp()
    RETURNING key`,
};

/** How many seconds the keys of an attempt are blocked, and whether each ever succeeded. $1 keys. */
export const FIND_ATTEMPTS: Statement = {
  name: 'auth-find-attempts',
  text: `
    SELECT key, extract(epoch FROM blocked_until - clock_timestamp())::float8 AS "waitSeconds",
           succeeded_at AS "succeededAt"
      FROM login_attempts WHERE key = ANY ($1)`,
};

/** A success takes back what was counted for its keys. $1 keys. */
export const FORGIVE_ATTEMPTS: Statement = {
  name: 'auth-forgive-attempts',
  text: `
    UPDATE login_attempts a SET failures = 0, blocked_until = clock_timestamp(), succeeded_at = clock_timestamp(),
           updated_at = clock_timestamp()
      FROM (SELECT key FROM login_attempts WHERE key = ANY ($1) ORDER BY key FOR UPDATE) k WHERE a.key = k.key`,
};
