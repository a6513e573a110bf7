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
    const keyFile = join(folder, 'tls.key');
    writeFileSync(keyFile, 'no key');
    let lines = 0;
    const program = start({
      ...safe(),
      ...{ API_KEY_PEPPER: 'changeme', LLM_PROVIDERS: 'scripted', PASSWORD_HASH_COST: '4' },
      ...{ RATE_LIMIT_ENABLED: 'false', ENCRYPTION: 'off', PII_ALLOW_EMAIL_DOMAINS: 'gmail.com' },
      ...{ CORS_ORIGINS: '*', PORT: '70000', TRUST_PROXY: '0.0.0.0/0' },
      ...{ TLS_CERT_FILE: keyFile, TLS_KEY_FILE: keyFile },
      ...{ REDIS_URL: 'redis://cache.invalid', REDIS_TLS: 'off' },
    });

    expect(await program.ended()).toBe(1);
    for (const remedy of [
      /^API_KEY_PEPPER .*: make one with/,
      /^LLM_PROVIDERS names scripted, .*: leave it out/,
      /^PASSWORD_HASH_COST is below 12: leave /,
      /^RATE_LIMIT_ENABLED=false lifts all of them: leave /,
      /^ENCRYPTION=off .*: leave /,
      /^PII_ALLOW_EMAIL_DOMAINS .*: name domains of your own/,
      /^CORS_ORIGINS opens .*: list your own/,
      /^TRUST_PROXY .*: name the addresses/,
      /^PORT .*: see docs/,
      /^REDIS_TLS=off .*: leave /,
      /^TLS_CERT_FILE and TLS_KEY_FILE cannot be read .*: name files/,
    ]) {
      expect([remedy, program.output.match(new RegExp(remedy, 'gm'))?.length]).toEqual([remedy, 1]);
      lines++;
    }
    expect(program.output.trim().split('\n')).toHaveLength(lines);
    expect(program.output).not.toContain('changeme');
  });

  it('brings an empty database up to date, makes no account, becomes the service, and stops when told to', async () => {
    const port = await freePort();
    const program = start({ ...safe(), PORT: `${port}` });
    const client = new ApiClient(`http://127.0.0.1:${port}`);

    await program.says('"msg":"listening"');
    const ready = await client.get<{ status: string }>('/health/ready');

    const made = 'SELECT id FROM users UNION ALL SELECT id FROM api_keys';
    expect(await database.query(made)).toEqual([]);
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

    it('looks for what is unsafe, migrates, and starts, in this order and for production', async () => {
      expect(await run({ NODE_ENV: 'development' })).toBe(0);
      expect(calls()).toEqual([
        'production cli/main.js doctor --unsafe',
        'production cli/main.js db migrate',
        'production main.js',
      ]);
    });

    it.each(['doctor', 'db'])('goes no further than a %s that fails', async (command) => {
      expect(await run({ FAILS: command })).toBe(1);
      expect(calls().at(-1)).toContain(`cli/main.js ${command}`);
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

describe('on a Node that is too old', () => {
  const engines = (
    JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { engines: { node: string } }
  ).engines.node;
  const oldest = engines.replace('>=', '');
  /** A Node that says of itself that it is older. */
  const old = `--import=data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.20.2'}})`;

  it.each(['dist/main.js', 'dist/cli/main.js'])('%s says so in one line and ends', (file) => {
    const { status, stderr } = spawnSync(process.execPath, [old, file], { cwd: ROOT, env: { PATH } });

    expect([status, stderr.toString()]).toEqual([
      1,
      `Hushdesk needs Node ${oldest}.0 or newer, this is 20.20.2: install Node 24.\n`,
    ]);
  });

  it.each(['src/main.ts', 'src/cli/main.ts'])('%s loads nothing else before that', (file) => {
    const imports = readFileSync(join(ROOT, file), 'utf8').match(/^import .*$/gm);

    expect(imports).toEqual([expect.stringMatching(/supported-node\.js';$/)]);
    expect(readFileSync(join(ROOT, 'src/supported-node.ts'), 'utf8')).not.toMatch(/^import /m);
  });
});
