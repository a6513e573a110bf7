import { ApiKeys } from '../../src/auth/keys/api-keys.js';
import type { ActorLimits } from '../../src/context/actor.js';
import { ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const ADDRESS_LIMIT = 5;

let hushdesk: TestApp;
let client: ApiClient;

beforeEach(async () => {
  hushdesk = await startTestApp({
    RATE_LIMIT_ENABLED: 'true',
    RATE_LIMIT_PER_MINUTE: `${ADDRESS_LIMIT}`,
  });
  client = await keyWith({ perMinute: 3, perHour: 1_000, aiPerMinute: 3 });
});

async function keyWith(limits: ActorLimits): Promise<ApiClient> {
  const keys = hushdesk.app.get(ApiKeys, { strict: false });
  const { text } = await keys.create({ name: 'test', scopes: ['chat'], limits });
  return new ApiClient(hushdesk.baseUrl, { 'X-API-Key': text });
}

afterEach(() => hushdesk.close());

const ask = (subject?: string): Promise<{ status: number; headers: Headers }> =>
  client.post('/api/v1/chat', { message: 'hello', ...(subject === undefined ? {} : { subject }) });

async function statuses(count: number, send: (n: number) => Promise<{ status: number }>): Promise<number[]> {
  return (await Promise.all(Array.from({ length: count }, (_, n) => send(n)))).map(({ status }) => status);
}

const passed = (answers: readonly number[]): number => answers.filter((status) => status === 200).length;

describe('a key with limits of its own', () => {
  it('counts each end customer apart', async () => {
    await ask('anna');

    const anna = await statuses(5, () => ask('anna'));
    const bert = await statuses(5, () => ask('bert'));

    expect([passed(anna), passed(bert)]).toEqual([2, 3]);
    expect(new Set([...anna, ...bert])).toEqual(new Set([200, 429]));
  });

  it('counts requests for nobody in particular together', async () => {
    await ask('anna');

    const answers = await statuses(6, () => ask());

    expect(passed(answers)).toBe(3);
  });

  it('is not held to the limit of the one address all its customers share', async () => {
    await ask('first');

    const answers = await statuses(40, (n) => ask(`customer-${n}`));

    expect(passed(answers)).toBe(40);
  });

  it('shows the limits that count, and how long to wait', async () => {
    for (let n = 0; n < 3; n++) await ask('anna');

    const { status, headers } = await ask('anna');

    expect(status).toBe(429);
    expect(headers.get('ratelimit-policy')).toBe(
      '"customer-minute";q=3;w=60, "ai";q=3;w=60, "customer-hour";q=1000;w=3600',
    );
    expect(headers.get('retry-after')).toMatch(/^[1-9]\d?$/);
  });

  it('counts at the service’s own limits where it sets none', async () => {
    client = await keyWith({ perMinute: 100 });
    await ask('first');

    const { headers } = await ask('anna');

    expect(headers.get('ratelimit-policy')).toBe(
      '"customer-minute";q=100;w=60, "ai";q=10;w=60, "customer-hour";q=1000;w=3600',
    );
  });

  it('counts for the address again once it is withdrawn', async () => {
    await ask('anna');
    await hushdesk.database.query('UPDATE api_keys SET revoked_at = now()');
    await hushdesk.database.query(`SELECT pg_notify('hushdesk', 'api-key:' || public_id) FROM api_keys`);
    await eventually(async () => (await ask('anna')).status !== 200);

    const answers = [];
    for (let n = 0; n < 30; n++) answers.push((await ask(`customer-${n}`)).status);

    expect(answers.at(-1)).toBe(429);
    expect(answers).not.toContain(200);
    expect(answers.filter((status) => status === 401).length).toBeLessThanOrEqual(ADDRESS_LIMIT);
  });

  it('does not open unknown routes to unlimited requests', async () => {
    await ask('anna');

    const answers = [];
    for (let n = 0; n < 30; n++) answers.push((await client.get('/no/such/route')).status);

    expect(answers.filter((status) => status === 404).length).toBeLessThanOrEqual(ADDRESS_LIMIT);
    expect(answers.at(-1)).toBe(429);
  });

  it('is of no use to others: a made-up key counts for the address', async () => {
    await ask('anna');
    const forged = { 'X-API-Key': `hd_0123456789abcdef_${'0'.repeat(72)}` };

    const answers = await statuses(20, (n) =>
      hushdesk.anonymous.post('/api/v1/chat', { message: 'hello', subject: `s${n}` }, forged),
    );

    expect(answers.filter((status) => status === 401).length).toBe(ADDRESS_LIMIT - 1);
  });
});

describe('a key without limits of its own', () => {
  it('counts by address, whatever customer it names', async () => {
    client = await hushdesk.newClient();

    const answers = await statuses(20, (n) => ask(`customer-${n}`));

    expect(passed(answers)).toBe(ADDRESS_LIMIT);
  });
});
