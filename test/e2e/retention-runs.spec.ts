import type { ChatResponse, SessionPageResponse } from '../../src/chat/api/chat.response.dto.js';
import type { Page } from '../../src/http/cursor-page.js';
import type { RetentionRunResponse } from '../../src/privacy/api/retention.dto.js';
import type { ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { addPerson, addSession } from '../support/old-rows.js';
import { runCli } from '../support/run-cli.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const RUNS = '/api/v1/privacy/retention/runs';

let hushdesk: TestApp;
let second: TestApp;
let officer: ApiClient;
let shop: ApiClient;

beforeAll(async () => {
  hushdesk = await startTestApp();
  second = await startTestApp({ DATABASE_URL: hushdesk.database.url });
  officer = (await hushdesk.newUser('privacy_officer')).client;
  shop = await hushdesk.newClient();
});

afterAll(async () => {
  await second.close();
  await hushdesk.close();
});

const runs = async (query = ''): Promise<Page<RetentionRunResponse>> =>
  (await officer.get<Page<RetentionRunResponse>>(RUNS + query)).body;
const ask = (sessionId?: string) => shop.post<ChatResponse>('/api/v1/chat', { message: 'hello', sessionId });
const count = async (table: string): Promise<number> =>
  (await hushdesk.database.query(`SELECT FROM ${table}`)).length;
async function addExpired(sessions: number): Promise<void> {
  const person = await addPerson(hushdesk.database);
  for (let n = 0; n < sessions; n++)
    await addSession(hushdesk.database, person, new Date(Date.now() - 1_000));
}

async function ended(id: string | null): Promise<RetentionRunResponse> {
  let run: RetentionRunResponse | undefined;
  await eventually(async () => {
    run = (await runs()).items.find((item) => item.id === id);
    return run !== undefined && run.endedAt !== null;
  });
  return run!;
}

describe('a run', () => {
  it('is rehearsed without changing anything, and the counts are right', async () => {
    await addExpired(7);
    const before = [await count('chat_sessions'), await count('retention_runs'), await count('subjects')];

    const { status, body } = await officer.post<RetentionRunResponse>(RUNS, { dryRun: true });

    expect(status).toBe(200);
    expect(body).toMatchObject({ id: null, dryRun: true, state: 'done' });
    const overdue = await hushdesk.database.query('SELECT FROM chat_sessions WHERE expires_at <= now()');
    expect(body.targets.find(({ target }) => target === 'sessions')?.count).toBe(overdue.length);
    expect([await count('chat_sessions'), await count('retention_runs'), await count('subjects')]).toEqual(
      before,
    );
  });

  it('deletes what is over, is in the list, on record and in the figures', async () => {
    const live = (await ask()).body.sessionId;
    const overdue = (await hushdesk.database.query('SELECT FROM chat_sessions WHERE expires_at <= now()'))
      .length;

    const { status, body } = await officer.post<RetentionRunResponse>(RUNS, {});
    const run = await ended(body.id);

    expect([status, body.dryRun, body.cause]).toEqual([202, false, 'request']);
    expect(run.state).toBe('done');
    expect(run.targets.find(({ target }) => target === 'sessions')?.count).toBe(overdue);
    // The person of these was left with nothing, and went in the same run.
    expect(run.targets.find(({ target }) => target === 'subjects')?.count).toBeGreaterThan(0);
    expect((await ask(live)).status).toBe(200);
    const [event] = await hushdesk.database.query<{ facts: { targets: unknown[] } }>(
      `SELECT facts FROM audit_events WHERE action = 'retention.ended' AND resource_id = $1`,
      [body.id],
    );
    expect(event?.facts.targets).toContainEqual({ target: 'sessions', count: overdue });
    const started = `SELECT actor_kind FROM audit_events WHERE action = 'retention.started' AND resource_id = $1`;
    expect(await hushdesk.database.query(started, [body.id])).toEqual([{ actor_kind: 'user' }]);
    const figures = await Promise.all(
      [hushdesk, second].map(async (app) => (await shop.at(app.baseUrl).get<string>('/metrics')).body),
    );
    expect(figures.join()).toContain(`hushdesk_retention_swept_total{target="sessions"} ${overdue}`);
    expect(figures[0]).toContain('hushdesk_retention_overdue_rows{target="sessions"} 0');
  });

  it('that is open is not started twice', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        officer.at((n % 2 ? hushdesk : second).baseUrl).post<RetentionRunResponse>(RUNS, {}),
      ),
    );

    const ids = new Set(answers.map(({ body }) => body.id));
    for (const id of ids) await ended(id);
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(202));
    const open = await hushdesk.database.query(
      `SELECT FROM retention_runs a JOIN retention_runs b
         ON a.id < b.id AND b.requested_at < a.ended_at WHERE a.ended_at IS NOT NULL`,
    );
    expect(open).toEqual([]);
  });

  it('is listed with the others by pages, the newest first', async () => {
    const all = (await runs('?limit=100')).items.map(({ id }) => id);
    const first = await runs('?limit=1');
    const rest = await runs(`?limit=100&cursor=${first.nextCursor}`);

    expect(all.length).toBeGreaterThan(1);
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(all);
    expect([...all].sort().reverse()).toEqual(all);
  });
});

