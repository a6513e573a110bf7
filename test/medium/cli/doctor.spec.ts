import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examine } from '../../../src/cli/doctor/examine.js';
import type { Finding } from '../../../src/cli/doctor/finding.js';
import { inspectEnvironment } from '../../../src/config/inspect-environment.js';
import { randomHex } from '../../../src/crypto/secure-random.js';
import { CliProcess } from '../../support/cli-process.js';
import { OffClock } from '../../support/off-clock.js';
import { PongServer } from '../../support/pong-server.js';
import { PRODUCTION_KEYS } from '../../support/production-settings.js';
import { createTestDatabase, onServer, type TestDatabase } from '../../support/test-database.js';

type Variables = Record<string, string | undefined>;

const FOLDER = mkdtempSync(join(tmpdir(), 'hushdesk-doctor-'));
const ROLE = `doctor_${randomHex(6)}`;
const PASSWORD = randomHex(16);
const KEY_A = 'first:kYw2v7Jt0bRz5QmX1cLs8HfN4pVdA6uGeTi3oWqKy9E=';
const KEY_B = 'second:9Zk3f0o1qS7c2v8Hn5yXwL4mT6rB1dUeJgPaKiVtQ0s=';

const redis = new PongServer('+PONG');
let database: TestDatabase;
let safe: Variables;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.query(`CREATE ROLE ${ROLE} LOGIN PASSWORD '${PASSWORD}'`);
  const url = new URL(database.url);
  url.username = ROLE;
  url.password = PASSWORD;
  safe = {
    ...PRODUCTION_KEYS,
    NODE_ENV: 'production',
    DATABASE_URL: url.toString(),
    TRUST_PROXY: '10.0.0.0/24',
    REDIS_URL: await redis.start(),
    DATA_DIR: FOLDER,
    SECURITY_CONTACT: 'mailto:security@example.com',
    CORS_ORIGINS: 'https://shop.example.com',
    ERASURE_JOURNAL: join(FOLDER, 'journal', 'erasures.jws'),
    BUDGET_KEY_TOKENS_PER_DAY: '1000000',
    LLM_PROVIDERS: 'openai,knowledge',
    OPENAI_API_KEY: 'a key of the vendor',
    LOG_DIR: join(FOLDER, 'logs'),
    METRICS_PORT: '9100',
  };
});

afterAll(async () => {
  redis.stop();
  await database.drop();
  await onServer(`DROP ROLE ${ROLE}`);
  rmSync(FOLDER, { recursive: true });
});

async function findingsOf(
  changes: Variables,
  { aheadMs = 0, nodeVersion = '24.21.0' } = {},
): Promise<Finding[]> {
  const inspected = await inspectEnvironment({ ...safe, ...changes });
  const findings = await examine({ ...inspected, clock: new OffClock(aheadMs), nodeVersion });
  return findings.filter(({ state }) => state !== 'on');
}

const brief = (findings: readonly Finding[]): string[] =>
  findings.map(({ protection, state }) => `${state} ${protection}`);

it('finds nothing in a safe production', async () => {
  expect(await findingsOf({})).toEqual([]);
});

