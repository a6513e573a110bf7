/** Whether there are jobs at all: their tables are made when the first queue is opened. */
export const HAS_JOBS = `SELECT to_regclass('pgboss.job') IS NOT NULL AS "hasJobs"`;

/** Jobs that are told of a person, one of their conversations or one of their exports. $1 person. */
const JOBS_ABOUT = `
  FROM pgboss.job j
 WHERE jsonb_typeof(j.data) = 'object' AND EXISTS (
   SELECT FROM jsonb_each_text(j.data) d
    WHERE d.value IN (SELECT $1::text
                      UNION ALL SELECT id::text FROM chat_sessions WHERE subject_id = $1::uuid
                      UNION ALL SELECT id::text FROM privacy_exports WHERE subject_id = $1::uuid))`;

/** $1 person, $2 ids greater than this, $3 how many. */
export const READ_JOBS_ABOUT = {
  name: 'privacy-read-jobs-about',
  text: `SELECT j.id, j.name, j.state::text AS state, j.created_on AS "createdAt", j.data ${JOBS_ABOUT} AND j.id > $2::uuid
          ORDER BY j.id LIMIT $3`,
};

/** $1 person. */
export const COUNT_JOBS_ABOUT = {
  name: 'privacy-count-jobs-about',
  text: `SELECT count(*)::int AS count ${JOBS_ABOUT}`,
};