it('a conversation past its time is gone for every reader, swept or not', async () => {
  const agent = (await hushdesk.newUser('agent')).client;
  const { sessionId, messageId } = (await ask()).body;
  const waiting = (await ask()).body.sessionId;
  await shop.post(`/api/v1/chat/sessions/${waiting}/handoff`, {});
  await agent.post(`/api/v1/chat/sessions/${waiting}/take`, {});
  await hushdesk.database.query("UPDATE chat_sessions SET expires_at = now() - interval '1 ms'");
  const purpose = { 'X-Access-Purpose': 'ticket 12' };

  const of = (path: string, id = sessionId): string => `/api/v1/chat/sessions/${id}${path}`;
  const answers = [
    await ask(sessionId),
    await shop.get(of('')),
    await shop.get(of('/messages')),
    await agent.get(of('/messages'), purpose),
    await shop.get(of('/receipts')),
    await shop.post(of('/feedback'), { messageId, rating: 'helpful' }),
    await shop.post(of('/handoff'), {}),
    await agent.post(of('/take'), {}),
    await agent.post(of('/replies', waiting), { message: 'hello' }),
    await agent.post(of('/release', waiting), { to: 'bot' }),
    await agent.post(of('/close', waiting), {}),
    await shop.delete(of('')),
  ];
  const lists = [
    await shop.get<SessionPageResponse>('/api/v1/chat/sessions'),
    await agent.get<SessionPageResponse>('/api/v1/chat/handoffs?state=human'),
  ];

  expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(404));
  expect(lists.map(({ body }) => body.items)).toEqual([[], []]);
});

it('the command line rehearses, deletes and shows the policies', async () => {
  await addExpired(3);
  const { url } = hushdesk.database;

  const rehearsed = await runCli(url, ['retention', 'run', '--dry-run']);
  const made = await runCli(url, ['retention', 'run', '--json']);
  const again = await runCli(url, ['retention', 'run', '--dry-run']);
  const shown = await runCli(url, ['retention', 'policies']);

  const [, sessions] = /^sessions: (\d+)$/m.exec(rehearsed.output) ?? [];
  expect([rehearsed.status, made.status, shown.status]).toEqual([0, 0, 0]);
  const run = JSON.parse(made.output) as RetentionRunResponse;
  expect(run).toMatchObject({ state: 'done', cause: 'command', dryRun: false });
  expect(run.targets.find(({ target }) => target === 'sessions')?.count).toBe(Number(sessions));
  expect(again.output).not.toContain('sessions:');
  expect(shown.output).toMatch(/^sessions +1 d \(default 1 d, from 1 h to 365 d\): Conversations/m);
});

it('a run is due each hour by itself, once for all instances', async () => {
  const environment = { DATABASE_URL: hushdesk.database.url, RETENTION_HOURLY: 'true' };
  const hourly = [await startTestApp(environment), await startTestApp(environment)];
  const schedules = (): Promise<object[]> =>
    hushdesk.database.query(`SELECT name, cron, timezone FROM pgboss.schedule`);
  await eventually(async () => (await schedules()).length > 0);
  for (const instance of hourly) await instance.close();

  expect(await schedules()).toEqual([{ name: 'retention-run', cron: '11 * * * *', timezone: 'UTC' }]);
});
