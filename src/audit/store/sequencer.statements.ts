import { LEAF_COLUMNS } from './event.statements.js';

/** Whoever holds this lock is the sequencer. */
const SEQUENCER_LOCK = 4_857_415;

/** $1 what it is asked for: `pending` or `checkpoint`. */
export const RING_SEQUENCER = {
  name: 'audit-ring-sequencer',
  text: `SELECT pg_notify('hushdesk', 'audit:' || $1::text)`,
};

/**
 * The server ends the session of a holder that has been silent for three seconds, and with it its lock.
 *
 * The last is for one that hangs while it is being answered: that session is not idle.
 * So a holder that hangs, or whose machine is gone without a word, is replaced as surely as one that ended.
 */
export const HOLDER_TIMEOUTS = `
  SET idle_session_timeout = '3s'; SET idle_in_transaction_session_timeout = '3s';
  SET tcp_keepalives_idle = 1; SET tcp_keepalives_interval = 1; SET tcp_keepalives_count = 3;
  SET tcp_user_timeout = '3s'`;

export const TRY_LOCK = `SELECT pg_try_advisory_lock(${SEQUENCER_LOCK}) AS held`;

/** Age in milliseconds of the event that has waited longest; no row when none waits. */
export const FIND_BACKLOG = `
  SELECT (extract(epoch FROM clock_timestamp() - queued_at) * 1000)::float8 AS "ageMs"
    FROM audit_pending ORDER BY event_id LIMIT 1`;

/** Counting stops here: a backlog so long is told by its age. */
export const MOST_COUNTED = 100_000;

/** $1 where to stop. */
export const COUNT_BACKLOG = {
  name: 'audit-count-backlog',
  text: 'SELECT count(*)::int AS events FROM (SELECT 1 FROM audit_pending LIMIT $1) p',
};

export const READ_TREE = `SELECT installation, size::float8 AS size, frontier FROM audit_tree`;

/** $1 how many. An event that is not there any more comes without its columns. */
export const TAKE_PENDING = {
  name: 'audit-take-pending',
  text: `
    SELECT p.event_id AS "eventId", e.id IS NOT NULL AS "isThere", ${LEAF_COLUMNS}
      FROM (SELECT event_id FROM audit_pending ORDER BY event_id LIMIT $1) p
      LEFT JOIN audit_events e ON e.id = p.event_id
     ORDER BY p.event_id`,
};

/**
 * Puts a batch into the tree: all of it, or, when the tree is not the one it was computed for, nothing.
 *
 * That is the second fence, beside the lock: two sequencers could never both advance from the same size.
 * $1 size before, $2 right edge before, $3 size after, $4 right edge after, $5 ids, $6 leaf hashes,
 * $7 levels, $8 positions and $9 hashes of completed subtrees.
 */
export const ADVANCE_TREE = {
  name: 'audit-advance-tree',
  text: `
    WITH advanced AS (
      UPDATE audit_tree SET size = $3, frontier = $4 WHERE size = $1::bigint AND frontier = $2 RETURNING size
    ), taken AS (
      DELETE FROM audit_pending p USING advanced WHERE p.event_id = ANY ($5::uuid[])
    ), nodes AS (
      INSERT INTO audit_nodes (level, position, hash)
      SELECT n.level, n.position, n.hash
        FROM advanced, unnest($7::smallint[], $8::bigint[], $9::bytea[]) AS n (level, position, hash)
    )
    INSERT INTO audit_leaves (seq, event_id, leaf_hash)
    SELECT $1::bigint + l.at - 1, l.id, l.hash
      FROM advanced, unnest($5::uuid[], $6::bytea[]) WITH ORDINALITY AS l (id, hash, at)`,
};

/** $1 ids of events that were queued and are gone. */
export const FORGET_PENDING = 'DELETE FROM audit_pending WHERE event_id = ANY ($1::uuid[])';

export const FIND_LAST_CHECKPOINT = `
  SELECT size::float8 AS size, note, verifier_key AS "verifierKey", created_at AS "createdAt"
    FROM audit_checkpoints WHERE size = (SELECT max(size) FROM audit_checkpoints) ORDER BY created_at DESC LIMIT 1`;

/** $1 size, $2 note, $3 verifier key, $4 now. */
export const ADD_CHECKPOINT = `
  INSERT INTO audit_checkpoints (size, note, verifier_key, created_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (size, verifier_key) DO NOTHING`;

/** $1 first place, $2 one after the last. */
export const READ_LEAF_HASHES = `
  SELECT leaf_hash AS hash FROM audit_leaves WHERE seq >= $1 AND seq < $2 ORDER BY seq`;

/** $1 level, $2 first position, $3 one after the last. */
export const READ_NODES = `
  SELECT hash FROM audit_nodes WHERE level = $1 AND position >= $2 AND position < $3 ORDER BY position`;
