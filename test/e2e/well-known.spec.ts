import { loadSettings } from '../../src/config/load-settings.js';
import { securityText } from '../../src/http/well-known/security-text.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PATH = '/.well-known/security.txt';

let hushdesk: TestApp;

beforeAll(async () => {
  hushdesk = await startTestApp({ SECURITY_CONTACT: 'mailto:security@example.com' });
});

afterAll(() => hushdesk.close());

it('security.txt names the contact and runs out within a year, by the clock', () => {
  const now = new Date('2027-01-01T00:00:00Z');

  expect(securityText('https://example.com/report', now)).toBe(
    'Contact: https://example.com/report\nExpires: 2027-07-02T00:00:00.000Z\nPreferred-Languages: en\n',
  );
});

it('security.txt is plain text at its well-known place, for everybody', async () => {
  const { status, headers, body } = await hushdesk.anonymous.get<string>(PATH);

  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(body).toContain('Contact: mailto:security@example.com\n');
});

it('without a contact there is no security.txt', async () => {
  const silent = await startTestApp();
  const { status } = await silent.anonymous.get(PATH);
  await silent.close();

  expect(status).toBe(404);
});

it.each([
  'security@example.com',
  'http://example.com',
  'mailto:a@b.example\nExpires: never',
  'javascript:alert(1)',
])('the contact %j is refused at start', (contact) => {
  expect(() => loadSettings({ NODE_ENV: 'test', SECURITY_CONTACT: contact })).toThrow(
    'SECURITY_CONTACT must be',
  );
});

it('robots.txt refuses all crawlers', async () => {
  const { headers, body } = await hushdesk.anonymous.get<string>('/robots.txt');

  expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(body).toBe('User-agent: *\nDisallow: /\n');
});
