import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsSource } from '../../../src/config/secrets/aws-source.js';
import { EnvironmentSource } from '../../../src/config/secrets/environment-source.js';
import { FolderSource } from '../../../src/config/secrets/folder-source.js';
import { type KeySource, KeySourceFault } from '../../../src/config/secrets/key-source.js';
import { SecretResolver } from '../../../src/config/secret-resolver.js';
import { SettingsError } from '../../../src/config/settings-error.js';
import { SecretsManagerServer } from '../../support/secrets-manager.js';

const NAMES = ['API_KEY_PEPPER', 'BLIND_INDEX_KEY', 'ENCRYPTION_KEYS'];
const SETTING_NAMES = [...NAMES, 'PORT'];
const PEPPER = 'planted-pepper';

let folder: string;
let server: SecretsManagerServer;
let endpoint: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hushdesk-sources-'));
  server = new SecretsManagerServer();
  endpoint = await server.start();
  process.env.AWS_ACCESS_KEY_ID = 'AKIDEXAMPLE';
  process.env.AWS_SECRET_ACCESS_KEY = 'for-tests-only';
});

afterEach(async () => {
  delete process.env.AWS_ACCESS_KEY_ID;
  delete process.env.AWS_SECRET_ACCESS_KEY;
  await server.stop();
  rmSync(folder, { recursive: true });
});

function aws(timeouts: { timeoutMs?: number; attemptTimeoutMs?: number } = {}): AwsSource {
  const options = { region: 'eu-central-1', secretId: 'hushdesk/prod', endpoint, ...timeouts };
  return new AwsSource(options, NAMES, SETTING_NAMES);
}

/** Each kind of source, holding these values. */
const SOURCES: [string, (values: Record<string, string>) => KeySource][] = [
  ['variables', (values) => new EnvironmentSource(values, NAMES)],
  [
    'files that variables name',
    (values) => {
      const twins = Object.entries(values).map(([name, value]) => {
        writeFileSync(join(folder, name), `${value}\n`);
        return [`${name}_FILE`, join(folder, name)];
      });
      return new EnvironmentSource(Object.fromEntries(twins) as Record<string, string>, NAMES);
    },
  ],
  [
    'a folder',
    (values) => {
      for (const [name, value] of Object.entries(values)) writeFileSync(join(folder, name), `${value}\n`);
      return new FolderSource(folder, NAMES);
    },
  ],
  [
    'AWS Secrets Manager',
    (values) => {
      server.mood = { answer: JSON.stringify(values) };
      return aws();
    },
  ],
];

describe.each(SOURCES)('secrets from %s', (_name, create) => {
  it('are all that is there of what we know, without what is empty or unknown', async () => {
    const source = create({ API_KEY_PEPPER: PEPPER, BLIND_INDEX_KEY: '', SOMETHING_ELSE: 'x' });

    expect([...(await source.read())]).toEqual([['API_KEY_PEPPER', PEPPER]]);
  });

  it('may be read by several at once', async () => {
    const source = create({ API_KEY_PEPPER: PEPPER });

    const all = await Promise.all([source.read(), source.read(), source.read()]);

    expect(all.map((values) => values.get('API_KEY_PEPPER'))).toEqual([PEPPER, PEPPER, PEPPER]);
  });
});

describe('AWS Secrets Manager', () => {
  it('is asked once for several who ask at the same time or soon after, with a signed request', async () => {
    server.mood = { answer: JSON.stringify({ API_KEY_PEPPER: PEPPER }) };
    const source = aws();

    await Promise.all([source.read(), source.read()]);
    await source.read();

    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatchObject({
      target: 'secretsmanager.GetSecretValue',
      body: { SecretId: 'hushdesk/prod' },
    });
    expect(server.requests[0]?.authorization).toContain('AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/');
  });

  it('that throttles is asked three times, then given up', async () => {
    server.mood = { error: 'ThrottlingException', status: 400 };

    await expect(aws().read()).rejects.toThrow('hushdesk/prod cannot be read: throttled, 3 times');
    expect(server.requests).toHaveLength(3);
  });

  it.each([
    [
      'denies access',
      { error: 'AccessDeniedException', status: 400 },
      'access denied (AccessDeniedException)',
    ],
    ['has no such secret', { error: 'ResourceNotFoundException', status: 400 }, 'there is none of this name'],
    ['holds no JSON', { answer: 'planted-detail' }, 'is not a JSON object'],
    ['holds a list', { answer: '["planted-detail"]' }, 'is not a JSON object'],
    ['holds bytes', { binary: true as const }, 'is not a JSON object'],
    ['holds a number', { answer: '{"API_KEY_PEPPER": 1}' }, 'holds no text under API_KEY_PEPPER'],
    ['holds what is no secret', { answer: '{"PORT": "80"}' }, 'sets PORT, which is not a secret'],
  ])('that %s is a fault that says so and shows nothing', async (_name, mood, message) => {
    server.mood = mood;

    const fault: unknown = await aws()
      .read()
      .catch((error: unknown) => error);

    expect(fault).toBeInstanceOf(KeySourceFault);
    expect((fault as Error).message).toContain(message);
    expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toContain('planted');
  });

  it('that does not answer is given up in time', async () => {
    server.mood = { silent: true };

    await expect(aws({ attemptTimeoutMs: 100 }).read()).rejects.toThrow('no answer in time');
    await expect(aws({ timeoutMs: 200 }).read()).rejects.toThrow('no answer in time');
  });

  it('that cannot be reached is a fault, and is asked again the next time', async () => {
    const source = aws();
    server.mood = { error: 'InternalServiceError', status: 500 };
    await expect(source.read()).rejects.toThrow('InternalServiceError');
    server.mood = { answer: JSON.stringify({ API_KEY_PEPPER: PEPPER }) };

    expect((await source.read()).get('API_KEY_PEPPER')).toBe(PEPPER);
  });
});

