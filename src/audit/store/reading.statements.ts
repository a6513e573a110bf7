import { LEAF_COLUMNS } from './event.statements.js';

export const READ_HEAD = {
  name: 'audit-read-head',
  text: `
    SELECT installation, size::float8 AS size, frontier, pruned_before AS "prunedBefore" FROM audit_tree`,
};

/** $1 first place, $2 end, $3 how many. Also whether the sealed part is still what the leaf has the digest of. */
export const READ_ENTRIES = {
  name: 'audit-read-entries',
  text: `
    SELECT l.seq::float8 AS seq, l.event_id AS "eventId", l.leaf_hash AS "leafHash", e.id IS NOT NULL AS "isThere",
           (e.personal IS NULL OR sha256(e.personal) = e.personal_digest) AS "personalIntact", ${LEAF_COLUMNS}
      FROM (SELECT * FROM audit_leaves WHERE seq >= $1 AND seq < $2 ORDER BY seq LIMIT $3) l
      LEFT JOIN audit_events e ON e.id = l.event_id
     ORDER BY l.seq`,
};

/** The same with the sealed part itself. */
export const EXPORT_ENTRIES = {
  name: 'audit-export-entries',
  text: READ_ENTRIES.text.replace('l.event_id AS', 'e.personal, l.event_id AS'),
};

/** $1 sizes greater than this, $2 up to this, $3 how many. */
export const READ_CHECKPOINTS = {
  name: 'audit-read-checkpoints',
  text: `
    SELECT size::float8 AS size, note, verifier_key AS "verifierKey", created_at AS "createdAt"
      FROM audit_checkpoints WHERE size > $1 AND size <= $2 ORDER BY size LIMIT $3`,
};

export const COUNT_CHECKPOINTS_BEYOND = {
  name: 'audit-count-checkpoints-beyond',
  text: `SELECT max(c.size)::float8 AS size FROM audit_checkpoints c, audit_tree t WHERE c.size > t.size`,
};

/** $1 levels, $2 positions. */
export const READ_NODES_AT = {
  name: 'audit-read-nodes-at',
  text: `
    SELECT n.level, n.position::float8 AS position, n.hash
      FROM unnest($1::smallint[], $2::bigint[]) AS w (level, position)
      JOIN audit_nodes n ON n.level = w.level AND n.position = w.position`,
};

/** Places that the tree does not know of. */
export const FIND_LEAF_BEYOND = {
  name: 'audit-find-leaf-beyond',
  text: `
    SELECT l.seq::float8 AS seq, l.event_id AS "eventId" FROM audit_leaves l, audit_tree t
     WHERE l.seq >= t.size ORDER BY l.seq LIMIT 1`,
};

/** The next events that neither have a place nor wait for one; $1 ids greater than this, $2 how many are looked at. */
export const FIND_UNPLACED = {
  name: 'audit-find-unplaced',
  text: `
    WITH part AS (SELECT id FROM audit_events WHERE id > $1 ORDER BY id LIMIT $2)
    SELECT (SELECT id FROM part ORDER BY id DESC LIMIT 1) AS "lastId",
           (SELECT p.id FROM part p
             WHERE NOT EXISTS (SELECT FROM audit_leaves l WHERE l.event_id = p.id)
               AND NOT EXISTS (SELECT FROM audit_pending q WHERE q.event_id = p.id)
             ORDER BY p.id LIMIT 1) AS "unplacedId"`,
};

/** $1 id. Its place, when it has one; no row when there never was such an event. */
export const FIND_PLACE = {
  name: 'audit-find-place',
  text: `
    SELECT l.seq::float8 AS seq, l.leaf_hash AS "leafHash", e.id IS NOT NULL AS "isThere", ${LEAF_COLUMNS}
      FROM (SELECT $1::uuid AS id) w
      LEFT JOIN audit_leaves l ON l.event_id = w.id
      LEFT JOIN audit_events e ON e.id = w.id
     WHERE l.seq IS NOT NULL OR e.id IS NOT NULL`,
};
