import type { Statement } from '../../database/prepared-statements.js';

const PERSON = `
  id, client_id AS "clientId", created_at AS "createdAt", held_at AS "heldAt", restricted_at AS "restrictedAt", restriction`;

/** $1 person, $2 the client whose they must be, or null for any. */
export const FIND_PERSON: Statement = {
  name: 'privacy-find-person',
  text: `SELECT ${PERSON} FROM subjects WHERE id = $1 AND ($2::uuid IS NULL OR client_id = $2)`,
};

/** $1 client, $2 blind index of the client's own id. */
export const FIND_PERSON_BY_INDEX: Statement = {
  name: 'privacy-find-person-by-index',
  text: `SELECT ${PERSON} FROM subjects WHERE client_id = $1 AND ref_index = $2`,
};

/** The person with what is sealed. $1 person. */
export const READ_PROFILE: Statement = {
  name: 'privacy-read-profile',
  text: `
    SELECT ${PERSON}, external_id AS "externalId", attributes FROM subjects WHERE id = $1`,
};

/** What a person has asked for. $1 person, $2 ids greater than this, $3 how many. */
export const READ_REQUESTS_OF: Statement = {
  name: 'privacy-read-requests-of',
  text: `
    SELECT id, kind, law, origin, state, received_at AS "receivedAt", due_at AS "dueAt", confirmed_at AS "confirmedAt",
           extended_at AS "extendedAt", extension_reason AS "extensionReason", started_at AS "startedAt",
           ended_at AS "endedAt", refusal_reason AS "refusalReason", outcome, receipt
      FROM privacy_requests WHERE subject_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
};

/** $1 person. */
export const COUNT_PERSON: Statement = {
  name: 'privacy-count-person',
  text: `
    SELECT (SELECT count(*) FROM subjects WHERE id = $1)::int AS subjects,
           (SELECT count(*) FROM keys.subject_keys WHERE subject_id = $1)::int AS subject_keys,
           (SELECT count(*) FROM privacy_requests WHERE subject_id = $1)::int AS privacy_requests`,
};
