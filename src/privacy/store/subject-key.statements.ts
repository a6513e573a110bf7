import type { Statement } from '../../database/prepared-statements.js';

/** The wrapped key of a person. $1 subject. */
export const FIND_SUBJECT_KEY: Statement = {
  name: 'privacy-find-subject-key',
  text: 'SELECT wrapped_key FROM keys.subject_keys WHERE subject_id = $1',
};

/**
 * Stores the key of a person who has none. $1 subject, $2 wrapped key, $3 id of the key-encryption key, $4 now.
 *
 * No row when the person is gone, or got a key in the meantime. The person is
 * locked, so that an erasure comes before or after this, never in between.
 */
export const ADD_SUBJECT_KEY: Statement = {
  name: 'privacy-add-subject-key',
  text: `
    INSERT INTO keys.subject_keys (subject_id, wrapped_key, kek_id, created_at)
    SELECT s.id, $2, $3, $4 FROM subjects s WHERE s.id = $1 FOR KEY SHARE
    ON CONFLICT (subject_id) DO NOTHING
    RETURNING wrapped_key`,
};

/** How many keys lie under each key-encryption key. */
export const COUNT_SUBJECT_KEYS = `
  SELECT kek_id, count(*)::integer AS count FROM keys.subject_keys GROUP BY kek_id ORDER BY kek_id`;

/**
 * The key-encryption keys in use, one index probe for each of them however many rows there are. Starts from the
 * smallest id and looks for the next greater one.
 */
export const LIST_KEKS_IN_USE = `
  WITH RECURSIVE used AS (
    (SELECT kek_id FROM keys.subject_keys ORDER BY kek_id LIMIT 1)
    UNION ALL
    SELECT (SELECT k.kek_id FROM keys.subject_keys k WHERE k.kek_id > used.kek_id ORDER BY k.kek_id LIMIT 1)
      FROM used WHERE used.kek_id IS NOT NULL
  )
  SELECT kek_id FROM used WHERE kek_id IS NOT NULL`;
