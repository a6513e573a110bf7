import type { TokenPairResponse } from '../../../src/auth/api/auth.response.dto.js';
import type { ProblemDetails } from '../../../src/http/problem-details.js';
import { ApiClient } from '../../support/api-client.js';
import { eventually } from '../../support/eventually.js';
import { bearer, startTestApp, TEST_PASSWORD, type TestApp } from '../../support/test-app.js';

let hushdesk: TestApp;

beforeAll(async () => {
  // Dear enough for the hash to be most of a login, as in production, where it is far dearer.
  hushdesk = await startTestApp({ PASSWORD_HASH_COST: '7' });
});

beforeEach(() => hushdesk.database.query('TRUNCATE login_attempts'));

afterAll(() => hushdesk.close());

const login = (email: string, password = TEST_PASSWORD): ReturnType<ApiClient['post']> =>
  hushdesk.anonymous.post('/api/v1/auth/login', { email, password });
const refresh = (refreshToken: string): Promise<{ status: number; body: TokenPairResponse }> =>
  hushdesk.anonymous.post<TokenPairResponse>('/api/v1/auth/refresh', { refreshToken });
const meWith = async (token: string): Promise<number> =>
  (await new ApiClient(hushdesk.baseUrl, bearer(token)).get('/api/v1/auth/me')).status;

describe('logging in', () => {
  it('brings a pair of tokens, whatever the case of the address', async () => {
    const { email } = await hushdesk.newUser('agent');

    const { status, body } = await login(email.toUpperCase());

    expect(status).toBe(200);
    expect(body).toMatchObject({ tokenType: 'Bearer', expiresIn: 1800 });
    expect(Object.keys(body as object).sort()).toEqual([
      'accessToken',
      'expiresIn',
      'refreshToken',
      'tokenType',
    ]);
  });

  it('answers a wrong password, an unknown address and a disabled account alike', async () => {
    const { email } = await hushdesk.newUser('user');
    const disabled = await hushdesk.newUser('user');
    const admin = (await hushdesk.newUser('admin')).client;
    await admin.send('PATCH', `/api/v1/auth/users/${disabled.id}`, { status: 'disabled' });

    const answers = [
      await login(email, 'not the password'),
      await login(email, `${TEST_PASSWORD} `),
      await login('nobody@example.com', 'not the password'),
      await login(disabled.email),
      await login(email, 'x'.repeat(80)),
    ];

    for (const { status, body } of answers) {
      expect([status, (body as ProblemDetails).code]).toEqual([401, 'credentials_invalid']);
    }
  });

  it('makes guessers wait, says how long, and is not locked for the owner elsewhere', async () => {
    const { email, client } = await hushdesk.newUser('user');
    const answers = await Promise.all(Array.from({ length: 12 }, () => login(email, 'a wrong password')));

    const delayed = answers.filter(({ status }) => status === 429);
    const owner = await login(email);

    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(6);
    expect(delayed.length).toBeGreaterThanOrEqual(6);
    expect(Number(delayed[0]!.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(owner.status).toBe(429);
    expect((await client.get('/api/v1/auth/me')).status).toBe(200);
    await eventually(async () => (await login(email)).status === 200, 10_000);
  });

  it('takes no different time for known and unknown names', async () => {
    const rounds = Number(process.env.LOGIN_TIMING_ROUNDS ?? 600);
    const { email } = await hushdesk.newUser('user');
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    for (let round = 0; round < rounds; round++) {
      // The same history for both, and each first as often as second.
      await hushdesk.database.query('DELETE FROM login_attempts');
      const names = [
        ['known', email],
        ['unknown', `nobody-${round}@example.com`],
      ] as const;
      for (const [kind, name] of round % 2 === 0 ? names : names.toReversed()) {
        const startedAt = performance.now();
        await login(name, 'a wrong password');
        times[kind].push(performance.now() - startedAt);
      }
    }
    const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

    const ratio = median(times.known) / median(times.unknown);

    process.stdout.write(
      `login, known to unknown name: ratio of medians ${ratio.toFixed(3)} over ${rounds} pairs\n`,
    );
    expect(Math.abs(ratio - 1)).toBeLessThan(0.05);
  }, 300_000);
});

describe('a refresh token', () => {
  it('is good once, for a new pair', async () => {
    const { refreshToken, accessToken } = await hushdesk.newUser('user');

    const { status, body } = await refresh(refreshToken);

    expect(status).toBe(200);
    expect(body.refreshToken).not.toBe(refreshToken);
    expect(body.accessToken).not.toBe(accessToken);
    expect(await meWith(body.accessToken)).toBe(200);
  });

  it('used again ends the whole login: its successor and its access tokens too', async () => {
    const { refreshToken } = await hushdesk.newUser('user');
    const successor = (await refresh(refreshToken)).body;

    const again = await refresh(refreshToken);

    expect(again.status).toBe(401);
    expect((await refresh(successor.refreshToken)).status).toBe(401);
    await eventually(async () => (await meWith(successor.accessToken)) === 401, 5_000);
  });

  it('used twenty times at once yields one successor at most', async () => {
    const { refreshToken } = await hushdesk.newUser('user');

    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(refreshToken)));

    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    expect(answers.filter(({ status }) => status !== 200 && status !== 401)).toEqual([]);
  });

  it('that nobody made, or that has expired, is refused', async () => {
    const { refreshToken } = await hushdesk.newUser('user');
    await hushdesk.database.query(`UPDATE refresh_tokens SET expires_at = now() - interval '1 second'`);

    expect((await refresh(refreshToken)).status).toBe(401);
    expect((await refresh('made-up')).status).toBe(401);
  });

  it('ends with its login, 90 days after it began, however often it was changed', async () => {
    const DAYS = `extract(epoch FROM f.expires_at - f.created_at) / 86400`;
    const { refreshToken } = await hushdesk.newUser('user');
    const { id } = await hushdesk.newUser('user');
    const [began] = await hushdesk.database.query<{ days: string }>(
      `SELECT ${DAYS} AS days FROM token_families f WHERE user_id = $1`,
      [id],
    );
    const successor = (await refresh(refreshToken)).body;

    await hushdesk.database.query(`UPDATE token_families SET expires_at = now() - interval '1 second'`);

    expect(Number(began?.days)).toBeCloseTo(90, 1);
    expect((await refresh(successor.refreshToken)).status).toBe(401);
    await eventually(async () => (await meWith(successor.accessToken)) === 401, 5_000);
  });

  it('is stored as a hash only, of 256 bits', async () => {
    const { refreshToken } = await hushdesk.newUser('user');
    expect(Buffer.from(refreshToken, 'base64url')).toHaveLength(32);

    const rows = await hushdesk.database.query('SELECT t::text FROM refresh_tokens t');

    expect(JSON.stringify(rows)).not.toContain(refreshToken);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(refreshToken).toString('hex'));
  });
});