it.each<[unsafe: string, changes: Variables, finding: string]>([
  ['not production', { NODE_ENV: 'development' }, 'off environment'],
  ['plain HTTP', { TRUST_PROXY: undefined }, 'unsafe transport'],
  ['plain HTTP by name', { TRUST_PROXY: undefined, ALLOW_PLAIN_HTTP: 'true' }, 'weak transport'],
  ['trust in a network of strangers', { TRUST_PROXY: '10.0.0.1,96.0.0.0/3' }, 'unsafe trusted-proxy'],
  ['trust in everybody', { TRUST_PROXY: '0.0.0.0/0' }, 'unsafe trusted-proxy'],
  ['every interface', { HOST: '0.0.0.0' }, 'off bind-address'],
  ['a name that is two addresses', { HOST: 'localhost' }, 'off bind-address'],
  ['figures for everybody', { METRICS_HOST: '0.0.0.0' }, 'weak metrics-port'],
  ['CORS for everybody', { CORS_ORIGINS: '*' }, 'unsafe cors'],
  ['CORS without https', { CORS_ORIGINS: 'http://shop.example.com' }, 'unsafe cors'],
  ['no rate limits', { RATE_LIMIT_ENABLED: 'false' }, 'unsafe rate-limits'],
  ['a limit on logins that stops nobody', { RATE_LIMIT_LOGIN_PER_MINUTE: '1000' }, 'weak rate-limits'],
  ['bodies without end', { BODY_LIMIT_BYTES: '104857600' }, 'weak body-limits'],
  ['messages without end', { MESSAGE_LIMIT_BYTES: '1048576' }, 'weak body-limits'],
  ['no contact', { SECURITY_CONTACT: undefined }, 'off security-contact'],
  ['a short secret', { API_KEY_PEPPER: 'short' }, 'unsafe secret API_KEY_PEPPER'],
  ['a sample', { BLIND_INDEX_KEY: 'change-me-1234567890-abcdefghijk' }, 'unsafe secret BLIND_INDEX_KEY'],
  ['a missing secret', { AUDIT_SIGNING_KEY: undefined }, 'unsafe secret AUDIT_SIGNING_KEY'],
  ['no database', { DATABASE_URL: undefined }, 'unsafe secret DATABASE_URL'],
  [
    'a secret used twice',
    { JWT_SECRETS: `a:${PRODUCTION_KEYS.API_KEY_PEPPER}` },
    'unsafe secret JWT_SECRETS',
  ],
  ['an earlier encryption key', { ENCRYPTION_KEYS: `${KEY_A},${KEY_B}` }, 'off previous-keys'],
  [
    'an earlier index key',
    { BLIND_INDEX_KEY_PREVIOUS: 'Zk3Jr8Qw1Lx6Tn4Vb9Yc2Hm7Pd5Gs0Fa' },
    'off previous-keys',
  ],
  ['storage in the clear', { ENCRYPTION: 'off' }, 'unsafe encryption'],
  ['storage that reads the clear', { ENCRYPTION: 'mixed' }, 'weak encryption'],
  ['cheap passwords', { PASSWORD_HASH_COST: '10' }, 'unsafe password-hash'],
  ['masking that spares everybody', { PII_ALLOW_EMAIL_DOMAINS: 'gmail.com' }, 'unsafe masking-exceptions'],
  ['a log for developers', { LOG_LEVEL: 'debug' }, 'weak log-level'],
  ['no log', { LOG_LEVEL: 'silent' }, 'weak log-level'],
  ['logs where none can be written', { LOG_DIR: '/dev/null/logs' }, 'weak log-files'],
  ['logs kept for years', { LOG_RETENTION_DAYS: '3650' }, 'weak log-files'],
  ['a record kept for days', { AUDIT_RETENTION_DAYS: '7' }, 'weak audit-retention'],
  ['nothing deleted by itself', { RETENTION_HOURLY: 'false' }, 'off retention'],
  ['no budget', { BUDGET_KEY_TOKENS_PER_DAY: undefined }, 'off budgets'],
  ['webhooks into your network', { HANDOFF_WEBHOOK_PRIVATE_ALLOWED: 'true' }, 'weak webhook'],
  ['a journal in DATA_DIR', { ERASURE_JOURNAL: undefined }, 'weak erasure-journal'],
  [
    'a journal where none can be written',
    { ERASURE_JOURNAL: '/dev/null/x/erasures.jws' },
    'weak erasure-journal',
  ],
  ['no Redis', { REDIS_URL: undefined }, 'off redis'],
  ['a setting out of range', { PORT: '99999' }, 'unsafe configuration'],
  ['a model in the clear', { OPENAI_BASE_URL: 'http://models.example.com' }, 'unsafe configuration'],
])('finds %s, and nothing else', async (_unsafe, changes, finding) => {
  const findings = await findingsOf(changes);

  const others =
    changes.DATABASE_URL === undefined && 'DATABASE_URL' in changes ? ['unchecked database'] : [];
  expect(brief(findings)).toEqual([finding, ...others]);
  expect(findings.every(({ remedy }) => remedy !== undefined)).toBe(true);
});

it('finds neighbours in the clear, and says that it could not look at the rest', async () => {
  const changes = { DATABASE_URL: `postgres://a:planted-${PASSWORD}@db.invalid/x`, DATABASE_TLS: 'off' };
  const redisInTheClear = { REDIS_URL: 'redis://cache.invalid', REDIS_TLS: 'off' };
  const findings = await findingsOf(changes);

  expect(brief(findings)).toEqual(['unsafe database-tls', 'unchecked database']);
  expect(brief(await findingsOf(redisInTheClear))).toEqual(['unsafe redis', 'weak redis-answers']);
  expect(JSON.stringify(findings)).not.toContain('planted');
});

it('finds a journal in the very database that it must outlive, and one that cannot be asked', async () => {
  const same = await findingsOf({ ERASURE_JOURNAL: safe.DATABASE_URL });
  const readOnly = new URL(safe.DATABASE_URL ?? '');
  readOnly.pathname = '/postgres';
  const other = await findingsOf({ ERASURE_JOURNAL: readOnly.toString() });
  const away = await findingsOf({ ERASURE_JOURNAL: 'postgres://db.invalid/x' });

  expect(brief(same)).toEqual(['weak erasure-journal']);
  expect(brief(other)).toEqual(['weak erasure-journal']);
  expect(brief(away)).toEqual(['unchecked erasure-journal']);
});

it.each([
  ['18.20.1', 'unsafe node-version'],
  ['22.14.0', 'unsafe node-version'],
  ['23.1.0', 'weak node-version'],
  ['40.0.0', 'unchecked node-version'],
])('finds that Node %s is not mended any more, or not known', async (nodeVersion, finding) => {
  expect(brief(await findingsOf({}, { nodeVersion }))).toEqual([finding]);
});

