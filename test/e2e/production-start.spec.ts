import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ApiClient } from '../support/api-client.js';
import { PRODUCTION_KEYS } from '../support/production-settings.js';
import { PATH, Program } from '../support/program.js';
import { freePort } from '../support/redis-server.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const ROOT = resolve(import.meta.dirname, '../..');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hushdesk-start-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('start-production.sh', () => {
  let database: TestDatabase;
  const start = (environment: Record<string, string>): Program =>
    new Program('./start-production.sh', [], ROOT, environment);
  const safe = (): Record<string, string> => ({
    ...PRODUCTION_KEYS,
    DATABASE_URL: database.url,
    TRUST_PROXY: '127.0.0.1',
    DATA_DIR: folder,
  });

  beforeAll(async () => {
    database = await createTestDatabase({ migrated: false });
  });

  afterAll(() => database.drop());

  it('refuses settings that are missing, each with what to do, before it touches the database', async () => {
    const program = start({ DATABASE_URL: database.url, NODE_ENV: 'development' });

    expect(await program.ended()).toBe(1);
    for (const name of [
      'API_KEY_PEPPER',
      'BLIND_INDEX_KEY',
      'ENCRYPTION_KEYS',
      'JWT_SECRETS',
      'AUDIT_SIGNING_KEY',
    ])
      expect(program.output).toMatch(
        new RegExp(`${name} is required in production: .*openssl rand -base64 32`),
      );
    expect(program.output).toContain('set TLS_CERT_FILE and TLS_KEY_FILE, or TRUST_PROXY');
    expect(program.output).not.toContain(database.url);
    expect(await database.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public'")).toEqual([]);
  });

  it('refuses each unsafe setting with one line that says what to do instead', async () => {
    const program = start({
      ...safe(),
      ...{ API_KEY_PEPPER: 'changeme', LLM_PROVIDERS: 'scripted', PASSWORD_HASH_COST: '4', TRUST_PROXY: '' },
    });

    expect(await program.ended()).toBe(1);
    for (const remedy of [
      /API_KEY_PEPPER .*: make one with/,
      /LLM_PROVIDERS names scripted, .*: leave it out/,
      /PASSWORD_HASH_COST is below 12: leave it unset/,
      /does not serve plain HTTP: set TLS_CERT_FILE/,
    ])
      expect(program.output.match(new RegExp(remedy, 'g'))).toHaveLength(1);
    expect(program.output).not.toContain('changeme');
  });

  it('brings an empty database up to date, becomes the service, and stops when told to', async () => {
    const port = await freePort();
    const program = start({ ...safe(), PORT: `${port}` });
    const client = new ApiClient(`http://127.0.0.1:${port}`);

    await program.says('"msg":"listening"');
    const ready = await client.get<{ status: string }>('/health/ready');

    expect(program.output).toContain('Migrated: ');
    expect([ready.status, ready.body.status]).toEqual([200, 'ok']);
    expect(readFileSync(`/proc/${String(program.child.pid)}/cmdline`, 'utf8')).toContain('dist/main.js');
    expect(await program.stop()).toBe(0);
  }, 60_000);

  describe('beside programs that only write down how they were called', () => {
    const calls = (): string[] => readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n');

    beforeEach(() => {
      copyFileSync(join(ROOT, 'start-production.sh'), join(folder, 'start-production.sh'));
      chmodSync(join(folder, 'start-production.sh'), 0o755);
      mkdirSync(join(folder, 'dist/migrations'), { recursive: true });
      mkdirSync(join(folder, 'dist/cli'));
      const note = `require('fs').appendFileSync('calls', [process.env.NODE_ENV, ...process.argv.slice(1).map((a) => a.replace(/.*dist./, ''))].join(' ') + '\\n');`;
      writeFileSync(join(folder, 'dist/main.js'), note);
      writeFileSync(
        join(folder, 'dist/cli/main.js'),
        `${note} if (process.argv[2] === process.env.FAILS) process.exit(1);`,
      );
    });

    const run = async (environment: Record<string, string> = {}): Promise<number | null> =>
      new Program('./start-production.sh', [], folder, environment).ended();

    it('migrates, and starts, in this order and for production', async () => {
      expect(await run({ NODE_ENV: 'development' })).toBe(0);
      expect(calls()).toEqual(['production cli/main.js db migrate', 'production main.js']);
    });

    it('goes no further than a migration that fails', async () => {
      expect(await run({ FAILS: 'db' })).toBe(1);
      expect(calls().filter((call) => call === 'production main.js')).toEqual([]);
    });

    it('leaves the schema alone when told so, in the environment or in .env', async () => {
      await run({ DATABASE_MIGRATE_ON_START: 'false' });
      writeFileSync(join(folder, '.env'), 'DATABASE_MIGRATE_ON_START=false\n');
      await run();

      expect(calls().filter((call) => call.includes('db migrate'))).toEqual([]);
      expect(calls().filter((call) => call === 'production main.js')).toHaveLength(2);
    });

    it('says what to do when nothing is built', () => {
      rmSync(join(folder, 'dist'), { recursive: true });

      const { status, stderr } = spawnSync('./start-production.sh', { cwd: folder, env: { PATH } });

      expect([status, stderr.toString()]).toEqual([
        1,
        'The service is not built: run npm ci && npm run build.\n',
      ]);
    });
  });
});
