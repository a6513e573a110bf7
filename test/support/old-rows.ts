import { v7 as uuidv7 } from 'uuid';
import type { TestDatabase } from './test-database.js';

const DAY_MS = 86_400_000;
const HASH = "sha256('x')";

/** Of a person who stays, whatever else goes. */
const OBJECTING = { restricted_at: 'now()', restriction: "'objection'" };

type Database = Pick<TestDatabase, 'query'>;

/** A person of no client in particular, as old as it takes to be swept; `extra` are further columns with SQL values. */
export async function addPerson(
  database: Database,
  createdAt = new Date(0),
  extra: Readonly<Record<string, string>> = {},
): Promise<string> {
  const id = uuidv7();
  const names = ['id', 'client_id', 'created_at', ...Object.keys(extra)];
  const values = ['$1', '$2', '$3', ...Object.values(extra)];
  await database.query(`INSERT INTO subjects (${names.join()}) VALUES (${values.join()})`, [
    ...[id, uuidv7(), createdAt],
  ]);
  await database.query(
    `INSERT INTO keys.subject_keys (subject_id, wrapped_key, kek_id, created_at)
     VALUES ($1, decode(repeat('00', 70), 'hex'), 'test', $2)`,
    [id, createdAt],
  );
  return id;
}

/** A conversation of so many messages that ends, or has ended, at a moment; with a vault and a rating. */
export async function addSession(
  database: Database,
  subjectId: string,
  expiresAt: Date,
  messages = 2,
): Promise<string> {
  const id = uuidv7();
  const last = new Date(expiresAt.getTime() - DAY_MS);
  await database.query(
    `INSERT INTO chat_sessions (id, client_id, subject_id, created_at, last_message_at, expires_at, vault_size)
     SELECT $1, client_id, id, $3, $3, $4, 1 FROM subjects WHERE id = $2`,
    [id, subjectId, last, expiresAt],
  );
  await database.query(
    `INSERT INTO pii_vault (session_id, placeholder, type, created_at) VALUES ($1, '[EMAIL_1]', 'EMAIL', $2)`,
    [id, last],
  );
  await database.query(
    `INSERT INTO chat_messages (id, session_id, role, body, created_at)
     SELECT gen_random_uuid(), $1, CASE WHEN n % 2 = 0 THEN 'customer' ELSE 'assistant' END, 'x', $2
       FROM generate_series(1, $3::int) n`,
    [id, last, messages],
  );
  await database.query(
    `INSERT INTO chat_feedback (message_id, session_id, subject_id, rating, created_at)
     SELECT id, session_id, $2, 'helpful', $3 FROM chat_messages WHERE session_id = $1 AND role = 'assistant' LIMIT 1`,
    [id, subjectId, last],
  );
  return id;
}

/** A request of a person, still open or ended by a refusal. */
export async function addRequest(database: Database, subjectId: string, endedAt?: Date): Promise<void> {
  const id = uuidv7();
  await database.query(
    `INSERT INTO privacy_requests (id, subject_id, client_id, kind, law, origin, state, received_at, due_at)
     VALUES ($1, $2, $1, 'access', 'gdpr', 'client', 'received', $3, $3)`,
    [id, subjectId, endedAt ?? new Date(0)],
  );
  if (endedAt)
    await database.query(
      `UPDATE privacy_requests SET state = 'refused', refusal_reason = 'unfounded', ended_at = $2 WHERE id = $1`,
      [id, endedAt],
    );
}

/** For each target one row, or two, of which the last moment is `limit`, as its default has it. */
export const ROWS_ENDING_AT: Readonly<Record<string, (database: Database, limit: Date) => Promise<unknown>>> =
  {
    sessions: async (database, limit) => addSession(database, await addPerson(database, limit), limit),
    subjects: (database, limit) => addPerson(database, before(limit, 1 / 24)),
    'idempotency-keys': (database, limit) =>
      database.query(
        `INSERT INTO idempotency_keys (actor_id, route, key_hash, fingerprint, lease_id, leased_until, created_at, expires_at)
       VALUES ($1, 'POST /x', ${HASH}, ${HASH}, $1, $2, $2, $2)`,
        [uuidv7(), limit],
      ),
    exports: async (database, limit) =>
      database.query(
        `INSERT INTO privacy_exports (id, subject_id, format, state, requested_at) VALUES ($1, $2, 'zip', 'waiting', $3)`,
        [uuidv7(), await addPerson(database, limit, OBJECTING), before(limit, 7)],
      ),
    'privacy-requests': (database, limit) => addRequest(database, uuidv7(), before(limit, 731)),
    'retention-runs': (database, limit) =>
      database.query(
        `INSERT INTO retention_runs (id, cause, state, requested_at, ended_at) VALUES ($1, 'schedule', 'done', $2, $2)`,
        [uuidv7(), before(limit, 731)],
      ),
    jobs: (database, limit) =>
      database.query(
        `INSERT INTO pgboss.job (name, state, completed_on) VALUES ('retention-run', 'completed', $1)`,
        [before(limit, 1)],
      ),
    'refresh-tokens': async (database, limit) =>
      addLogin(database, new Date(limit.getTime() + DAY_MS), limit),
    logins: async (database, limit) => addLogin(database, limit, new Date(limit.getTime() + DAY_MS)),
    'login-attempts': (database, limit) =>
      database.query(
        `INSERT INTO login_attempts (key, failures, blocked_until, updated_at) VALUES (${HASH}, 1, $1, $1)`,
        [before(limit, 30)],
      ),
    budgets: (database, limit) =>
      database.query(
        `INSERT INTO budget_reservations (id, counters, day, tokens, cost, expires_at) VALUES ($1, '{}', '2026-11-01', 1, 1, $2)`,
        [uuidv7(), before(limit, 1)],
      ),
  };

async function addLogin(database: Database, ends: Date, tokenEnds: Date): Promise<void> {
  const [userId, familyId] = [uuidv7(), uuidv7()];
  await database.query(
    `INSERT INTO users (id, email, password_hash, role, status, created_at) VALUES ($1, $2, 'x', 'user', 'active', now())`,
    [userId, `${userId}@example.com`],
  );
  await database.query(
    'INSERT INTO token_families (id, user_id, created_at, expires_at) VALUES ($1, $2, $3, $3)',
    [familyId, userId, ends],
  );
  await database.query(
    `INSERT INTO refresh_tokens (token_hash, family_id, expires_at) VALUES (sha256($3), $1, $2)`,
    [familyId, tokenEnds, Buffer.from(familyId)],
  );
}

function before(moment: Date, days: number): Date {
  return new Date(moment.getTime() - days * DAY_MS);
}