it('finds a release of Node whose time is over, by the date', async () => {
  const years = 3 * 365 * 86_400_000;

  expect(brief(await findingsOf({}, { aheadMs: years }))).toEqual([
    'weak node-version',
    'weak database-clock',
  ]);
});

it('finds clocks that are apart, in either direction', async () => {
  expect(brief(await findingsOf({}, { aheadMs: 10_000 }))).toEqual(['weak database-clock']);
  expect(brief(await findingsOf({}, { aheadMs: -10_000 }))).toEqual(['weak database-clock']);
});

it('finds a role with powers, and one that owns the record', async () => {
  await database.query(`ALTER ROLE ${ROLE} CREATEDB CREATEROLE`);
  const powerful = await findingsOf({});
  await database.query(`ALTER ROLE ${ROLE} NOCREATEDB NOCREATEROLE`);
  const [{ owner } = { owner: '' }] = await database.query<{ owner: string }>(
    `SELECT relowner::regrole::text AS owner FROM pg_class WHERE oid = 'audit_events'::regclass`,
  );
  await database.query(`ALTER TABLE audit_events OWNER TO ${ROLE}`);
  const owning = await findingsOf({});
  await database.query(`ALTER TABLE audit_events OWNER TO ${owner}`);

  expect(powerful).toMatchObject([
    {
      protection: 'database-role',
      state: 'weak',
      detail: expect.stringContaining('CREATEROLE, CREATEDB') as string,
    },
  ]);
  expect(brief(owning)).toEqual(['off audit-owner']);
});

it('finds secrets in files that others can read, wherever they are named', async () => {
  const pepper = join(FOLDER, 'pepper');
  writeFileSync(pepper, PRODUCTION_KEYS.API_KEY_PEPPER);
  chmodSync(pepper, 0o644);
  const twin = { API_KEY_PEPPER: undefined, API_KEY_PEPPER_FILE: pepper };
  const folder = join(FOLDER, 'secrets');
  mkdirSync(folder);
  const { PASSWORD_HASH_COST: _plain, ...keys } = PRODUCTION_KEYS;
  const names = { ...keys, DATABASE_URL: safe.DATABASE_URL ?? '' };
  for (const [name, value] of Object.entries(names))
    writeFileSync(join(folder, name), value, { mode: 0o640 });
  const absent = Object.fromEntries(Object.keys(names).map((name) => [name, undefined]));
  const fromFolder: Variables = { ...absent, SECRETS_PROVIDER: 'files', SECRETS_DIR: folder };
  fromFolder.REDIS_URL = fromFolder.OPENAI_API_KEY = fromFolder.ERASURE_JOURNAL = undefined;
  writeFileSync(join(folder, 'REDIS_URL'), safe.REDIS_URL ?? '', { mode: 0o666 });
  chmodSync(join(folder, 'REDIS_URL'), 0o666);
  writeFileSync(join(folder, 'OPENAI_API_KEY'), 'x', { mode: 0o600 });
  writeFileSync(join(folder, 'ERASURE_JOURNAL'), safe.ERASURE_JOURNAL ?? '', { mode: 0o600 });

  expect(await findingsOf(twin)).toMatchObject([
    {
      protection: 'secret-files',
      state: 'weak',
      detail: expect.stringContaining('API_KEY_PEPPER_FILE') as string,
    },
  ]);
  expect(await findingsOf(fromFolder)).toMatchObject([
    {
      protection: 'secret-files',
      state: 'weak',
      detail: expect.stringContaining('REDIS_URL in SECRETS_DIR') as string,
    },
  ]);
  chmodSync(pepper, 0o600);
  expect(await findingsOf(twin)).toEqual([]);
});

it('the command says it with its status: 1 for weak in production, 0 elsewhere, and shows no secret', async () => {
  const given = Object.entries(safe).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const environment = Object.fromEntries(given) as Record<string, string>;
  const start = async (
    options: string[],
    changes: Record<string, string>,
  ): Promise<[number | null, string]> => {
    const command = new CliProcess(['doctor', ...options], { ...environment, ...changes });
    return [await command.ended(), command.output];
  };

  const [fit, quiet] = await start(['--quiet'], {});
  const [sick, json] = await start(['--json', '--quiet'], { LOG_LEVEL: 'debug' });
  const [lenient, words] = await start([], { NODE_ENV: 'development', LOG_LEVEL: 'debug' });

  expect([fit, quiet]).toEqual([0, '']);
  expect(sick).toBe(1);
  expect(JSON.parse(json)).toMatchObject([{ protection: 'log-level', state: 'weak' }]);
  expect(lenient).toBe(0);
  expect(words).toMatch(/^weak +log-level/m);
  for (const secret of Object.values(PRODUCTION_KEYS).filter((key) => key.length > 8))
    expect(words + json).not.toContain(secret);
});
