import type { Statement } from '../../../database/prepared-statements.js';

/** What was charged to a person and to their conversations, month by month. $1 person, $2 rows after this, $3 how many. */
export const READ_BUDGETS_OF: Statement = {
  name: 'llm-read-budgets-of',
  text: `
    SELECT id::float8 AS id, scope, session_id AS "sessionId", to_char(month, 'YYYY-MM') AS month,
           month_tokens::float8 AS tokens, month_cost::float8 AS "costNano"
      FROM budget_counters WHERE subject_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
};

/** $1 person. */
export const COUNT_BUDGETS_OF: Statement = {
  name: 'llm-count-budgets-of',
  text: 'SELECT count(*)::int AS count FROM budget_counters WHERE subject_id = $1',
};
