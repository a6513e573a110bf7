import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApiClient } from '../support/api-client.js';
import { expectEventually } from '../support/expect-eventually.js';
import { rawRequest } from '../support/raw-request.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

interface Line {
  level: string;
  msg: string;
  requestId?: string;
  traceId?: string;
  method?: string;
  route?: string;
  status?: number;
  time?: string;
  err?: Record<string, unknown>;
}

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

let folder: string;
let hushdesk: TestApp;
let client: ApiClient;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hushdesk-logs-'));
  hushdesk = await startTestApp({ LOG_DIR: folder, LOG_LEVEL: 'info' });
  client = await hushdesk.newClient();
});

afterAll(async () => {
  await hushdesk.close();
  rmSync(folder, { recursive: true, force: true });
});

const written = (): string => readFileSync(join(folder, readdirSync(folder)[0]!), 'utf8');

/** Every line so far; fails where one is not a JSON object by itself. */
const lines = (): Line[] =>
  written()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

/** The lines of one request, once its last one is written. */
async function linesOf(requestId: string): Promise<Line[]> {
  await expectEventually(() => {
    expect(lines().some((line) => line.requestId === requestId && line.msg === 'request completed')).toBe(
      true,
    );
  });
  return lines().filter((line) => line.requestId === requestId);
}

it('a request leaves one line: template, status and time; no query, header or body', async () => {
  await rawRequest(
    hushdesk.baseUrl,
    'GET',
    '/api/v1/chat/sessions/019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de?planted=query-4711',
    {
      ...client.headers,
      'X-Request-Id': 'log-line-1',
      'User-Agent': 'planted-agent-4711',
      'Proxy-Authorization': 'Bearer planted-token-4711',
      Cookie: 'planted=cookie-4711',
    },
  );
  await rawRequest(
    hushdesk.baseUrl,
    'POST',
    '/api/v1/chat',
    { ...client.headers, 'Content-Type': 'application/json', 'X-Request-Id': 'log-line-2' },
    JSON.stringify({ message: 'planted message 4711', subject: 'planted-subject-4711' }),
  );

  const [line] = await linesOf('log-line-1');
  await linesOf('log-line-2');
  expect(line).toMatchObject({
    level: 'info',
    method: 'GET',
    route: '/api/v1/chat/sessions/:id',
    status: 404,
  });
  expect(Object.keys(line!).sort()).toEqual(
    ['durationMs', 'level', 'method', 'msg', 'requestId', 'route', 'status', 'time'].sort(),
  );
  expect(line?.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(written()).not.toMatch(/planted|4711|019a0c2e/);
  expect(written()).not.toContain(client.headers['X-API-Key']!);
});

it('the trace of a caller stands in every line of its request; a malformed one is ignored', async () => {
  const header = (traceparent: string, id: string): Record<string, string> => ({
    traceparent,
    'X-Request-Id': id,
  });
  await rawRequest(
    hushdesk.baseUrl,
    'GET',
    '/health/live',
    header(`00-${TRACE}-00f067aa0ba902b7-01`, 'trace-good'),
  );
  await rawRequest(
    hushdesk.baseUrl,
    'GET',
    '/health/live',
    header(`00-${TRACE}-00f067aa0ba902b7-01-x`, 'trace-bad-'),
  );

  expect((await linesOf('trace-good')).map(({ traceId }) => traceId)).toEqual([TRACE]);
  expect((await linesOf('trace-bad-')).map(({ traceId }) => traceId)).toEqual([undefined]);
});

/** Line ends, ANSI escapes and quotes that would forge a line or paint a terminal. */
const FORGERY = '\u001b[31m{"level":"fatal","msg":"forged"}';

it.each([
  ['the path', '/api/v1/%0d%0a%1b[31m{"level":"fatal","msg":"forged"}', {}],
  ['a path parameter', '/api/v1/chat/sessions/%0d%0a%1b[31mforged', {}],
  ['the query', '/health/live?a=%0d%0a%1b[31mforged', {}],
  ['a query name', '/health/live?%0d%0a%1b[31mforged=1', {}],
  ['the request id', '/health/live', { 'X-Request-Id': 'forged"},{"level":"fatal"' }],
  ['the request id, long', '/health/live', { 'X-Request-Id': 'forged'.repeat(20) }],
  ['the trace', '/health/live', { traceparent: 'forged","level":"fatal' }],
  ['the host', '/health/live', { Host: 'forged.example' }],
  ['the user agent', '/health/live', { 'User-Agent': 'forged\t{"level":"fatal"}' }],
  ['the address', '/health/live', { 'X-Forwarded-For': 'forged, 1.2.3.4' }],
])('%s cannot forge a line or a colour', async (_name, path, headers) => {
  const before = lines().length;

  await rawRequest(hushdesk.baseUrl, 'GET', path, { ...client.headers, ...headers });
  await rawRequest(hushdesk.baseUrl, 'GET', '/health/live', { 'X-Request-Id': `after-${before}-lines` });

  await linesOf(`after-${before}-lines`);
  const fresh = lines().slice(before);
  expect(fresh).toHaveLength(2);
  expect(fresh.map(({ level }) => level)).toEqual(['info', 'info']);
  for (const sign of ['forged', '\u001b', '\r']) expect(written()).not.toContain(sign);
});

it('a body, its keys and an idempotency key cannot either', async () => {
  const before = lines().length;
  const { baseUrl } = hushdesk;
  const json = { ...client.headers, 'Content-Type': 'application/json' };
  await rawRequest(
    baseUrl,
    'POST',
    '/api/v1/chat',
    json,
    JSON.stringify({ [FORGERY]: FORGERY, message: FORGERY }),
  );
  await rawRequest(baseUrl, 'POST', '/api/v1/chat', json, FORGERY);
  await rawRequest(
    baseUrl,
    'POST',
    '/api/v1/chat',
    { ...json, 'Idempotency-Key': 'forged key' },
    '{"message":"x"}',
  );
  await rawRequest(baseUrl, 'GET', '/health/live', { 'X-Request-Id': 'after-the-bodies' });

  await linesOf('after-the-bodies');
  expect(lines().slice(before)).toHaveLength(4);
  for (const sign of ['forged', '\u001b']) expect(written()).not.toContain(sign);
});

it('an error of the database is logged with its code and place, and without a value', async () => {
  await hushdesk.database.query(
    `ALTER TABLE chat_messages ADD CONSTRAINT ck_planted CHECK (role <> 'customer') NOT VALID`,
  );

  const { status } = await client.post(
    '/api/v1/chat',
    { message: 'planted value 4711' },
    { 'X-Request-Id': 'database-fault' },
  );

  const [fault, line] = await linesOf('database-fault');
  expect(status).toBe(500);
  expect(fault).toMatchObject({ level: 'error', msg: 'request failed', err: { code: '23514' } });
  expect(fault?.err?.stack).toMatch(/^\s+at /);
  expect(line).toMatchObject({ level: 'info', status: 500 });
  expect(written()).not.toContain('planted value');
});
