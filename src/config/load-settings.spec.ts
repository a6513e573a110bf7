import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSettings } from './load-settings.js';
import { SettingsError } from './settings-error.js';

const PEPPER = 'Zk3Jr8Qw1Lx6Tn4Vb9Yc2Hm7Pd5Gs0Fa';
const INDEX_KEY = 'aB3dE5fG7hI9jK1lM2nO4pQ6rS8tU0vW';
const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://app@db.internal/hushdesk',
  ALLOW_PLAIN_HTTP: 'true',
  API_KEY_PEPPER: PEPPER,
  BLIND_INDEX_KEY: INDEX_KEY,
  ENCRYPTION_KEYS: 'a:9Zk3f0o1qS7c2v8Hn5yXwL4mT6rB1dUeJgPaKiVtQ0s=',
  JWT_SECRETS: 'b:Lp0Ok9Ij8Uh7Yg6Tf5Rd4Es3Wa2Qz1Xc,a:Mn1Bv2Cx3Zl4Kj5Hg6Fd7Sa8Po9Iu0Yt',
  AUDIT_SIGNING_KEY: 'k1Qm3sT8vYb2Zx5Wc7Rd9Pf4Lg6Hj0NnUaEiOoSuXyA=',
};

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    loadSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
}

describe('loading the settings', () => {
  it('takes the documented defaults from an empty environment', () => {
    expect(loadSettings({})).toMatchObject({ environment: 'development', host: '127.0.0.1', port: 3000 });
  });

  it('takes an empty variable for an absent one', () => {
    expect(loadSettings({ PORT: '', LLM_PROVIDERS: '' })).toMatchObject({
      port: 3000,
      llmProviders: ['knowledge'],
    });
  });

  it('reports all faults together, by variable and rule, never with the value', () => {
    const faults = faultsOf({
      PORT: '99999x',
      LOG_LEVEL: 'loud',
      SESSION_TTL_HOURS: '0',
      DATABASE_URL: 'mysql://hunter2@x',
    });

    expect(faults.map((fault) => fault.split(' ')[0]).sort()).toEqual(
      expect.arrayContaining(['DATABASE_URL', 'LOG_LEVEL', 'PORT', 'SESSION_TTL_HOURS']),
    );
    expect(faults.join()).not.toMatch(/99999x|loud|hunter2/);
  });

  it('reads a secret from the file that its twin names', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hushdesk-settings-'));
    const file = join(folder, 'pepper');
    writeFileSync(file, `${PEPPER}\n`);

    expect(loadSettings({ API_KEY_PEPPER_FILE: file }).apiKeyPepper).toBe(PEPPER);
    expect(faultsOf({ API_KEY_PEPPER_FILE: file, API_KEY_PEPPER: PEPPER })).toEqual([
      'API_KEY_PEPPER and API_KEY_PEPPER_FILE are both set: keep one',
    ]);
    expect(faultsOf({ API_KEY_PEPPER_FILE: join(folder, 'absent') })).toEqual([
      'API_KEY_PEPPER_FILE names a file that cannot be read',
    ]);
    rmSync(folder, { recursive: true });
  });

  it('lets a complete production configuration through', () => {
    expect(faultsOf(PRODUCTION)).toEqual([]);
  });

  it.each([
    ['is missing', undefined, 'is required in production'],
    ['is short', 'aB3dE5fG7hI9', 'is shorter than 32 characters'],
    ['repeats', 'abababababababababababababababababab', 'repeats too few characters'],
    ['is a sample', 'changeme-changeme-changeme-1234567890', 'looks like a sample value'],
    ['is the same as another', INDEX_KEY, 'is the same as'],
  ])('refuses production when a key %s', (_name, value, rule) => {
    const { API_KEY_PEPPER: _pepper, ...others } = PRODUCTION;

    const faults = faultsOf({ ...others, ...(value === undefined ? {} : { API_KEY_PEPPER: value }) });

    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(rule);
    if (value !== undefined) expect(faults[0]).not.toContain(value);
  });
});

describe('the ring of signing secrets', () => {
  it('is refused in production when any of its secrets is weak', () => {
    const faults = faultsOf({ ...PRODUCTION, JWT_SECRETS: `${PRODUCTION.JWT_SECRETS},old:too-short` });

    expect(faults).toEqual([expect.stringContaining('JWT_SECRETS is shorter than 32 characters')]);
  });

  it('is refused when it is no list of pairs', () => {
    expect(faultsOf({ JWT_SECRETS: 'just-a-secret' })[0]).toContain('JWT_SECRETS must be kid:secret pairs');
  });
});

describe('the ring of encryption keys', () => {
  const ring = (bytes: Buffer, id = 'a'): string => `${id}:${bytes.toString('base64')}`;

  it.each([
    ['is missing', '', 'is required in production'],
    ['is short', 'a:c2hvcnQ=', 'must be id:base64 pairs separated by commas, each key of 32 bytes'],
    ['is encoded text', ring(Buffer.from('correct horse battery staple one')), 'is encoded text'],
    ['is all zeros', ring(Buffer.alloc(32)), 'repeats too few characters'],
    ['counts', ring(Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7))), 'counts or repeats'],
    [
      'is there under two ids',
      `${PRODUCTION.ENCRYPTION_KEYS},${PRODUCTION.ENCRYPTION_KEYS.replace('a:', 'b:')}`,
      'has the same key under the ids a and b',
    ],
    [
      'has an id twice',
      `${PRODUCTION.ENCRYPTION_KEYS},${PRODUCTION.ENCRYPTION_KEYS.replace('9Z', '8Y')}`,
      'names the key a twice',
    ],
  ])('is refused in production when a key %s', (_name, value, rule) => {
    const faults = faultsOf({ ...PRODUCTION, ENCRYPTION_KEYS: value });

    expect(faults.join('\n')).toContain(`ENCRYPTION_KEYS ${rule}`);
    expect(faults.join('\n')).not.toMatch(/[A-Za-z0-9+/]{32}/);
  });

  it('is needed as well with encryption off, which must be said by name', () => {
    const { ENCRYPTION_KEYS: _keys, ...others } = PRODUCTION;

    expect(faultsOf({ ...others, ENCRYPTION: 'off' })[0]).toContain('ENCRYPTION_KEYS is required');
    expect(faultsOf({ ...PRODUCTION, ENCRYPTION: 'false' })[0]).toContain('ENCRYPTION must be');
    expect(loadSettings(PRODUCTION).encryption).toBe('on');
  });
});
