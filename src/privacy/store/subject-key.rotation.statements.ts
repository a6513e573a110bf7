/**
 * The next keys under an old key-encryption key, locked for re-wrapping. $1 its id, $2 the last subject done, $3 how many.
 *
 * What somebody else has locked is passed over: a second rotation works beside
 * the first, and a person being erased is not waited for.
 */
export const NEXT_TO_REWRAP = `
  SELECT subject_id, wrapped_key FROM keys.subject_keys
   WHERE kek_id = $1 AND subject_id > $2 ORDER BY subject_id LIMIT $3
     FOR UPDATE SKIP LOCKED`;

/** Stores re-wrapped keys. $1 subjects, $2 their wrapped keys, $3 id of the key-encryption key. */
export const STORE_REWRAPPED = `
  UPDATE keys.subject_keys k SET wrapped_key = fresh.wrapped_key, kek_id = $3
    FROM unnest($1::uuid[], $2::bytea[]) AS fresh (subject_id, wrapped_key)
   WHERE k.subject_id = fresh.subject_id`;
