import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RetentionTarget } from '../../../src/privacy/retention-target.js';
import { RetentionTargets } from '../../../src/privacy/retention-targets.js';
import { SubjectGone } from '../../../src/privacy/subject-gone.js';
import { SubjectKeys } from '../../../src/privacy/subject-keys.js';
import { addPerson, addRequest, addSession, ROWS_ENDING_AT } from '../../support/old-rows.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const LIMIT = new Date('2026-11-20T08:00:00.000Z');
const { signal } = new AbortController();

let folder: string;
let hushdesk: TestApp;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hushdesk-logs-'));
  hushdesk = await startTestApp({ LOG_DIR: folder, LOG_LEVEL: 'info' });
});

afterAll(async () => {
  await hushdesk.close();
  rmSync(folder, { recursive: true });
});

const query = (sql: string, values: unknown[] = []): Promise<object[]> =>
  hushdesk.database.query(sql, values);
const around = (limit: Date): [Date, Date] => [
  new Date(limit.getTime() - MINUTE_MS),
  new Date(limit.getTime() + MINUTE_MS),
];

function targetOf(name: string): RetentionTarget {
  return hushdesk.app.get(RetentionTargets, { strict: false }).find(name)!;
}

/** What is counted, what a sweep then deletes, and what is counted after it. */
async function sweepAt(name: string, now: Date): Promise<number[]> {
  const target = targetOf(name);
  const ttlSeconds = target.bounds.defaultSeconds;
  const counted = await target.countOverdue(now, ttlSeconds);
  let swept = 0;
  for (let gone = 1; gone > 0; swept += gone)
    gone = await target.sweep({ now, ttlSeconds, limit: 10, signal });
  return [counted, swept, await target.countOverdue(now, ttlSeconds)];
}

it.each(Object.keys(ROWS_ENDING_AT))(
  'of %s nothing goes a minute before its limit, and all a minute after it',
  async (name) => {
    await sweepAt(name, new Date(LIMIT.getTime() - DAY_MS));
    await ROWS_ENDING_AT[name]!(hushdesk.database, LIMIT);
    const [early, late] = around(LIMIT);

    expect(await sweepAt(name, early)).toEqual([0, 0, 0]);
    expect(await sweepAt(name, late)).toEqual([1, 1, 0]);
  },
);

it('of log files one goes with the end of its thirtieth day after its own', async () => {
  writeFileSync(join(folder, 'hushdesk-2026-10-19.log'), 'x');
  writeFileSync(join(folder, 'hushdesk-2026-10-20.log'), 'x');
  const [early, late] = around(new Date('2026-11-19T00:00:00.000Z'));

  expect(await sweepAt('logs', early)).toEqual([0, 0, 0]);
  expect(await sweepAt('logs', late)).toEqual([1, 1, 0]);
  expect(readdirSync(folder)).toContain('hushdesk-2026-10-20.log');
});

it('of the audit log a month goes 90 days after its end, and what is not in the tree yet stays', async () => {
  const old = new Date(Date.now() - 300 * DAY_MS);
  const [from, to] = [0, 1].map(
    (months) => new Date(Date.UTC(old.getUTCFullYear(), old.getUTCMonth() + months)),
  );
  await query(
    `DO $$ BEGIN EXECUTE format('CREATE TABLE audit_events_${from!.toISOString().slice(0, 7).replace('-', '_')}
       PARTITION OF audit_events FOR VALUES FROM (%L) TO (%L)', hushdesk_audit_first_id('${from!.toISOString()}'),
       hushdesk_audit_first_id('${to!.toISOString()}')); END $$`,
  );
  const [early, late] = around(new Date(to!.getTime() + 90 * DAY_MS));

  expect(await sweepAt('audit-events', early)).toEqual([0, 0, 0]);
  expect(await sweepAt('audit-events', late)).toEqual([1, 1, 0]);
  expect(await query("SELECT facts FROM audit_events WHERE action = 'audit.pruned'")).toEqual([
    { facts: { months: 1, retentionDays: 90 } },
  ]);
});

it('every target has a default within its bounds', () => {
  const { all } = hushdesk.app.get(RetentionTargets, { strict: false });

  const wrong = all.filter(
    ({ bounds: { floorSeconds, defaultSeconds, ceilingSeconds } }) =>
      floorSeconds > defaultSeconds || defaultSeconds > ceilingSeconds,
  );
  expect(all.map(({ name }) => name).sort()).toEqual(
    [...Object.keys(ROWS_ENDING_AT), 'answers', 'audit-events', 'logs'].sort(),
  );
  expect(wrong).toEqual([]);
});

