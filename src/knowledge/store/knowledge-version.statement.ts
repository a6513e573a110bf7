import type { Statement } from '../../database/prepared-statements.js';

/** The version of the articles as the statement sees them: one row, in decimal digits. */
export const READ_KNOWLEDGE_VERSION: Statement = {
  name: 'knowledge-read-version',
  text: 'SELECT version::text AS version FROM knowledge_state',
};
