/**
 * Measures what retention costs the chat: the time of turns while expired conversations are swept, and without.
 *
 *   npm run bench:retention -- [messages]
 *
 * One instance of the service sweeps and answers; turns come from a process of their own, at a steady pace. Windows
 * with and without the sweep take turns, until all is swept. On a PostgreSQL of its own, thrown away afterwards, or on
 * the empty database that `DATABASE_URL` names.
 */
import 'reflect-metadata';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const WINDOW_MS = 10_000;
const PER_SESSION = 20;
const LANES = 4;
const PACE_MS = 100;

await (process.send ? talk(process.argv[2], process.argv[3]) : measure(Number(process.argv[2] ?? 1_000_000)));

/** Asks one question after another in each lane, and tells how long each turn took. */
async function talk(baseUrl, key) {
  const ask = async (sessionId) => {
    const response = await fetch(`${baseUrl}/api/v1/chat`, {
      method: 'POST',
      headers: { 'X-API-Key': key, 'Content-Type': 'application/json' },
      body: JSON.stringify({ message: 'How do I return a parcel?', sessionId }),
    });
    if (!response.ok) throw new Error(`A turn was answered ${response.status}`);
    return (await response.json()).sessionId;
  };
  const lane = async () => {
    for (let sessionId, turn = 0; ; turn++) {
      const begunMs = performance.now();
      const found = await ask(sessionId);
      const tookMs = performance.now() - begunMs;
      // A conversation that grows without end is nobody's.
      sessionId = turn % 20 === 19 ? undefined : found;
      process.send(tookMs);
      await delay(Math.max(0, PACE_MS - tookMs));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

async function measure(messages) {
  const { createApp } = await import('../../dist/app-factory.js');
  const { ApiKeys } = await import('../../dist/auth/keys/api-keys.js');
  const { loadSettings } = await import('../../dist/config/load-settings.js');
  const { migrateDatabase } = await import('../../dist/database/data-source.js');
  const { startEmbeddedPostgres } = await import('../../dist/database/embedded/embedded-postgres.js');
  const { listen } = await import('../../dist/http/transport/listen.js');
  const { RetentionRuns } = await import('../../dist/privacy/retention/retention-runs.js');
  const { MIGRATIONS_FOLDER, migrationNames } = await import('../../dist/schema.js');
  const { Client } = await import('pg').then(({ default: pg }) => pg);

  const print = (line) => process.stdout.write(`${line}\n`);
  const folder = mkdtempSync(join(tmpdir(), 'hushdesk-bench-'));
  const postgres = process.env.DATABASE_URL
    ? undefined
    : await startEmbeddedPostgres(folder, () => 'for-the-bench-only');
  const settings = loadSettings({
    ...{
      NODE_ENV: 'test',
      PORT: '0',
      LOG_LEVEL: 'silent',
      RATE_LIMIT_ENABLED: 'false',
      RETENTION_HOURLY: 'false',
    },
    DATABASE_URL: process.env.DATABASE_URL ?? postgres.url,
    API_KEY_PEPPER: 'vT1mB0aXk2cQ9sLrZ8yW4uN7pE6hD3fG',
    BLIND_INDEX_KEY: 'qW3eR5tY7uI9oP1aS2dF4gH6jK8lZ0xC',
    ENCRYPTION_KEYS: 'test:kYw2v7Jt0bRz5QmX1cLs8HfN4pVdA6uGeTi3oWqKy9E=',
    JWT_SECRETS: 'first:xC5vB7nM9aS1dF3gH6jK8lQ0wE2rT4yU',
    AUDIT_SIGNING_KEY: 'k1Qm3sT8vYb2Zx5Wc7Rd9Pf4Lg6Hj0NnUaEiOoSuXyA=',
    LLM_PROVIDERS: 'knowledge',
  });
  await migrateDatabase(settings, MIGRATIONS_FOLDER);
  const database = new Client({ connectionString: settings.databaseUrl });
  await database.connect();
  await fill(database, messages);

  const app = await createApp(settings, await migrationNames());
  const listening = await listen(app, settings);
  const { text: key } = await app.get(ApiKeys, { strict: false }).create({ name: 'bench', scopes: ['chat'] });
  const talker = fork(fileURLToPath(import.meta.url), [listening.baseUrl, key]);
  const times = { without: [], with: [] };
  let window;
  talker.on('message', (tookMs) => window && times[window].push(tookMs));
  await once(talker, 'message');
  await delay(WINDOW_MS);

  const runs = app.get(RetentionRuns, { strict: false });
  let sweptMs = 0;
  for (let isDone = false; !isDone;) {
    window = 'without';
    await delay(WINDOW_MS);
    window = 'with';
    const stopping = new AbortController();
    const begunMs = performance.now();
    const run = runs.runHere(stopping.signal).then(
      () => (isDone = true),
      (error) => {
        if (!stopping.signal.aborted) throw error;
      },
    );
    await Promise.race([run, delay(WINDOW_MS)]);
    stopping.abort();
    await run;
    sweptMs += performance.now() - begunMs;
  }
  window = undefined;
  talker.kill();

  const { rows } = await database.query(
    "SELECT (SELECT count(*) FROM chat_messages WHERE body = decode(repeat('ab', 200), 'hex'))::int AS left",
  );
  const { rows: reports } = await database.query('SELECT targets FROM retention_runs');
  const [without, during] = [percentiles(times.without), percentiles(times.with)];
  print(`swept ${messages} messages in ${(sweptMs / 1_000).toFixed(0)} s of sweeping, ${rows[0].left} left`);
  print(
    `counts: ${JSON.stringify(reports.flatMap(({ targets }) => targets).filter(({ count }) => count > 0))}`,
  );
  print(
    `turn without the sweep: median ${without.median} ms, p99 ${without.p99} ms, ${times.without.length} turns`,
  );
  print(
    `turn during the sweep:  median ${during.median} ms, p99 ${during.p99} ms, ${times.with.length} turns`,
  );
  print(`p99 during / p99 without: ${(during.p99 / without.p99).toFixed(2)}`);
  print(
    `load of the machine over the last 1, 5 and 15 minutes: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}`,
  );
  await listening.close();
  await app.close();
  await database.end();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Conversations that ended an hour ago, in one statement. */
async function fill(database, messages) {
  await database.query(
    `WITH persons AS (
       INSERT INTO subjects (id, client_id, created_at)
       SELECT gen_random_uuid(), gen_random_uuid(), now() - interval '26 hours' FROM generate_series(1, $1::int) RETURNING id
     ), sessions AS (
       INSERT INTO chat_sessions (id, client_id, subject_id, created_at, last_message_at, expires_at)
       SELECT gen_random_uuid(), id, id, now() - interval '26 hours', now() - interval '25 hours', now() - interval '1 hour'
         FROM persons RETURNING id
     )
     INSERT INTO chat_messages (id, session_id, role, body, created_at)
     SELECT gen_random_uuid(), sessions.id, CASE WHEN n % 2 = 1 THEN 'customer' ELSE 'assistant' END,
            decode(repeat('ab', 200), 'hex'), now() - interval '25 hours'
       FROM sessions, generate_series(1, $2::int) n`,
    [Math.ceil(messages / PER_SESSION), PER_SESSION],
  );
  await database.query('VACUUM ANALYZE');
}

function percentiles(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1));
  return { median: at(0.5), p99: at(0.99) };
}
