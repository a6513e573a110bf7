import { v7 as uuidv7 } from 'uuid';
import type { AccessTokenResponse } from '../../src/auth/api/auth.response.dto.js';
import type { ChatResponse } from '../../src/chat/api/chat.response.dto.js';
import type { FeedbackResponse } from '../../src/chat/api/feedback.dto.js';
import { openComment } from '../../src/chat/store/feedback.repository.js';
import type { ProblemDetails } from '../../src/http/problem-details.js';
import { SubjectKeys } from '../../src/privacy/subject-keys.js';
import { ApiClient, type ApiResponse } from '../support/api-client.js';
import { dumpOf } from '../support/database-dump.js';
import { bearer, startTestApp, type TestApp } from '../support/test-app.js';

interface Row {
  message_id: string;
  session_id: string;
  subject_id: string;
  rating: string;
  comment: Buffer | null;
}

let hushdesk: TestApp;
let shop: ApiClient;

beforeAll(async () => {
  hushdesk = await startTestApp();
  shop = await hushdesk.newClient();
});

afterAll(() => hushdesk.close());

async function ask(client = shop, extra: object = {}): Promise<ChatResponse> {
  return (await client.post<ChatResponse>('/api/v1/chat', { message: 'How do I return boots?', ...extra }))
    .body;
}

function rate(
  { sessionId, messageId }: { sessionId: string; messageId: string },
  feedback: object = { rating: 'helpful' },
  client = shop,
): Promise<ApiResponse<FeedbackResponse & ProblemDetails>> {
  return client.post(`/api/v1/chat/sessions/${sessionId}/feedback`, { messageId, ...feedback });
}

async function rowsOf(sessionId: string): Promise<Row[]> {
  return hushdesk.database.query<Row>('SELECT * FROM chat_feedback WHERE session_id = $1', [sessionId]);
}

it('a customer rates an answer, and thinks again', async () => {
  const answer = await ask();

  const first = await rate(answer, { rating: 'unhelpful', comment: 'It names the wrong shop.' });
  const second = await rate(answer, { rating: 'helpful' });

  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.body).toEqual({ messageId: answer.messageId, rating: 'helpful' });
  expect(await rowsOf(answer.sessionId)).toMatchObject([{ rating: 'helpful', comment: null }]);
});

it('a comment is kept masked and encrypted, and its values nowhere', async () => {
  const answer = await ask();
  const comment = 'Write to <b>carla.commented@mailbox.example</b>, my password is Kingfisher-4242!';

  const { status, body } = await rate(answer, { rating: 'unhelpful', comment });

  const [row] = await rowsOf(answer.sessionId);
  const key = await hushdesk.app.get(SubjectKeys, { strict: false }).get(row!.subject_id);
  const stored = openComment(key, row!.message_id, row!.comment!);
  expect(status).toBe(200);
  expect(JSON.stringify(body)).not.toContain('comment');
  expect(stored).toMatch(/^Write to .*\[EMAIL_1\].*, my password is \[SECRET_1\]/);
  expect(stored).not.toContain('<b>');
  const dump = await dumpOf(hushdesk.database);
  expect(dump.tracesOf('carla.commented@mailbox.example', 'Kingfisher-4242', 'Write to')).toEqual([]);
});

it('only answers are rated, and only in the session they were given in', async () => {
  const [answer, other] = [await ask(), await ask()];
  const [question] = await hushdesk.database.query<{ id: string }>(
    `SELECT id FROM chat_messages WHERE session_id = $1 AND role = 'customer'`,
    [answer.sessionId],
  );
  const { sessionId } = answer;

  const refused = [
    await rate({ sessionId, messageId: question!.id }),
    await rate({ sessionId, messageId: other.messageId }),
    await rate({ sessionId, messageId: uuidv7() }),
  ];

  expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
    refused.map(() => [404, 'resource_not_found']),
  );
  expect(await rowsOf(sessionId)).toEqual([]);
});

it('what a person of the company wrote can be rated too', async () => {
  const { sessionId } = await ask();
  const messageId = uuidv7();
  await hushdesk.database.query(
    `INSERT INTO chat_messages (id, session_id, role, body, created_at) VALUES ($1, $2, 'agent', '', now())`,
    [messageId, sessionId],
  );

  expect((await rate({ sessionId, messageId })).status).toBe(200);
});

it('somebody else’s session answers like one that is not there', async () => {
  const answer = await ask(shop, { subject: 'ann' });
  const mint = async (subject: string): Promise<ApiClient> => {
    const { body } = await shop.post<AccessTokenResponse>('/api/v1/auth/subject-tokens', { subject });
    return new ApiClient(hushdesk.baseUrl, bearer(body.accessToken));
  };
  const agent = await hushdesk.newUser('agent');
  const strangers = [await mint('bob'), await hushdesk.newClient(), agent.client];

  const answers = await Promise.all(strangers.map((client) => rate(answer, undefined, client)));
  const absent = await rate({ ...answer, sessionId: uuidv7() });

  const shapes = [...answers, absent].map(({ status, body: { requestId, instance, ...rest } }) => {
    return [status, rest, typeof requestId, typeof instance];
  });
  expect(new Set(shapes.map((shape) => JSON.stringify(shape))).size).toBe(1);
  expect(absent.status).toBe(404);
  expect((await rate(answer, undefined, await mint('ann'))).status).toBe(200);
});

it.each<[string, object]>([
  ['another word', { rating: 'great' }],
  ['no rating', {}],
  ['a comment that is too long', { rating: 'helpful', comment: 'x'.repeat(1_001) }],
  ['an empty comment', { rating: 'helpful', comment: '' }],
  ['a comment that is no text', { rating: 'helpful', comment: { a: 1 } }],
  ['something that is not asked for', { rating: 'helpful', subjectId: uuidv7() }],
])('%s is refused', async (_what, feedback) => {
  expect((await rate(await ask(), feedback)).status).toBe(400);
});

it('a rating goes on record and into the figures, its comment into neither', async () => {
  const answer = await ask();
  await rate(answer, { rating: 'unhelpful', comment: 'the commented word' });

  const events = await hushdesk.database.query<{ facts: object; resource_kind: string }>(
    `SELECT facts, resource_kind FROM audit_events WHERE action = 'feedback.given' AND resource_id = $1`,
    [answer.messageId],
  );
  const figures = (await shop.get<string>('/metrics')).body;
  expect(events).toEqual([{ facts: { rating: 'unhelpful' }, resource_kind: 'message' }]);
  expect(figures).toMatch(/^hushdesk_feedback_total\{rating="unhelpful"\} [1-9]/m);
  expect(figures).not.toContain('commented');
});

it('a deleted session takes its ratings along', async () => {
  const answer = await ask();
  await rate(answer);

  await shop.delete(`/api/v1/chat/sessions/${answer.sessionId}`);

  expect(await rowsOf(answer.sessionId)).toEqual([]);
});
