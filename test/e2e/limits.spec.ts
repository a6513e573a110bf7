import type { OpenAPIObject } from '@nestjs/swagger';
import type { ProblemDetails } from '../../src/http/problem-details.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PROBE = '/health/live';
const STATUS = '/api/health';

let hushdesk: TestApp | undefined;

/** A fresh application for each test: its counts are its own. */
async function start(environment: Record<string, string> = {}): Promise<TestApp> {
  hushdesk = await startTestApp({ RATE_LIMIT_ENABLED: 'true', ...environment });
  return hushdesk;
}

afterEach(async () => {
  await hushdesk?.close();
  hushdesk = undefined;
});

async function statuses(count: number, send: (n: number) => Promise<{ status: number }>): Promise<number[]> {
  return (await Promise.all(Array.from({ length: count }, (_, n) => send(n)))).map(({ status }) => status);
}

function tally(values: readonly number[]): Record<number, number> {
  return Object.fromEntries(
    Object.entries(Object.groupBy(values, String)).map(([s, all]) => [s, all!.length]),
  );
}

describe('the limit of an address', () => {
  it('lets exactly 60 of 100 parallel requests pass', async () => {
    const { anonymous } = await start();

    const answers = await statuses(100, () => anonymous.get(STATUS));

    expect(tally(answers)).toEqual({ 200: 60, 429: 40 });
  });

  it('counts all routes together: served, refused, unknown, unreadable and undecodable', async () => {
    const hushdesk = await start({ RATE_LIMIT_PER_MINUTE: '9' });
    const { anonymous } = hushdesk;
    const client = await hushdesk.newClient();

    const answers = [
      await anonymous.get(STATUS),
      await anonymous.get('/docs/api-json'),
      await anonymous.get('/no/such/route'),
      await anonymous.get('/api/v1/knowledge/articles'),
      await client.post('/api/v1/chat', 'not json'),
      await client.post('/api/v1/chat', {}, { 'Content-Type': 'text/plain' }),
      await anonymous.send('DELETE', STATUS),
      await anonymous.get('/%zz'),
      await client.get('/api/v1/knowledge/articles'),
      await client.get('/api/v1/knowledge/articles'),
      await anonymous.get('/%zz'),
      await anonymous.get('/still/no/such/route'),
    ];

    expect(answers.slice(0, 9).map(({ status }) => status)).not.toContain(429);
    expect(answers.slice(9).map(({ status }) => status)).toEqual([429, 429, 429]);
  });

  it('answers 429 as a problem that says how long to wait', async () => {
    const { anonymous } = await start({ RATE_LIMIT_PER_MINUTE: '1' });
    await anonymous.get(STATUS);

    const { status, headers, body } = await anonymous.get<ProblemDetails>(STATUS);

    expect(status).toBe(429);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(body).toMatchObject({ code: 'rate_limit_exceeded', requestId: headers.get('x-request-id') });
    expect(headers.get('retry-after')).toMatch(/^[1-9]\d?$/);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect([...headers.keys()].filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
  });

  it('is shown in every response, in the form of the IETF draft', async () => {
    const { anonymous } = await start();

    const { headers } = await anonymous.get('/no/such/route');

    expect(headers.get('ratelimit-policy')).toBe('"address-minute";q=60;w=60, "address-hour";q=1000;w=3600');
    expect(headers.get('ratelimit')).toMatch(
      /^"address-minute";r=59;t=(?:60|59), "address-hour";r=999;t=3(?:600|599)$/,
    );
  });

  it('names the longer wait when both the minute and the hour are used up', async () => {
    const { anonymous } = await start({ RATE_LIMIT_PER_MINUTE: '2', RATE_LIMIT_PER_HOUR: '3' });
    await statuses(2, () => anonymous.get(STATUS));

    const { headers } = await anonymous.get(STATUS);

    expect(Number(headers.get('retry-after'))).toBeGreaterThan(3_590);
  });

  it('leaves probes alone, but not what merely looks like one', async () => {
    const { anonymous } = await start({ RATE_LIMIT_PER_MINUTE: '2' });

    const probes = await statuses(20, () => anonymous.get(PROBE));
    const { headers } = await anonymous.get(PROBE);
    const unknown = await statuses(5, () => anonymous.get('/health/no-such-probe'));

    expect(tally(probes)).toEqual({ 200: 20 });
    expect(headers.get('ratelimit')).toBeNull();
    expect(tally(unknown)).toEqual({ 404: 2, 429: 3 });
  });

  it('can be lifted, and nothing is said of it then', async () => {
    const { anonymous } = await start({ RATE_LIMIT_ENABLED: 'false', RATE_LIMIT_PER_MINUTE: '1' });

    const answers = await statuses(20, () => anonymous.get(STATUS));
    const { headers } = await anonymous.get(STATUS);

    expect(tally(answers)).toEqual({ 200: 20 });
    expect(headers.get('ratelimit-policy')).toBeNull();
  });
});

describe('forwarding headers', () => {
  const forged = (n: number): Record<string, string> => ({ 'X-Forwarded-For': `203.0.113.${n}` });

  it('do not help anybody while no proxy is listed', async () => {
    const { anonymous } = await start({ RATE_LIMIT_PER_MINUTE: '5' });

    const answers = await statuses(20, (n) => anonymous.get(STATUS, forged(n)));

    expect(tally(answers)).toEqual({ 200: 5, 429: 15 });
  });

  it('do not help when they come from elsewhere than the listed proxy', async () => {
    const { anonymous } = await start({ RATE_LIMIT_PER_MINUTE: '5', TRUST_PROXY: '192.0.2.7,10.0.0.0/8' });

    const answers = await statuses(20, (n) => anonymous.get(STATUS, forged(n)));

    expect(tally(answers)).toEqual({ 200: 5, 429: 15 });
  });

  it('tell callers apart when a listed proxy adds them; what the caller wrote before does not count', async () => {
    const { anonymous } = await start({ RATE_LIMIT_PER_MINUTE: '5', TRUST_PROXY: '127.0.0.1' });

    const one = await statuses(10, (n) =>
      anonymous.get(STATUS, { 'X-Forwarded-For': `198.51.100.${n}, 203.0.113.1` }),
    );
    const other = await statuses(10, () => anonymous.get(STATUS, forged(2)));

    expect([tally(one), tally(other)]).toEqual([
      { 200: 5, 429: 5 },
      { 200: 5, 429: 5 },
    ]);
  });

  it.each([
    ['one IPv6 /64', (n: number) => `2001:db8:0:1:${n}:${n}::${n}`],
    [
      'IPv4 and the same written as IPv6',
      (n: number) => (n % 2 === 0 ? '203.0.113.9' : '::ffff:203.0.113.9'),
    ],
    ['ports that a proxy adds', (n: number) => `203.0.113.9:${40_000 + n}`],
    ['words that are no address', (n: number) => `nobody-${n}`],
  ])('changing %s does not escape', async (_what, address) => {
    const { anonymous } = await start({ RATE_LIMIT_PER_MINUTE: '5', TRUST_PROXY: '127.0.0.1' });

    const answers = await statuses(20, (n) => anonymous.get(STATUS, { 'X-Forwarded-For': address(n) }));

    expect(tally(answers)).toEqual({ 200: 5, 429: 15 });
  });

  it('another /64 is another caller', async () => {
    const { anonymous } = await start({ RATE_LIMIT_PER_MINUTE: '1', TRUST_PROXY: '127.0.0.1' });

    const answers = await statuses(5, (n) =>
      anonymous.get(STATUS, { 'X-Forwarded-For': `2001:db8:0:${n}::1` }),
    );

    expect(tally(answers)).toEqual({ 200: 5 });
  });
});

describe('routes that ask a model', () => {
  const ask = (client: ApiClient): Promise<{ status: number; headers: Headers }> =>
    client.post('/api/v1/chat', { message: 'hello' });

  it('answer 10 requests of an address in a minute, whatever its keys', async () => {
    const { newClient } = await start();
    const clients = [await newClient(), await newClient()];

    const answers = await statuses(14, (n) => ask(clients[n % 2]!));
    const others = await clients[0]!.get('/api/v1/knowledge/articles');

    expect(tally(answers)).toEqual({ 200: 10, 429: 4 });
    expect(others.status).toBe(200);
  });

  it('show all limits that hold', async () => {
    const { newClient } = await start();

    const { headers } = await ask(await newClient());

    expect(headers.get('ratelimit-policy')).toBe(
      '"address-minute";q=60;w=60, "address-hour";q=1000;w=3600, "ai";q=10;w=60',
    );
    expect(headers.get('ratelimit')).toMatch(/"ai";r=9;t=(?:60|59)$/);
  });

  it('are not used up by those who hold no key', async () => {
    const { anonymous, newClient } = await start({ RATE_LIMIT_AI_PER_MINUTE: '1' });
    const client = await newClient();

    const refused = await statuses(5, () => ask(anonymous));
    const answer = await ask(client);

    expect(tally(refused)).toEqual({ 401: 5 });
    expect(answer.status).toBe(200);
  });
});

describe('the OpenAPI document', () => {
  it('names 429 on every route but the probes', async () => {
    const { anonymous } = await start({ RATE_LIMIT_ENABLED: 'false' });

    const { body } = await anonymous.get<OpenAPIObject>('/docs/api-json');

    const operations = Object.entries(body.paths).flatMap(([path, item]) =>
      Object.values(item as Record<string, { responses: object }>).map(({ responses }) => ({
        path,
        limited: '429' in responses,
      })),
    );
    expect(operations.length).toBeGreaterThan(10);
    for (const { path, limited } of operations)
      expect([path, limited]).toEqual([path, !path.startsWith('/health/')]);
  });
});
