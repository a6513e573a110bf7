import { gzipSync } from 'node:zlib';
import type { ChatResponse } from '../../src/chat/api/chat.response.dto.js';
import type { ProblemDetails } from '../../src/http/problem-details.js';
import type { ApiClient } from '../support/api-client.js';
import { rawRequest, type RawResponse } from '../support/raw-request.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const CHAT = '/api/v1/chat';
const BODY = JSON.stringify({ message: 'hello' });

let hushdesk: TestApp;
let gzipping: TestApp;
let client: ApiClient;

beforeAll(async () => {
  hushdesk = await startTestApp();
  gzipping = await startTestApp({ BODY_GZIP: 'true', BODY_LIMIT_BYTES: '100000' });
  client = await hushdesk.newClient();
});

afterAll(async () => {
  await hushdesk.close();
  await gzipping.close();
});

describe('parameters', () => {
  it.each([
    '/api/v1/chat/sessions?limit=1&limit=1',
    '/api/v1/chat/sessions?limit=1&%6cimit=2',
    '/api/v1/chat/sessions?cursor=%00',
    '/api/v1/chat/sessions?%00=1',
    '/api/v1/chat/sessions?cursor=%ed%a0%80',
    '/api/v1/chat/sessions?cursor=%ff',
    '/api/v1/chat/sessions?cursor=%zz',
    '/api/v1/chat/sessions?cursor=%',
    '/api/v1/chat/sessions/%00',
    '/api/v1/chat/sessions/a%00b/messages',
    '/api/v1/knowledge/articles/%00',
    '/api/v1/knowledge/search?q=%00',
    '/api/v1/knowledge/search?q=a&q=b',
    '/health/live?a=%00',
    '/health/live?a=1&a=2',
    '/api/health?a=%ff',
    '/robots.txt?a=%00',
  ])('GET %s is refused with 400', async (path) => {
    const { status, body } = await client.get<ProblemDetails>(path);

    expect(status).toBe(400);
    expect(body.code).toBe('request_invalid');
    expect(JSON.stringify(body)).not.toContain('\\u0000');
  });

  it('are refused on routes that write, too', async () => {
    const statuses = [
      await client.post(`${CHAT}?a=1&a=2`, { message: 'hello' }),
      await client.delete('/api/v1/chat/sessions/%00'),
      await client.put('/api/v1/knowledge/articles/%00', {}),
    ].map(({ status }) => status);

    expect(statuses).toEqual([400, 400, 400]);
  });

  it('are decoded once: a doubly encoded id stays an unknown one', async () => {
    const { sessionId } = (await client.post<ChatResponse>(CHAT, { message: 'hello' })).body;
    const twice = `%25${sessionId.charCodeAt(0).toString(16)}${sessionId.slice(1)}`;

    const statuses = [sessionId, twice.replace('%25', '%'), twice].map(
      async (id) => (await client.get(`/api/v1/chat/sessions/${id}`)).status,
    );

    expect(await Promise.all(statuses)).toEqual([200, 200, 400]);
  });
});

const send = (to: TestApp, key: string, encoding: string, body: Buffer | string): Promise<RawResponse> =>
  rawRequest(
    to.baseUrl,
    'POST',
    CHAT,
    { 'X-API-Key': key, 'Content-Type': 'application/json', 'Content-Encoding': encoding },
    body,
  );

describe('compressed bodies', () => {
  it.each(['gzip', 'GZIP', 'deflate', 'br', 'zstd', 'compress', 'gzip, gzip', 'nonsense'])(
    '%s is refused with 415 unless configured',
    async (encoding) => {
      const response = await send(hushdesk, client.headers['X-API-Key']!, encoding, gzipSync(BODY));

      expect(response.status).toBe(415);
      expect(JSON.parse(response.body)).toMatchObject({ code: 'encoding_unsupported' });
      expect(response.headers['accept-encoding']).toBe('identity');
    },
  );

  it('identity says nothing, and is taken', async () => {
    const { status } = await send(hushdesk, client.headers['X-API-Key']!, 'identity', BODY);

    expect(status).toBe(200);
  });

  it('gzip is unpacked when configured, and nothing else is', async () => {
    const key = (await gzipping.newClient()).headers['X-API-Key']!;
    const gzip = await send(gzipping, key, 'gzip', gzipSync(BODY));
    const brotli = await send(gzipping, key, 'br', BODY);

    expect(gzip.status).toBe(200);
    expect((JSON.parse(gzip.body) as ChatResponse).provider).toBe('knowledge');
    expect(brotli.status).toBe(415);
    expect(brotli.headers['accept-encoding']).toBe('gzip, identity');
  });

  it('a bomb is cut off at the limit for bodies', async () => {
    const key = (await gzipping.newClient()).headers['X-API-Key']!;
    const bomb = gzipSync(Buffer.alloc(80_000_000, 0x20));
    expect(bomb.length).toBeLessThan(100_000);

    const response = await send(gzipping, key, 'gzip', bomb);

    expect(response.status).toBe(413);
    expect(JSON.parse(response.body)).toMatchObject({ code: 'body_too_large' });
  });

  it.each([
    ['what is no gzip', Buffer.from(BODY)],
    ['cut-off gzip', gzipSync(BODY).subarray(0, 12)],
  ])('%s is refused with 400', async (_name, body) => {
    const key = (await gzipping.newClient()).headers['X-API-Key']!;

    const response = await send(gzipping, key, 'gzip', body);

    expect(response.status).toBe(400);
    expect(JSON.parse(response.body)).toMatchObject({ code: 'body_malformed' });
  });
});
