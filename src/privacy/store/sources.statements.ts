/** Whether there are jobs at all: their tables are made when the first is. */
export const HAS_JOBS = `SELECT to_regclass('pgboss.job') IS NOT NULL AS "isThere"`;

/** Jobs that name one of these. $1 ids. Reads all jobs, which are kept for days only. */
export const DELETE_JOBS_ABOUT = `
  DELETE FROM pgboss.job j
   WHERE EXISTS (SELECT FROM jsonb_each_text(j.data) AS d (name, value) WHERE d.value = ANY ($1::text[]))`;

/** Takes the sealed personal part out of what is on record by a person, or about them. $1 ids of theirs. */
export const DESTROY_PERSONAL_PARTS = `
  SELECT hushdesk_audit_destroy_personal(ARRAY(
    SELECT id FROM audit_events WHERE actor_id = ANY ($1::uuid[]) AND personal IS NOT NULL
     UNION
    SELECT id FROM audit_events WHERE resource_id = ANY ($1::uuid[]) AND personal IS NOT NULL))::integer AS count`;

/** With their content. $1 person. */
export const DELETE_EXPORTS_OF = `DELETE FROM privacy_exports WHERE subject_id = $1`;

/** $1 person. */
export const DELETE_SUBJECT_KEY = `DELETE FROM keys.subject_keys WHERE subject_id = $1`;

/** $1 person. */
export const DELETE_SUBJECT = `DELETE FROM subjects WHERE id = $1`;
