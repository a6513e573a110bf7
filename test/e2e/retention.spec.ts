import type { ChatResponse } from '../../src/chat/api/chat.response.dto.js';
import type { ProblemDetails } from '../../src/http/problem-details.js';
import type {
  RetentionPolicyListResponse,
  RetentionPolicyResponse,
} from '../../src/privacy/api/retention.dto.js';
import { RetentionPolicies } from '../../src/privacy/retention-policies.js';
import type { ApiClient } from '../support/api-client.js';
import { dumpOf } from '../support/database-dump.js';
import { eventually } from '../support/eventually.js';
import { PLANTED, SENTENCE, VALUES } from '../support/planting.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const POLICIES = '/api/v1/privacy/retention/policies';
const RUNS = '/api/v1/privacy/retention/runs';
const HOUR = 3_600;

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

const policies = async (): Promise<Map<string, RetentionPolicyResponse>> => {
  const { body } = await officer.get<RetentionPolicyListResponse>(POLICIES);
  return new Map(body.items.map((policy) => [policy.target, policy]));
};
const change = (...wanted: [target: string, ttlSeconds: number][]) =>
  officer.put<RetentionPolicyListResponse & ProblemDetails>(POLICIES, {
    policies: wanted.map(([target, ttlSeconds]) => ({ target, ttlSeconds })),
  });
const ask = (sessionId?: string) => shop.post<ChatResponse>('/api/v1/chat', { message: 'hello', sessionId });
const lifeOf = async (sessionId: string): Promise<number | undefined> => {
  const [row] = await hushdesk.database.query<{ seconds: number }>(
    'SELECT extract(epoch FROM expires_at - last_message_at)::int AS seconds FROM chat_sessions WHERE id = $1',
    [sessionId],
  );
  return row?.seconds;
};

describe('a policy', () => {
  it('is its default until it is set', async () => {
    const found = await policies();

    expect(found.get('sessions')).toEqual({
      target: 'sessions',
      holds: expect.stringContaining('Conversations') as string,
      ttlSeconds: 24 * HOUR,
      defaultSeconds: 24 * HOUR,
      floorSeconds: HOUR,
      ceilingSeconds: 8_760 * HOUR,
      changedAt: null,
    });
    const days = ['logs', 'audit-events', 'privacy-requests'].map(
      (name) => found.get(name)!.ttlSeconds / 86_400,
    );
    expect(days).toEqual([30, 90, 731]);
    expect(found.get('answers')!.ttlSeconds).toBe(HOUR);
    expect(found.get('idempotency-keys')!.ttlSeconds).toBe(24 * HOUR);
  });

  it('holds on every instance, for what is written from then on and for what is there', async () => {
    const { sessionId } = (await ask()).body;
    expect(await lifeOf(sessionId)).toBe(24 * HOUR);

    const { status, body } = await change(['sessions', 2 * HOUR], ['answers', 600]);

    expect(status).toBe(200);
    expect(body.items.find(({ target }) => target === 'sessions')).toMatchObject({
      ttlSeconds: 2 * HOUR,
      changedAt: expect.stringMatching(/Z$/) as string,
    });
    expect(await lifeOf((await ask()).body.sessionId)).toBe(2 * HOUR);
    await eventually(async () => (await lifeOf(sessionId)) === 2 * HOUR);
    const there = second.app.get(RetentionPolicies, { strict: false });
    await eventually(() => there.secondsOf('sessions') === 2 * HOUR && there.secondsOf('answers') === 600);
  });

  it('that is set takes no conversation back that is over', async () => {
    const { sessionId } = (await ask()).body;
    await hushdesk.database.query(
      `UPDATE chat_sessions SET last_message_at = last_message_at - interval '3 hours', expires_at = now() - interval '1 second'
        WHERE id = $1`,
      [sessionId],
    );
    const { sessionId: live } = (await ask()).body;

    await change(['sessions', 48 * HOUR]);

    await eventually(async () => (await lifeOf(live)) === 48 * HOUR);
    expect((await shop.get(`/api/v1/chat/sessions/${sessionId}`)).status).toBe(404);
  });

  it('goes on record with what it was before, and only when it changes', async () => {
    await change(['logs', 10 * 86_400]);
    await change(['logs', 10 * 86_400]);

    const events = await hushdesk.database.query<{ facts: unknown }>(
      `SELECT facts, actor_kind FROM audit_events WHERE action = 'retention.changed' ORDER BY id DESC`,
    );
    expect(events[0]).toEqual({
      actor_kind: 'user',
      facts: { policies: [{ target: 'logs', ttlSeconds: 10 * 86_400, previousSeconds: 30 * 86_400 }] },
    });
    expect(JSON.stringify(events[1])).not.toContain('logs');
  });

  it('out of bounds or of no target is refused with its path, and then none is set', async () => {
    const before = await policies();

    const { status, body } = await change(
      ...([
        ['login-attempts', 40 * 86_400],
        ['sessions', HOUR - 1],
        ['audit-events', 3_651 * 86_400],
        ['nothing', HOUR],
        ['login-attempts', HOUR],
        ['jobs', 1],
      ] as [string, number][]),
    );

    expect([status, body.code]).toEqual([400, 'request_invalid']);
    expect(body.errors?.map(({ path }) => path)).toEqual([
      'policies.1.ttlSeconds',
      'policies.2.ttlSeconds',
      'policies.3.target',
      'policies.4.target',
      'policies.5.ttlSeconds',
    ]);
    expect(body.errors?.[0]?.message).toContain('from 3600 to 31536000 seconds');
    expect(await policies()).toEqual(before);
  });

  it.each([
    [{}],
    [{ policies: [] }],
    [{ policies: [{ target: 'sessions' }] }],
    [{ policies: [{ target: 'sessions', ttlSeconds: 1.5 }] }],
    [{ policies: [{ target: 'sessions', ttlSeconds: 7_200, floorSeconds: 1 }] }],
    [{ policies: { target: 'sessions', ttlSeconds: 7_200 } }],
  ])('in another form is refused: %j', async (body) => {
    expect((await officer.put(POLICIES, body)).status).toBe(400);
  });

  it('is kept over a restart, also by an instance that missed every notice', async () => {
    const third = await startTestApp({ DATABASE_URL: hushdesk.database.url });

    expect(third.app.get(RetentionPolicies, { strict: false }).secondsOf('sessions')).toBe(48 * HOUR);

    await third.close();
  });
});

it('personal data where names belong is refused, and is in no job, no event and no table', async () => {
  await change(['sessions', 3 * HOUR]);
  for (const planted of [PLANTED.email, PLANTED.name, SENTENCE]) {
    expect((await change([planted, 7_200])).status).toBe(400);
    expect((await officer.post(RUNS, { dryRun: planted })).status).toBe(400);
    expect((await officer.post(RUNS, { [planted]: true })).status).toBe(400);
  }

  const jobs = await hushdesk.database.query('SELECT name, data FROM pgboss.job');
  expect(jobs).toContainEqual({ name: 'retention-policy', data: { target: 'sessions' } });
  expect((await dumpOf(hushdesk.database)).tracesOf(...VALUES)).toEqual([]);
});
