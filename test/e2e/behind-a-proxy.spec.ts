import type { ProblemDetails } from '../../src/http/problem-details.js';
import { PRODUCTION_KEYS } from '../support/production-settings.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const STATUS = '/api/health';

let hushdesk: TestApp;

const start = async (environment: Record<string, string>): Promise<void> => {
  hushdesk = await startTestApp({ NODE_ENV: 'production', ...PRODUCTION_KEYS, ...environment });
};

afterEach(() => hushdesk.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(hushdesk.baseUrl + path, { headers, redirect: 'manual' });

describe('in production, behind a proxy that ends TLS', () => {
  beforeEach(() => start({ TRUST_PROXY: '127.0.0.1/32' }));

  it('serves what the proxy received over https', async () => {
    const { status } = await get(STATUS, { 'X-Forwarded-Proto': 'https' });

    expect(status).toBe(200);
  });

  it('sends on a page that the proxy received in the clear', async () => {
    const { status, headers } = await get(STATUS, {
      'X-Forwarded-Proto': 'http',
      'X-Forwarded-Host': 'help.example.com',
    });

    expect(status).toBe(308);
    expect(headers.get('location')).toBe('https://help.example.com/api/health');
  });

  it('refuses credentials that the proxy received in the clear', async () => {
    const { status, body } = await hushdesk.anonymous.post<ProblemDetails>(
      '/api/v1/chat',
      { message: 'hi' },
      { 'X-Forwarded-Proto': 'http', 'X-API-Key': 'hd_0123456789abcdef_00' },
    );

    expect(status).toBe(403);
    expect(body.code).toBe('tls_required');
  });

  it('refuses what says nothing of how it came', async () => {
    const { status } = await hushdesk.anonymous.post('/api/v1/chat', { message: 'hi' });

    expect(status).toBe(403);
  });

  it('answers probes, which come from within and in the clear', async () => {
    const answers = [await get('/health/live'), await get('/health/ready')];

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });
});

describe('in production, asked by something that is not the listed proxy', () => {
  it('does not believe that the request came over https', async () => {
    await start({ TRUST_PROXY: '192.0.2.1' });

    const { status } = await get(STATUS, { 'X-Forwarded-Proto': 'https' });

    expect(status).toBe(308);
  });
});

describe('in production, with plain HTTP allowed by name', () => {
  it('serves plain HTTP', async () => {
    await start({ ALLOW_PLAIN_HTTP: 'true' });

    const { status } = await get(STATUS);

    expect(status).toBe(200);
  });
});