describe('ending sessions', () => {
  it('logging out ends the login; logging out again is no error', async () => {
    const { refreshToken, accessToken } = await hushdesk.newUser('user');

    const first = await hushdesk.anonymous.post('/api/v1/auth/logout', { refreshToken });
    const again = await hushdesk.anonymous.post('/api/v1/auth/logout', { refreshToken });

    expect([first.status, again.status]).toEqual([204, 204]);
    expect((await refresh(refreshToken)).status).toBe(401);
    await eventually(async () => (await meWith(accessToken)) === 401, 5_000);
  });

  it('a new password ends the other sessions, not this one', async () => {
    const { email, client, refreshToken, accessToken } = await hushdesk.newUser('user');
    const other = (await login(email)).body as TokenPairResponse;
    const newPassword = 'violet-harbour-tunnel-93';

    const wrong = await client.post('/api/v1/auth/password', { currentPassword: 'nope', newPassword });
    const right = await client.post('/api/v1/auth/password', { currentPassword: TEST_PASSWORD, newPassword });

    expect([wrong.status, right.status]).toEqual([401, 204]);
    await eventually(async () => (await meWith(other.accessToken)) === 401, 5_000);
    expect((await refresh(other.refreshToken)).status).toBe(401);
    expect(await meWith(accessToken)).toBe(200);
    expect((await refresh(refreshToken)).status).toBe(200);
    expect((await login(email)).status).toBe(401);
    expect((await login(email, newPassword)).status).toBe(200);
  });

  it('disabling a user, or changing their role, works within five seconds', async () => {
    const admin = (await hushdesk.newUser('admin')).client;
    const { id, client, accessToken } = await hushdesk.newUser('admin');
    expect((await client.get('/api/v1/auth/users')).status).toBe(200);

    await admin.send('PATCH', `/api/v1/auth/users/${id}`, { role: 'user' });
    await eventually(async () => (await client.get('/api/v1/auth/users')).status === 403, 5_000);
    await admin.send('PATCH', `/api/v1/auth/users/${id}`, { status: 'disabled' });
    await eventually(async () => (await meWith(accessToken)) === 401, 5_000);
  });
});
