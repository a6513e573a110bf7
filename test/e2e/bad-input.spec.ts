import type { ProblemDetails } from '../../src/http/problem-details.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let hushdesk: TestApp;
let client: ApiClient;

beforeAll(async () => {
  hushdesk = await startTestApp();
  client = await hushdesk.newClient();
});

afterAll(() => hushdesk.close());

const CHAT = '/api/v1/chat';
const ABSENT = '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de';
const deep = '['.repeat(100_000) + ']'.repeat(100_000);

/** Everything the database holds of conversations. */
async function stored(): Promise<unknown[]> {
  return hushdesk.database.query(
    `SELECT (SELECT count(*) FROM chat_messages) AS messages, (SELECT count(*) FROM chat_sessions) AS sessions,
            (SELECT count(*) FROM subjects) AS subjects`,
  );
}

describe('bad input is refused with problem details and changes nothing', () => {
  it.each([
    ['not JSON', 'hello', 400, 'body_malformed'],
    ['nothing', '', 400, 'body_malformed'],
    ['cut-off JSON', '{"message": "hi', 400, 'body_malformed'],
    ['a list', [], 400, 'request_invalid'],
    ['null', 'null', 400, 'request_invalid'],
    ['a number for the message', { message: 7 }, 400, 'request_invalid'],
    ['a list for the message', { message: ['hi'] }, 400, 'request_invalid'],
    ['no message', {}, 400, 'request_invalid'],
    ['an empty message', { message: '' }, 400, 'request_invalid'],
    ['a blank message', { message: ' \n\t ' }, 400, 'request_invalid'],
    ['a message over 10 KB in bytes', { message: 'ü'.repeat(5_121) }, 400, 'request_invalid'],
    ['NUL in the message', { message: 'a\u0000b' }, 400, 'request_invalid'],
    ['half a surrogate pair', { message: 'a\ud800b' }, 400, 'request_invalid'],
    ['an unknown property', { message: 'hi', admin: true }, 400, 'request_invalid'],
    ['a malformed session id', { message: 'hi', sessionId: '1; DROP TABLE users' }, 400, 'request_invalid'],
    ['a session id with more behind it', { message: 'hi', sessionId: `${ABSENT}\n` }, 400, 'request_invalid'],
    ['a session that is not there', { message: 'hi', sessionId: ABSENT }, 404, 'resource_not_found'],
    ['an empty subject', { message: 'hi', subject: '' }, 400, 'request_invalid'],
    ['a subject of 201 characters', { message: 'hi', subject: 'x'.repeat(201) }, 400, 'request_invalid'],
    ['the same key twice', '{"message":"a","message":"b"}', 400, 'body_malformed'],
    ['the same key twice, once escaped', '{"message":"a","m\\u0065ssage":"b"}', 400, 'body_malformed'],
    ['a key that reaches the prototype', '{"message":"a","__proto__":{"admin":true}}', 400, 'body_malformed'],
    ['JSON 100,000 levels deep', deep, 400, 'body_malformed'],
    [
      'more keys than anyone needs',
      Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [`k${n}`, n])),
      400,
      'body_malformed',
    ],
  ])('%s', async (_name, body, status, code) => {
    const before = await stored();

    const response = await client.post<ProblemDetails>(CHAT, body);

    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(response.body).toMatchObject({ status, code, requestId: response.headers.get('x-request-id') });
    expect(await stored()).toEqual(before);
  });

  it('a body that is not UTF-8', async () => {
    const response = await fetch(hushdesk.baseUrl + CHAT, {
      method: 'POST',
      headers: { ...client.headers, 'Content-Type': 'application/json' },
      body: Buffer.concat([Buffer.from('{"message":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]),
    });

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'body_malformed' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a body of type %s',
    async (type) => {
      const { status, body } = await client.post<ProblemDetails>(CHAT, '{"message":"hi"}', {
        'Content-Type': type,
      });

      expect(status).toBe(415);
      expect(body.code).toBe('media_type_unsupported');
    },
  );

  it('a body over 10 MB', async () => {
    const { status, body } = await client.post<ProblemDetails>(CHAT, { message: 'x'.repeat(10_485_760) });

    expect(status).toBe(413);
    expect(body.code).toBe('body_too_large');
  });

  it.each([
    '/api/v1/chat/sessions?limit=0',
    '/api/v1/chat/sessions?limit=101',
    '/api/v1/chat/sessions?limit=ten',
    '/api/v1/chat/sessions?limit=1&limit=2',
    '/api/v1/chat/sessions?cursor=%00',
    '/api/v1/chat/sessions?cursor=AAAAAAAAAAAAAAAAAAAAA.',
    '/api/v1/chat/sessions?unknown=1',
    '/api/v1/chat/sessions/not-an-id',
    '/api/v1/chat/sessions/not-an-id/messages',
    '/api/v1/knowledge/search',
    '/api/v1/knowledge/search?q=',
    '/api/v1/knowledge/search?q=%00',
    '/api/v1/knowledge/search?q=a&q=b',
    '/api/v1/knowledge/articles?language=xx',
    '/%zz',
  ])('%s', async (path) => {
    const { status, body } = await client.get<ProblemDetails>(path);

    expect(status).toBe(400);
    expect(body.code).toBe('request_invalid');
  });

  it('names every fault by its place, and never repeats a value', async () => {
    const { body } = await client.post<ProblemDetails>(CHAT, {
      message: 7,
      subject: 'secret-value'.repeat(40),
    });

    expect(body.errors?.map(({ path }) => path)).toEqual(expect.arrayContaining(['message', 'subject']));
    expect(JSON.stringify(body)).not.toContain('secret-value');
  });

  it('an exactly fitting message is taken', async () => {
    const { status } = await client.post(CHAT, { message: 'ü'.repeat(5_120) });

    expect(status).toBe(200);
  });
});

describe('credentials', () => {
  it.each([
    ['none', {}],
    ['an empty key', { 'X-API-Key': '' }],
    ['a made-up key', { 'X-API-Key': `hd_0123456789abcdef_${'0'.repeat(72)}` }],
  ])('%s: refused with 401', async (_name, headers) => {
    const { status, body } = await hushdesk.anonymous.post<ProblemDetails>(CHAT, { message: 'hi' }, headers);

    expect(status).toBe(401);
    expect(body.code).toMatch(/^credentials_/);
  });

  it('a key without the scope is refused with 403', async () => {
    const reader = await hushdesk.newClient([]);

    const { status, body } = await reader.post<ProblemDetails>(CHAT, { message: 'hi' });

    expect(status).toBe(403);
    expect(body.code).toBe('permission_denied');
  });
});
