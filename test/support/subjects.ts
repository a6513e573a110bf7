import type { TestDatabase } from './test-database.js';

/** Our id of the person whose conversation this is. */
export async function subjectOf(database: TestDatabase, sessionId: string): Promise<string> {
  const [row] = await database.query<{ subject_id: string }>(
    'SELECT subject_id FROM chat_sessions WHERE id = $1',
    [sessionId],
  );
  if (!row) throw new Error('There is no such conversation');
  return row.subject_id;
}
