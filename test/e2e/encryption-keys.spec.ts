import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyRing } from '../../src/crypto/key-ring.js';
import { placeOf } from '../../src/privacy/subject-keys.js';
import { CliProcess } from '../support/cli-process.js';
import { eventually } from '../support/eventually.js';
import { HushdeskProcess } from '../support/hushdesk-process.js';
import { SecretsManagerServer } from '../support/secrets-manager.js';
import { TEST_ENVIRONMENT } from '../support/test-app.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const OLD = `old:${randomBytes(32).toString('base64')}`;
const NEW = `new:${randomBytes(32).toString('base64')}`;
const SUBJECTS = 10_000;

let folder: string;
let database: TestDatabase;
const running: HushdeskProcess[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hushdesk-keys-'));
  database = await createTestDatabase();
});

afterEach(async () => {
  for (const service of running.splice(0)) {
    service.signal('SIGINT');
    await service.ended();
  }
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function start(environment: Record<string, string>): HushdeskProcess {
  const service = new HushdeskProcess(join(folder, 'data'), environment);
  running.push(service);
  return service;
}

function cli(args: string[], ring: string): CliProcess {
  return new CliProcess(args, { ...TEST_ENVIRONMENT, DATABASE_URL: database.url, ENCRYPTION_KEYS: ring });
}

async function addSubjects(count: number): Promise<void> {
  const ring = new KeyRing(OLD);
  const ids = Array.from({ length: count }, () => randomUUID());
  const wrapped = ids.map((id) => ring.wrap(ring.createDataKey(), placeOf(id)));
  await database.query(
    `WITH added AS (INSERT INTO subjects (id, client_id, created_at) SELECT unnest($1::uuid[]), $3, now())
     INSERT INTO keys.subject_keys SELECT id, key, 'old', now() FROM unnest($1::uuid[], $2::bytea[]) AS k (id, key)`,
    [ids, wrapped, randomUUID()],
  );
}

describe('hushdesk keys rotate', () => {
  it('killed in the middle goes on where it was, and says when the old key may go', async () => {
    await addSubjects(SUBJECTS);
    const first = cli(['keys', 'rotate'], `${NEW},${OLD}`);
    await first.says('500 data keys re-wrapped');
    first.kill();
    await first.ended();
    const refused = start({ DATABASE_URL: database.url, ENCRYPTION_KEYS: NEW });
    const [between] = await database.query<{ done: number }>(
      `SELECT count(*)::integer AS done FROM keys.subject_keys WHERE kek_id = 'new'`,
    );

    const status = await refused.ended();
    const second = cli(['keys', 'rotate'], `${NEW},${OLD}`);
    await second.ended();
    const shown = cli(['keys', 'status'], `${NEW},${OLD}`);
    await shown.ended();

    expect(status).toBe(1);
    expect(refused.output).toContain('ENCRYPTION_KEYS lacks what stored data is encrypted under: old');
    expect(between?.done).toBeGreaterThanOrEqual(500);
    expect(between?.done).toBeLessThan(SUBJECTS);
    expect(second.output).toContain(`${SUBJECTS - (between?.done ?? 0)} data keys re-wrapped`);
    expect(second.output).toContain('No longer needed, may leave ENCRYPTION_KEYS: old');
    // One more than there are persons: the service's own, for the record.
    expect(shown.output).toBe(`new  ${SUBJECTS + 1}  encrypts\nold  0  not needed\n`);
  }, 90_000);

  it('with nothing to do tells how a new key is added', async () => {
    const run = cli(['keys', 'rotate'], OLD);

    expect(await run.ended()).toBe(0);
    expect(run.output).toContain('put a new one in front of ENCRYPTION_KEYS');
  });

  it('adds a key by itself in development, which the running service takes over', async () => {
    const service = start({});
    await service.ready();
    const dataDir = join(folder, 'data');
    const run = new CliProcess(['keys', 'rotate'], { DATA_DIR: dataDir, NODE_ENV: 'development' });

    expect([await run.ended(), run.output]).toEqual([0, expect.stringContaining('may leave')]);
    const secrets = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as Record<string, string>;
    const ids = (secrets.ENCRYPTION_KEYS ?? '').split(',').map((pair) => pair.split(':')[0]);
    expect(ids).toEqual([expect.stringMatching(/^development-[0-9a-f]{8}$/), 'development']);
    await eventually(() => service.output.includes('took over a new key ring'));
    expect(service.output).toContain(ids[0]);
  }, 60_000);
});

describe('the service', () => {
  it('takes its keys from AWS Secrets Manager, and a new one without a restart', async () => {
    const aws = new SecretsManagerServer();
    const environment = {
      DATABASE_URL: database.url,
      SECRETS_PROVIDER: 'aws',
      AWS_REGION: 'eu-central-1',
      AWS_SECRET_ID: 'hushdesk/prod',
      AWS_SECRETS_ENDPOINT: await aws.start(),
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'for-tests-only',
    };
    aws.mood = { error: 'AccessDeniedException', status: 400 };
    const refused = start(environment);
    const status = await refused.ended();
    aws.mood = { answer: JSON.stringify({ ENCRYPTION_KEYS: OLD }) };
    const service = start(environment);
    await service.ready();
    const reread = async (mood: SecretsManagerServer['mood'], expected: string): Promise<void> => {
      aws.mood = mood;
      // Read anew once what was read last is no longer kept.
      await eventually(async () => {
        await database.query(`SELECT pg_notify('hushdesk', 'key-ring:')`);
        return service.output.includes(expected);
      });
    };

    await reread({ error: 'ThrottlingException', status: 400 }, 'the key ring could not be read again');
    await reread(
      { answer: JSON.stringify({ ENCRYPTION_KEYS: `${NEW},${OLD}` }) },
      'took over a new key ring',
    );
    await aws.stop();

    expect(status).toBe(1);
    expect(refused.output.trim()).toBe(
      'The AWS secret hushdesk/prod cannot be read: access denied (AccessDeniedException)',
    );
    expect(service.output).not.toContain(NEW.split(':')[1]);
    expect(service.output).not.toContain('planted');
  }, 60_000);

  it('warns at each start with encryption off, and not otherwise', async () => {
    const off = start({ DATABASE_URL: database.url, ENCRYPTION: 'off', ENCRYPTION_KEYS: OLD });
    await off.ready();
    off.signal('SIGINT');
    await off.ended();
    await database.drop();
    database = await createTestDatabase();
    const on = start({ DATABASE_URL: database.url, ENCRYPTION_KEYS: OLD });
    await on.ready();

    expect(off.output).toContain('ENCRYPTION=off');
    expect(on.output).not.toContain('ENCRYPTION=');
  }, 60_000);
});
