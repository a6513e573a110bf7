import type { ChatResponse } from '../../src/chat/api/chat.response.dto.js';
import type {
  HandoffResponse,
  HandoffStateResponse,
  TakenResponse,
} from '../../src/chat/api/handoff.response.dto.js';
import { Handoffs } from '../../src/chat/handoff/handoffs.js';
import type { Page } from '../../src/http/cursor-page.js';
import type { ProblemDetails } from '../../src/http/problem-details.js';
import type { ApiClient } from '../support/api-client.js';
import { dumpOf } from '../support/database-dump.js';
import { startTestApp, type TestApp, type TestUser } from '../support/test-app.js';

let hushdesk: TestApp;
let shop: ApiClient;
let ann: TestUser;
let bob: TestUser;

beforeAll(async () => {
  hushdesk = await startTestApp();
  shop = await hushdesk.newClient();
  ann = await hushdesk.newUser('agent');
  bob = await hushdesk.newUser('agent');
});

afterAll(() => hushdesk.close());

async function newSession(message = 'where is my parcel?'): Promise<string> {
  return (await shop.post<ChatResponse>('/api/v1/chat', { message })).body.sessionId;
}

function act<Body = HandoffStateResponse>(
  who: ApiClient,
  sessionId: string,
  action: string,
  body: object = {},
) {
  return who.post<Body>(`/api/v1/chat/sessions/${sessionId}/${action}`, body);
}

async function waitingSession(): Promise<string> {
  const sessionId = await newSession();
  await act(shop, sessionId, 'handoff');
  return sessionId;
}

async function actionsOf(sessionId: string): Promise<string[]> {
  const rows = await hushdesk.database.query<{ action: string }>(
    'SELECT action FROM audit_events WHERE resource_id = $1 ORDER BY id',
    [sessionId],
  );
  return rows.map(({ action }) => action).filter((action) => action !== 'turn.answered');
}

describe('asking for a person', () => {
  it('puts the conversation on the waiting list, once however often it is asked', async () => {
    const sessionId = await newSession();

    const first = await act(shop, sessionId, 'handoff', { reason: 'my refund is late' });
    const again = await act(shop, sessionId, 'handoff');

    expect([first.status, first.body]).toEqual([200, { sessionId, state: 'waiting' }]);
    expect([again.status, again.body]).toEqual([200, { sessionId, state: 'waiting' }]);
    expect(await actionsOf(sessionId)).toEqual(['handoff.requested']);
  });

  it('needs no body', async () => {
    const { status } = await shop.send('POST', `/api/v1/chat/sessions/${await newSession()}/handoff`);

    expect(status).toBe(200);
  });

  it('says why to whoever takes it, without personal data, and the database cannot read it', async () => {
    const sessionId = await newSession();
    await act(shop, sessionId, 'handoff', { reason: 'call me at +49 171 98765432, the refund is late' });

    const { body } = await act<TakenResponse>(ann.client, sessionId, 'take');

    expect(body).toEqual({ sessionId, state: 'human', reason: 'call me at [PHONE], the refund is late' });
    expect((await dumpOf(hushdesk.database)).text).not.toContain('refund is late');
  });

  it('is for the owner alone', async () => {
    const stranger = await hushdesk.newClient();

    expect((await act(stranger, await newSession(), 'handoff')).status).toBe(404);
    expect((await act(ann.client, await newSession(), 'handoff')).status).toBe(404);
  });

  it('is done by the bot within a turn as well', async () => {
    const handoffs = hushdesk.app.get(Handoffs, { strict: false });
    const sessionId = await newSession();

    expect(await handoffs.request(sessionId, 'unknown')).toBe('waiting');
    expect(await handoffs.request(sessionId, 'screening')).toBe('waiting');

    const { body } = await ann.client.get<Page<HandoffResponse>>('/api/v1/chat/handoffs?limit=100');
    expect(body.items.find((item) => item.sessionId === sessionId)?.cause).toBe('unknown');
  });
});

