import { json, problem, type Scene, ScriptedServer } from '../../support/scripted-server.js';
import {
  type ClientOptions,
  HushdeskClient,
  HushdeskUnreachable,
} from '../../../clients/typescript/src/client.js';
import { readRetryAfter } from '../../../clients/typescript/src/errors.js';
import { waitBeforeRetry } from '../../../clients/typescript/src/retry.js';

const ANSWER = { reply: 'Hello.' };
const RULE = { retries: 2, longestWaitMs: 30_000 };

let server: ScriptedServer;
let client: HushdeskClient;
let options: ClientOptions;

beforeEach(async () => {
  server = new ScriptedServer();
  options = { baseUrl: `${await server.listen()}/`, apiKey: 'hd_key', timeoutMs: 5_000 };
  client = new HushdeskClient(options);
});

afterEach(() => {
  server.close();
});

const failureOf = (call: Promise<unknown>): Promise<unknown> => call.catch((error: unknown) => error);

it.each([
  ['over a limit', problem(429, 'rate_limit_exceeded', { 'Retry-After': '0' })],
  ['not available, with Retry-After', problem(503, 'service_unavailable', { 'Retry-After': '0' })],
])('what is %s is tried again, whatever it is', async (_case, scene) => {
  server.scenes = [scene, json(ANSWER)];

  await expect(
    client.request('POST /api/v1/auth/login', { body: { email: 'ada@example.com', password: 'x' } }),
  ).resolves.toEqual(ANSWER);
});

it.each([
  ['a broken connection', undefined],
  ['502', problem(502, 'answer_interrupted')],
  ['503 without Retry-After', problem(503, 'service_unavailable')],
  ['the same key under way', problem(409, 'idempotency_in_progress', { 'Retry-After': '0' })],
])('after %s a question is asked again, under the same key', async (_case, scene) => {
  server.scenes = [scene ?? (({ socket }) => socket.destroy()), json(ANSWER)];

  await expect(client.chat({ message: 'hello' })).resolves.toEqual(ANSWER);

  const keys = server.heard.map(({ headers }) => headers['idempotency-key']);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[1]).toBe(keys[0]);
});

it('what may not be repeated is not, after a broken connection or a 503 that invites to nothing', async () => {
  const body = { name: 'shop', scopes: ['chat' as const] };
  const broken = await failureOf(client.request('POST /api/v1/auth/api-keys', { body }));
  server.scenes = [problem(503, 'service_unavailable')];
  const refused = await failureOf(client.request('POST /api/v1/auth/api-keys', { body }));

  expect(broken).toBeInstanceOf(HushdeskUnreachable);
  expect(refused).toMatchObject({ status: 503, code: 'service_unavailable' });
  expect(server.heard).toHaveLength(2);
});

it('faults of the request and of the service are thrown at once, and so is a wait that is too long', async () => {
  for (const [status, code, wait] of [
    [400, 'request_invalid', '0'],
    [500, 'internal_error', '0'],
    [429, 'budget_exceeded', '86400'],
  ] as const) {
    server.scenes = [problem(status, code, { 'Retry-After': wait })];
    const failure = await failureOf(client.chat({ message: 'hello' }));
    expect(failure).toMatchObject({ status, code, retryAfterMs: Number(wait) * 1_000 });
  }
  expect(server.heard).toHaveLength(3);
});

it('gives up after two more attempts, with the last failure', async () => {
  const scene = problem(429, 'rate_limit_exceeded', { 'Retry-After': '0' });
  server.scenes = [scene, scene, scene, json(ANSWER)];

  await expect(client.chat({ message: 'hello' })).rejects.toMatchObject({ status: 429 });
  expect(server.heard).toHaveLength(3);
});

it('a page that is not of the service is told apart from a problem', async () => {
  server.scenes = [(_request, response) => response.writeHead(404).end('<h1>nginx</h1>')];

  await expect(client.request('GET /api/v1/auth/me')).rejects.toMatchObject({
    status: 404,
    problem: undefined,
    code: undefined,
  });
});

it('a key is not carried to where a redirect leads', async () => {
  const redirect: Scene = (_request, response) => {
    response.writeHead(307, { Location: '/elsewhere' }).end();
  };
  server.scenes = [redirect, redirect, redirect];

  await expect(client.request('GET /api/v1/auth/me')).rejects.toBeInstanceOf(HushdeskUnreachable);
  expect(server.heard.map(({ url }) => url)).not.toContain('/elsewhere');
});

it('an answer that takes too long is given up, and a call that was aborted is not tried again', async () => {
  const { baseUrl } = options;
  const hasty = new HushdeskClient({ baseUrl, timeoutMs: 50, retries: 0 });
  const leaving = new AbortController();
  server.scenes = [
    () => undefined,
    () => {
      leaving.abort(new Error('gone home'));
    },
  ];

  await expect(hasty.request('GET /health/live')).rejects.toBeInstanceOf(HushdeskUnreachable);
  await expect(client.request('GET /health/live', { signal: leaving.signal })).rejects.toThrow('gone home');
  expect(server.heard).toHaveLength(2);
});

it('a stream that breaks off before its end is an error, whatever came before', async () => {
  const bytes = Buffer.from(
    'event: delta\ndata: {"text":"ü"}\n\n: still here\n\nevent: later\ndata: {}\n\nevent: del',
  );
  server.scenes = [
    (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      // In the middle of a character.
      response.write(bytes.subarray(0, 30));
      response.end(bytes.subarray(30));
    },
  ];
  const events: unknown[] = [];

  const reading = (async () => {
    for await (const event of client.stream({ message: 'hello' })) events.push(event);
  })();

  await expect(reading).rejects.toBeInstanceOf(HushdeskUnreachable);
  expect(events).toEqual([{ type: 'delta', text: 'ü' }]);
});

it('values go into the address as values, and what would lead elsewhere is refused', async () => {
  server.scenes = [json({}), json({})];

  await client.request('GET /api/v1/knowledge/search', { query: { q: 'a&b=c?', limit: 3 } });
  await client.request('GET /api/v1/privacy/subjects/{id}', { path: { id: 'a/b?c' } });

  expect(server.heard.map(({ url }) => url)).toEqual([
    '/api/v1/knowledge/search?q=a%26b%3Dc%3F&limit=3',
    '/api/v1/privacy/subjects/a%2Fb%3Fc',
  ]);
  for (const id of ['', '.', '..'])
    await expect(client.request('DELETE /api/v1/privacy/subjects/{id}', { path: { id } })).rejects.toThrow(
      'not a value for a path',
    );
});

it('waits as long as Retry-After says, in seconds or as a date, and longer each time without it', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  const waits = [0, 1].map((attempt) => waitBeforeRetry(new HushdeskUnreachable('x'), attempt, true, RULE));

  expect(readRetryAfter('7')).toBe(7_000);
  expect(readRetryAfter('Thu, 01 Jan 2026 00:00:05 GMT', now)).toBe(5_000);
  expect(readRetryAfter('soon')).toBeUndefined();
  expect(waits[0]).toBeGreaterThanOrEqual(125);
  expect(waits[1]).toBeGreaterThanOrEqual(250);
  expect(waitBeforeRetry(new HushdeskUnreachable('x'), 2, true, RULE)).toBeUndefined();
});
