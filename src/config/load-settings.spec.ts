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