it('a counter of a budget goes a day after its month', async () => {
  await query(
    `INSERT INTO budget_counters (scope, scope_id, month, day, month_tokens, month_cost, day_tokens, day_cost)
     VALUES ('key', gen_random_uuid(), '2026-10-01', '2026-10-30', 1, 1, 1, 1)`,
  );
  const [early, late] = around(new Date('2026-11-02T00:00:00.000Z'));

  expect(await sweepAt('budgets', early)).toEqual([0, 0, 0]);
  expect(await sweepAt('budgets', late)).toEqual([1, 1, 0]);
});

describe('a person', () => {
  const HOLD = { held_at: 'now()', hold_reason: "'x'" };
  const restriction = (kind: string) => ({ restriction: `'${kind}'`, restricted_at: 'now()' });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['is held', HOLD],
    ['has had their data restricted', restriction('restriction')],
  ])('who %s keeps their conversations, uncounted', async (_what, extra) => {
    const session = await addSession(
      hushdesk.database,
      await addPerson(hushdesk.database, LIMIT, extra),
      LIMIT,
    );

    expect(await sweepAt('sessions', new Date(LIMIT.getTime() + DAY_MS))).toEqual([0, 0, 0]);
    expect(await query('SELECT FROM chat_messages WHERE session_id = $1', [session])).toHaveLength(2);
  });

  it('who has objected is forgotten like everybody, but for the objection', async () => {
    const id = await addPerson(hushdesk.database, undefined, restriction('objection'));
    await addSession(hushdesk.database, id, LIMIT);

    expect(await sweepAt('sessions', new Date(LIMIT.getTime() + DAY_MS))).toEqual([1, 1, 0]);
    expect(await sweepAt('subjects', LIMIT)).toEqual([0, 0, 0]);
    expect(await query('SELECT FROM subjects WHERE id = $1', [id])).toHaveLength(1);
  });

  it('of whom there is still something stays, with their key', async () => {
    const user = (await hushdesk.newUser('user')).id;
    const recent = `'${LIMIT.toISOString()}'`;
    const stay = [
      await addPerson(hushdesk.database, undefined, { attributes: "'x'" }),
      await addPerson(hushdesk.database, undefined, HOLD),
      await addPerson(hushdesk.database, undefined, restriction('restriction')),
      await addPerson(hushdesk.database, undefined, { seen_at: recent }),
      await addPerson(hushdesk.database),
      await addPerson(hushdesk.database),
    ];
    await addSession(hushdesk.database, stay[4]!, LIMIT);
    await addRequest(hushdesk.database, stay[5]!);
    await query('UPDATE subjects SET created_at = to_timestamp(0) WHERE id = $1', [user]);

    expect(await sweepAt('subjects', LIMIT)).toEqual([0, 0, 0]);
    const kept = await query('SELECT FROM subjects WHERE id = ANY ($1)', [[...stay, user]]);
    expect(kept).toHaveLength(7);
  });

  it('of whom nothing is left goes with their key, however many others stay', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 25; n++) ids.push(await addPerson(hushdesk.database));
    await addRequest(hushdesk.database, ids[0]!, LIMIT);

    expect(await sweepAt('subjects', LIMIT)).toEqual([25, 25, 0]);
    expect(await query('SELECT FROM keys.subject_keys WHERE subject_id = ANY ($1)', [ids])).toEqual([]);
    const keys = hushdesk.app.get(SubjectKeys, { strict: false });
    await expect(keys.get(ids[0]!)).rejects.toThrow(SubjectGone);
  });
});

it('a conversation goes with all that belongs to it', async () => {
  await sweepAt('sessions', LIMIT);
  const id = await addSession(hushdesk.database, await addPerson(hushdesk.database, LIMIT), LIMIT, 40);

  expect(await sweepAt('sessions', LIMIT)).toEqual([1, 1, 0]);

  for (const table of ['chat_messages', 'pii_vault', 'chat_feedback'])
    expect(await query(`SELECT FROM ${table} WHERE session_id = $1`, [id])).toEqual([]);
});
