/** $1 person, $2 client or null for any. */
export const READ_SUBJECT = `
  SELECT id, client_id AS "clientId", created_at AS "createdAt", external_id AS "externalId", attributes,
         held_at AS "heldAt", hold_reason AS "holdReason", restricted_at AS "restrictedAt", restriction
    FROM subjects WHERE id = $1 AND ($2::uuid IS NULL OR client_id = $2)`;

/**
 * The same, for a change: changes of one person wait for each other, while conversations of theirs go on. The weaker
 * lock is on purpose: a turn under way may hold rows that an erasure waits for, and must not wait for the person.
 */
export const LOCK_SUBJECT = `${READ_SUBJECT} FOR NO KEY UPDATE`;

/** $1 person, $2 now or null, $3 sealed reason or null. */
export const SET_HOLD = `UPDATE subjects SET held_at = $2, hold_reason = $3 WHERE id = $1`;

/** $1 person, $2 now or null, $3 restriction or null. */
export const SET_RESTRICTION = `UPDATE subjects SET restricted_at = $2, restriction = $3 WHERE id = $1`;

/** $1 person, $2 blind index, $3 sealed id. */
export const SET_EXTERNAL_ID = `UPDATE subjects SET ref_index = $2, external_id = $3 WHERE id = $1`;

/** $1 person, $2 sealed attributes or null. */
export const SET_ATTRIBUTES = `UPDATE subjects SET attributes = $2 WHERE id = $1`;