describe('resolving secrets', () => {
  const resolve = async (environment: Record<string, string>): Promise<Record<string, string | undefined>> =>
    (await SecretResolver.open(environment)).resolve();

  it('completes the environment from the provider it names', async () => {
    writeFileSync(join(folder, 'API_KEY_PEPPER'), PEPPER);
    server.mood = { answer: JSON.stringify({ API_KEY_PEPPER: 'from-aws' }) };

    const fromFolder = await resolve({ SECRETS_PROVIDER: 'files', SECRETS_DIR: folder, PORT: '1' });
    const fromAws = await resolve({
      SECRETS_PROVIDER: 'aws',
      AWS_REGION: 'eu-central-1',
      AWS_SECRET_ID: 'hushdesk/prod',
      AWS_SECRETS_ENDPOINT: endpoint,
    });

    expect([fromFolder.API_KEY_PEPPER, fromFolder.PORT, fromAws.API_KEY_PEPPER]).toEqual([
      PEPPER,
      '1',
      'from-aws',
    ]);
  });

  it('reads a changed file again', async () => {
    const file = join(folder, 'ring');
    writeFileSync(file, 'first');
    const secrets = await SecretResolver.open({ ENCRYPTION_KEYS_FILE: file });
    const before = await secrets.resolve();
    writeFileSync(file, 'second');

    expect([before.ENCRYPTION_KEYS, (await secrets.resolve()).ENCRYPTION_KEYS]).toEqual(['first', 'second']);
  });

  it('refuses a secret that is in two places', async () => {
    writeFileSync(join(folder, 'API_KEY_PEPPER'), PEPPER);
    const both = { SECRETS_PROVIDER: 'files', SECRETS_DIR: folder, API_KEY_PEPPER: 'x' };

    await expect(resolve(both)).rejects.toThrow(
      'API_KEY_PEPPER is set both in the environment and by SECRETS_PROVIDER',
    );
  });

  it.each([
    ['files without a folder', { SECRETS_PROVIDER: 'files' }, 'SECRETS_DIR is needed'],
    ['aws without a region', { SECRETS_PROVIDER: 'aws', AWS_SECRET_ID: 'x' }, 'AWS_REGION is needed'],
    ['aws without a secret', { SECRETS_PROVIDER: 'aws', AWS_REGION: 'x' }, 'AWS_SECRET_ID is needed'],
    [
      'an address in the clear',
      {
        SECRETS_PROVIDER: 'aws',
        AWS_REGION: 'x',
        AWS_SECRET_ID: 'x',
        AWS_SECRETS_ENDPOINT: 'http://vpce.example',
      },
      'AWS_SECRETS_ENDPOINT must be an https:// address',
    ],
  ])('refuses %s', async (_name, environment, message) => {
    await expect(resolve(environment)).rejects.toThrow(SettingsError);
    await expect(resolve(environment)).rejects.toThrow(message);
  });

  it('refuses a folder that is not there, or a file in it that is none', async () => {
    mkdirSync(join(folder, 'API_KEY_PEPPER'));

    await expect(resolve({ SECRETS_PROVIDER: 'files', SECRETS_DIR: join(folder, 'x') })).rejects.toThrow(
      KeySourceFault,
    );
    await expect(resolve({ SECRETS_PROVIDER: 'files', SECRETS_DIR: folder })).rejects.toThrow(
      'API_KEY_PEPPER in SECRETS_DIR cannot be read (EISDIR)',
    );
  });
});
