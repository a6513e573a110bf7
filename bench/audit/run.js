/**
 * Measures the audit log: how fast events get their places, what a page costs in a short and in a long log, and the
 * time and memory of a verification.
 *
 *   npm run bench:audit -- [events]
 *
 * On a PostgreSQL of its own, thrown away afterwards, or on the empty database that `DATABASE_URL` names.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { clearInterval, setInterval } from 'node:timers';
import { AuditEvents } from '../../dist/audit/audit-events.js';
import { LogIdentity } from '../../dist/audit/log-identity.js';
import { Sequencer } from '../../dist/audit/sequencer.js';
import { SequencerBell } from '../../dist/audit/sequencer/sequencer-bell.js';
import { AuditReader } from '../../dist/audit/store/audit-reader.js';
import { AuditVerifier } from '../../dist/audit/verify/audit-verifier.js';
import { loadSettings } from '../../dist/config/load-settings.js';
import { dataSourceOptions, migrateDatabase } from '../../dist/database/data-source.js';
import { startEmbeddedPostgres } from '../../dist/database/embedded/embedded-postgres.js';
import { Notifications } from '../../dist/database/notifications.js';
import { PreparedStatements } from '../../dist/database/prepared-statements.js';
import { MIGRATIONS_FOLDER } from '../../dist/schema.js';
import { SystemClock } from '../../dist/time/clock.js';
import { setTimeout as delay } from 'node:timers/promises';
import { DataSource } from 'typeorm';

const EVENTS = Number(process.argv[2] ?? 1_000_000);
const SHORT = 10_000;
const PAGES = 200;
const RARE_ACTOR = '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de';

const print = (line) => process.stdout.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), 'hushdesk-bench-'));
const postgres = process.env.DATABASE_URL
  ? undefined
  : await startEmbeddedPostgres(folder, () => 'for-the-bench-only');
const settings = loadSettings({
  DATABASE_URL: process.env.DATABASE_URL ?? postgres.url,
  NODE_ENV: 'test',
  AUDIT_SIGNING_KEY: 'k1Qm3sT8vYb2Zx5Wc7Rd9Pf4Lg6Hj0NnUaEiOoSuXyA=',
});
await migrateDatabase(settings, MIGRATIONS_FOLDER);
const dataSource = await new DataSource({
  ...dataSourceOptions(settings, []),
  extra: { ...dataSourceOptions(settings, []).extra, statement_timeout: 0 },
}).initialize();
const statements = new PreparedStatements(dataSource);
const identity = new LogIdentity(settings);
const bell = new SequencerBell(statements, new Notifications(settings));

/** Adds events as the service would have: one in a thousand by one actor, one in a hundred refused. */
async function fill(count) {
  await dataSource.query(
    `WITH e AS (
       INSERT INTO audit_events (id, occurred_at, action, outcome, severity, actor_kind, actor_id, facts, personal, personal_digest)
       SELECT (substr(hushdesk_audit_first_id(clock_timestamp())::text, 1, 14) || '7' || substr(gen_random_uuid()::text, 16))::uuid,
              clock_timestamp(), CASE WHEN n % 100 = 0 THEN 'access.denied' ELSE 'turn.answered' END,
              CASE WHEN n % 100 = 0 THEN 'refused' ELSE 'success' END, CASE WHEN n % 100 = 0 THEN 'warning' ELSE 'info' END,
              'api_key', CASE WHEN n % 1000 = 0 THEN '${RARE_ACTOR}'::uuid ELSE gen_random_uuid() END,
              '{"provider": "knowledge", "cached": false, "handoff": false}', p, sha256(p)
         FROM generate_series(1, $1::int) n, LATERAL (SELECT decode(repeat(md5(n::text), 4), 'hex') AS p) s
       RETURNING id)
     INSERT INTO audit_pending (event_id) SELECT id FROM e`,
    [count],
  );
}

async function sequence(count) {
  const sequencer = new Sequencer(settings, new SystemClock(), identity, bell);
  const start = performance.now();
  sequencer.start();
  while ((await dataSource.query('SELECT FROM audit_pending LIMIT 1')).length > 0) await delay(100);
  const rate = (count / (performance.now() - start)) * 1_000;
  await sequencer.beforeApplicationShutdown();
  return Math.round(rate);
}

/** Median and 99th percentile of one page, in milliseconds. */
async function pages(log) {
  const events = new AuditEvents(statements);
  await dataSource.query('VACUUM ANALYZE audit_events, audit_leaves');
  const queries = [
    ['no filter', {}],
    ['rare actor', { actor: RARE_ACTOR }],
    ['refused', { outcome: 'refused' }],
    ['rare actor, refused', { actor: RARE_ACTOR, outcome: 'refused' }],
    ['frequent action, no match', { action: 'turn.answered', outcome: 'failure' }],
    ['frequent severity, no match', { severity: 'info', action: 'key.rotated' }],
  ];
  for (const [name, query] of queries) {
    const times = [];
    for (let n = 0; n < PAGES; n++) {
      const start = performance.now();
      await events.list({ limit: 20 }, query);
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    print(
      `page, ${log}, ${name}: ${times[PAGES / 2]?.toFixed(2)} ms, p99 ${times[PAGES * 0.99 - 1]?.toFixed(2)} ms`,
    );
  }
}

async function verify() {
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  const start = performance.now();
  const found = await new AuditVerifier(new AuditReader(statements), identity).verify();
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1_000;
  print(
    `verified ${found.events} events in ${seconds.toFixed(1)} s (${Math.round(found.events / seconds)}/s), ` +
      `valid: ${found.valid}, memory grew by ${((peak - before) / 1_048_576).toFixed(0)} MiB`,
  );
}

await fill(SHORT);
await sequence(SHORT);
await pages(`${SHORT} events`);
for (let left = EVENTS; left > 0; left -= 500_000) await fill(Math.min(left, 500_000));
print(`sequenced ${EVENTS} events at ${await sequence(EVENTS)}/s`);
await pages(`${EVENTS + SHORT} events`);
await verify();
const [size] = await dataSource.query(
  `SELECT round(pg_total_relation_size('audit_leaves') / (SELECT count(*) FROM audit_leaves)::numeric) AS leaf,
          round((SELECT sum(pg_total_relation_size(inhrelid)) FROM pg_inherits WHERE inhparent = 'audit_events'::regclass)
            / (SELECT count(*) FROM audit_events)) AS event`,
);
print(`bytes on disk with indexes: ${size.event} an event, ${size.leaf} a place`);
await dataSource.destroy();
await postgres?.stop();
rmSync(folder, { recursive: true, force: true });
