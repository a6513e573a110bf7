import { CHROMIUM, render } from '../support/chromium.js';
import { rawRequest } from '../support/raw-request.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let hushdesk: TestApp;

beforeAll(async () => {
  hushdesk = await startTestApp();
});

afterAll(() => hushdesk.close());

const nonceOf = (policy: unknown): string | undefined =>
  /script-src 'nonce-([\w-]+)'/.exec(String(policy))?.[1];

it('the page has a policy with a nonce, a new one each time, that all its scripts and styles carry', async () => {
  const first = await rawRequest(hushdesk.baseUrl, 'GET', '/docs/api');
  const second = await rawRequest(hushdesk.baseUrl, 'GET', '/docs/api');

  const nonce = nonceOf(first.headers['content-security-policy']);
  expect(nonce).toMatch(/^[\w-]{22}$/);
  expect(nonceOf(second.headers['content-security-policy'])).not.toBe(nonce);
  expect(first.headers['content-security-policy']).toContain(`style-src 'nonce-${nonce}'`);
  const loading = first.body.match(/<(?:script|style|link rel="stylesheet")[^>]*>/g) ?? [];
  expect(loading).toHaveLength(3);
  for (const tag of loading) expect(tag).toContain(`nonce="${nonce}"`);
  expect(first.body).not.toMatch(/<script[^>]*>[^<]|\sstyle=|\son\w+=/);
});

it('the document is OpenAPI 3.1, and the assets may be cached', async () => {
  const document = await rawRequest(hushdesk.baseUrl, 'GET', '/docs/api-json');
  const asset = await rawRequest(hushdesk.baseUrl, 'GET', '/docs/api/swagger-ui.css');

  expect(JSON.parse(document.body)).toMatchObject({ openapi: '3.1.0' });
  expect(asset.headers['cache-control']).toBe('public, max-age=3600');
  expect(asset.headers['content-type']).toBe('text/css; charset=utf-8');
});

const inBrowser = CHROMIUM === undefined ? it.skip : it;

inBrowser.each(['/docs/api', '/docs/api/'])(
  '%s works in Chromium, without a violation of the policy or an error (skipped without a browser)',
  async (path) => {
    const { dom, console } = await render(hushdesk.baseUrl + path);

    expect(dom).toContain('Ask a question and get the answer');
    expect(dom).toContain('/api/v1/knowledge/search');
    expect(console).toEqual([]);
  },
  90_000,
);

inBrowser(
  'a browser would have said so: the same page with a wrong nonce stays empty and complains',
  async () => {
    const { createServer } = await import('node:http');
    const { body } = await rawRequest(hushdesk.baseUrl, 'GET', '/docs/api');
    const server = createServer((_request, response) => {
      response.setHeader('Content-Security-Policy', "default-src 'none'; script-src 'nonce-other'");
      response.setHeader('Content-Type', 'text/html');
      response.end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };

    const { dom, console } = await render(`http://127.0.0.1:${port}/docs/api`);

    server.close();
    expect(dom).not.toContain('Ask a question');
    expect(console.join()).toContain('Content Security Policy');
  },
  90_000,
);
