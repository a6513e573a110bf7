import type { Statement } from '../../database/prepared-statements.js';

/** Adds a person who is known by our own id. $1 id, $2 client, $3 now. */
export const ADD_SUBJECT = `INSERT INTO subjects (id, client_id, created_at) VALUES ($1, $2, $3)`;

/**
 * The person of a client's own id, made with their data key when new.
 *
 * $1 id if new, $2 client, $3 blind index, $4 now, $5 the client's own id, sealed, $6 wrapped data key, $7 id of its
 * key. No row when somebody else is adding the same person at this moment.
 */
export const FIND_OR_ADD_SUBJECT: Statement = {
  name: 'privacy-find-or-add-subject',
  text: `
    WITH person AS (
      INSERT INTO subjects (id, client_id, ref_index, created_at, external_id) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (client_id, ref_index) DO NOTHING
      RETURNING id
    ), data_key AS (
      INSERT INTO keys.subject_keys (subject_id, wrapped_key, kek_id, created_at) SELECT id, $6, $7, $4 FROM person
    )
    SELECT id FROM person
    UNION ALL
    SELECT id FROM subjects WHERE client_id = $2 AND ref_index = $3`,
};

/** Notes that a person may be about to write. $1 id, $2 now. No row when they are gone. */
export const SEE_SUBJECT = `
  WITH seen AS (UPDATE subjects SET seen_at = $2 WHERE id = $1 RETURNING id) SELECT id FROM seen`;

/**
 * Brings a person under the index of the new key. $1 client, $2 index under the old key, $3 index under the new one.
 *
 * Leaves them alone when somebody is there already, which only happens to instances with different keys.
 */
export const MOVE_SUBJECT_INDEX: Statement = {
  name: 'privacy-move-subject-index',
  text: `
    UPDATE subjects SET ref_index = $3
     WHERE client_id = $1 AND ref_index = $2
       AND NOT EXISTS (SELECT FROM subjects WHERE client_id = $1 AND ref_index = $3)`,
};
