import { loadSettings } from './load-settings.js';
import { SettingsError } from './settings-error.js';

const KEY = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const LOCAL = { HANDOFF_WEBHOOK_URL: 'http://127.0.0.1:8080/hook', HANDOFF_WEBHOOK_SECRET: KEY };

function faultsOf(environment: Record<string, string>): string {
  try {
    loadSettings({ NODE_ENV: 'test', ...environment });
    return '';
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
}

it.each([
  [{ HANDOFF_WEBHOOK_URL: 'https://hooks.example/a', HANDOFF_WEBHOOK_SECRET: KEY }],
  [{ HANDOFF_WEBHOOK_URL: 'https://hooks.example:8443/a?b=c', HANDOFF_WEBHOOK_SECRET: `${KEY},${KEY}` }],
  [{ ...LOCAL, HANDOFF_WEBHOOK_PRIVATE_ALLOWED: 'true' }],
  [{}],
])('%j is taken', (environment) => {
  expect(faultsOf(environment)).toBe('');
});

it.each([
  ['an address without a key', { HANDOFF_WEBHOOK_URL: 'https://hooks.example/a' }, /belong together/],
  ['a key without an address', { HANDOFF_WEBHOOK_SECRET: KEY }, /belong together/],
  ['what is no address', { ...LOCAL, HANDOFF_WEBHOOK_URL: 'hooks.example' }, /must be an https/],
  ['another protocol', { ...LOCAL, HANDOFF_WEBHOOK_URL: 'ftp://hooks.example' }, /must be an https/],
  ['a password in the address', { ...LOCAL, HANDOFF_WEBHOOK_URL: 'https://a:b@hooks.example' }, /user name/],
  ['a fragment', { ...LOCAL, HANDOFF_WEBHOOK_URL: 'https://hooks.example/#a' }, /fragment/],
  ['plain http, unless private addresses are allowed', LOCAL, /plain http/],
  [
    'plain http to another machine',
    { ...LOCAL, HANDOFF_WEBHOOK_URL: 'http://10.0.0.1/', HANDOFF_WEBHOOK_PRIVATE_ALLOWED: 'true' },
    /plain http/,
  ],
  [
    'plain http in production',
    { ...LOCAL, NODE_ENV: 'production', HANDOFF_WEBHOOK_PRIVATE_ALLOWED: 'true' },
    /plain http/,
  ],
  ['a short key', { ...LOCAL, HANDOFF_WEBHOOK_SECRET: 'whsec_c2hvcnQ=' }, /24 to 64 bytes/],
  ['a key without its prefix', { ...LOCAL, HANDOFF_WEBHOOK_SECRET: KEY.slice(6) }, /must be whsec_/],
  ['three keys', { ...LOCAL, HANDOFF_WEBHOOK_SECRET: `${KEY},${KEY},${KEY}` }, /must be whsec_/],
])('%s is refused, and neither shown', (_what, environment, message) => {
  const faults = faultsOf(environment);

  expect(faults).toMatch(message);
  expect(faults).not.toContain(KEY.slice(6));
  expect(faults).not.toContain('a:b');
});
