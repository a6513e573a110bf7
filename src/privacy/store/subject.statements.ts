import type { Statement } from '../../database/prepared-statements.js';

/** Adds a person who is known by our own id. $1 id, $2 client, $3 now. */
export const ADD_SUBJECT = `INSERT INTO subjects (id, client_id, created_at) VALUES ($1, $2, $3)`;

/** The person of a client's own id, made when new. $1 id if new, $2 client, $3 blind index, $4 now. */
export const FIND_OR_ADD_SUBJECT: Statement = {
  name: 'privacy-find-or-add-subject',
  text: `
    INSERT INTO subjects AS s (id, client_id, ref_index, created_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (client_id, ref_index) DO UPDATE SET ref_index = s.ref_index
    RETURNING id`,
};

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