describe('the waiting list', () => {
  it('begins with who has waited longest, page by page, and forgets who was taken', async () => {
    const taken = await waitingSession();
    const sessions = [await waitingSession(), await waitingSession(), await waitingSession()];
    await act(ann.client, taken, 'take');

    const found: HandoffResponse[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { body: Page<HandoffResponse> } = await bob.client.get(
        `/api/v1/chat/handoffs?state=waiting&limit=2${cursor && `&cursor=${cursor}`}`,
      );
      found.push(...page.body.items);
      cursor = page.body.nextCursor;
    }

    const ids = found.map(({ sessionId }) => sessionId);
    expect(ids).not.toContain(taken);
    expect(ids.slice(-3)).toEqual(sessions);
    expect(found.at(-1)).toMatchObject({ state: 'waiting', cause: 'customer', agentId: null });
  });

  it('shows who has what', async () => {
    const sessionId = await waitingSession();
    await act(ann.client, sessionId, 'take');

    const { body } = await bob.client.get<Page<HandoffResponse>>(
      '/api/v1/chat/handoffs?state=human&limit=100',
    );

    expect(body.items.find((item) => item.sessionId === sessionId)).toMatchObject({
      state: 'human',
      agentId: ann.id,
    });
  });

  it('shows an application its own customers only, whom its own people may answer', async () => {
    const stranger = await hushdesk.newClient();
    const sessionId = await waitingSession();

    const { body } = await stranger.get<Page<HandoffResponse>>('/api/v1/chat/handoffs');
    const foreign = await act(stranger, sessionId, 'take');
    const own = await act(shop, sessionId, 'take');
    const replied = await act(shop, sessionId, 'replies', { message: 'hello from the shop' });

    expect(body.items).toEqual([]);
    expect([foreign.status, own.status, replied.status]).toEqual([404, 200, 201]);
  });
});

describe('taking a conversation', () => {
  it('of twenty agents at once, exactly one gets it', async () => {
    const sessionId = await waitingSession();
    const agents: TestUser[] = [];
    while (agents.length < 20) agents.push(await hushdesk.newUser('agent'));

    const answers = await Promise.all(
      agents.map(({ client }) => act<ProblemDetails>(client, sessionId, 'take')),
    );

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'handoff_taken')).toHaveLength(19);
    expect(await actionsOf(sessionId)).toEqual(['handoff.requested', 'handoff.taken']);
  });

  it('can be repeated by who has it, and done without anybody asking', async () => {
    const sessionId = await newSession();

    const statuses = [await act(ann.client, sessionId, 'take'), await act(ann.client, sessionId, 'take')];

    expect(statuses.map(({ status }) => status)).toEqual([200, 200]);
    expect(await actionsOf(sessionId)).toEqual(['handoff.taken']);
  });
});

describe('giving back and closing', () => {
  it('goes to the bot or to the end of the list, by who has it or an admin', async () => {
    const sessionId = await waitingSession();
    await act(ann.client, sessionId, 'take');
    const admin = (await hushdesk.newUser('admin')).client;

    const byAnother = await act<ProblemDetails>(bob.client, sessionId, 'release', { to: 'bot' });
    const toWaiting = await act(ann.client, sessionId, 'release', { to: 'waiting' });
    const twice = await act<ProblemDetails>(ann.client, sessionId, 'release', { to: 'waiting' });
    await act(bob.client, sessionId, 'take');
    const byAdmin = await act(admin, sessionId, 'release', { to: 'bot' });

    expect(byAnother.body.code).toBe('handoff_taken');
    expect([toWaiting.body.state, twice.body.code, byAdmin.body.state]).toEqual([
      'waiting',
      'handoff_not_taken',
      'bot',
    ]);
    expect(await actionsOf(sessionId)).toEqual([
      'handoff.requested',
      'handoff.taken',
      'handoff.released',
      'handoff.taken',
      'handoff.released',
    ]);
  });

  it('of a closed conversation nothing is possible any more', async () => {
    const sessionId = await waitingSession();
    await act(ann.client, sessionId, 'take');

    const closed = [await act(ann.client, sessionId, 'close'), await act(bob.client, sessionId, 'close')];
    const codes = [
      await act<ProblemDetails>(shop, sessionId, 'handoff'),
      await act<ProblemDetails>(ann.client, sessionId, 'take'),
      await act<ProblemDetails>(ann.client, sessionId, 'replies', { message: 'hello' }),
      await act<ProblemDetails>(ann.client, sessionId, 'release', { to: 'bot' }),
    ];

    expect(closed.map(({ status, body }) => [status, body.state])).toEqual([
      [200, 'closed'],
      [200, 'closed'],
    ]);
    expect(codes.map(({ status, body }) => `${status} ${body.code}`)).toEqual(
      Array.from({ length: 4 }, () => '409 session_closed'),
    );
  });
});

it('an expired conversation is gone for everybody', async () => {
  const sessionId = await waitingSession();
  await hushdesk.database.query(`UPDATE chat_sessions SET expires_at = now() WHERE id = $1`, [sessionId]);

  const statuses = [
    await act(shop, sessionId, 'handoff'),
    await act(ann.client, sessionId, 'take'),
    await act(ann.client, sessionId, 'replies', { message: 'hello' }),
    await act(ann.client, sessionId, 'close'),
  ];

  expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
});
