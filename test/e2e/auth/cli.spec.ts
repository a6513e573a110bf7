import { ApiClient } from '../../support/api-client.js';
import { eventually } from '../../support/eventually.js';
import { type CliResult, runCli } from '../../support/run-cli.js';
import { startTestApp, TEST_PASSWORD, type TestApp } from '../../support/test-app.js';

let hushdesk: TestApp;

beforeAll(async () => {
  hushdesk = await startTestApp();
});

afterAll(() => hushdesk.close());

const cli = (args: string[], input = ''): Promise<CliResult> => runCli(hushdesk.database.url, args, input);

const email = 'first-admin@example.com';
const login = async (password: string): Promise<number> =>
  (await hushdesk.anonymous.post('/api/v1/auth/login', { email, password })).status;
const meWith = async (key: string): Promise<number> =>
  (await new ApiClient(hushdesk.baseUrl, { 'X-API-Key': key }).get('/api/v1/auth/me')).status;

describe('hushdesk user', () => {
  it('creates, resets and disables people, with the password from standard input', async () => {
    const created = await cli(
      ['user', 'create', '--email', email, '--role', 'admin', '--json'],
      `${TEST_PASSWORD}\n`,
    );
    const before = await login(TEST_PASSWORD);
    const reset = await cli(['user', 'reset-password', '--email', email], 'violet-harbour-tunnel-93');
    const after = [await login(TEST_PASSWORD), await login('violet-harbour-tunnel-93')];
    const disabled = await cli(['user', 'disable', '--email', email]);

    expect(JSON.parse(created.output)).toMatchObject({ email, role: 'admin', status: 'active' });
    expect([before, ...after]).toEqual([200, 401, 200]);
    expect([reset.status, disabled.status]).toEqual([0, 1]);
    expect(disabled.errors).toContain('last active admin');
  });

  it('refuses a weak password without repeating it', async () => {
    const { status, output, errors } = await cli(
      ['user', 'create', '--email', 'x@example.com'],
      'password12345678',
    );

    expect(status).toBe(1);
    expect(errors).toContain('too easy to guess');
    expect(output + errors).not.toContain('password12345678');
  });
});

describe('hushdesk key', () => {
  it('creates, lists, rotates and revokes keys that the running service knows at once', async () => {
    const created = await cli([
      'key',
      'create',
      '--name',
      'shop',
      '--scopes',
      'chat,subjects:token',
      '--json',
    ]);
    const { id, key } = JSON.parse(created.output) as { id: string; key: string };
    const works = await meWith(key);
    const rotated = await cli(['key', 'rotate', id, '--overlap-seconds', '0', '--json']);
    const successor = JSON.parse(rotated.output) as { id: string; key: string };
    await eventually(async () => (await meWith(key)) === 401, 5_000);
    const next = await meWith(successor.key);
    await cli(['key', 'revoke', successor.id]);
    await eventually(async () => (await meWith(successor.key)) === 401, 5_000);
    const list = await cli(['key', 'list']);

    expect([works, next]).toEqual([200, 200]);
    expect(list.output).toContain(id);
    expect(list.output).not.toContain(key);
  }, 60_000);

  it('says what is wrong with its arguments', async () => {
    const { status, errors } = await cli(['key', 'create', '--name', 'x', '--scopes', 'everything']);

    expect(status).toBe(1);
    expect(errors).toContain('--scopes knows: chat');
  });
});
