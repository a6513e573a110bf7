import { rawRequest } from '../support/raw-request.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const LISTED = 'https://shop.example.com';
const CHAT = '/api/v1/chat';
const PREFLIGHT = {
  'Access-Control-Request-Method': 'POST',
  'Access-Control-Request-Headers': 'content-type,x-api-key',
};

let closed: TestApp;
let open: TestApp;

beforeAll(async () => {
  closed = await startTestApp();
  open = await startTestApp({ CORS_ORIGINS: `${LISTED}, http://localhost:5173` });
});

afterAll(async () => {
  await closed.close();
  await open.close();
});

const corsHeaders = (headers: Record<string, unknown>): string[] =>
  Object.keys(headers).filter((name) => name.startsWith('access-control-'));

it('is closed unless configured, to preflights and to requests', async () => {
  const preflight = await rawRequest(closed.baseUrl, 'OPTIONS', CHAT, { Origin: LISTED, ...PREFLIGHT });
  const request = await rawRequest(closed.baseUrl, 'GET', '/health/live', { Origin: LISTED });

  expect([...corsHeaders(preflight.headers), ...corsHeaders(request.headers)]).toEqual([]);
});

it('answers a preflight of a listed origin with the methods of that path', async () => {
  const { status, headers } = await rawRequest(open.baseUrl, 'OPTIONS', CHAT, {
    Origin: LISTED,
    ...PREFLIGHT,
  });

  expect(status).toBe(204);
  expect(headers).toMatchObject({
    'access-control-allow-origin': LISTED,
    'access-control-allow-methods': 'POST, OPTIONS',
    'access-control-max-age': '600',
    vary: 'Origin',
  });
  expect(headers['access-control-allow-headers']).toMatch(/Content-Type.*Idempotency-Key.*X-API-Key/);
});

it('lets a listed origin read answers, refusals too, and never sends credentials', async () => {
  const { status, headers } = await rawRequest(open.baseUrl, 'POST', CHAT, { Origin: LISTED });

  expect(status).toBe(401);
  expect(headers['access-control-allow-origin']).toBe(LISTED);
  expect(headers['access-control-expose-headers']).toContain('X-Request-Id');
  expect(headers['access-control-allow-credentials']).toBeUndefined();
});

it.each([
  'https://evil.example',
  'https://shop.example.com.evil.example',
  'https://shop.example.com:8443',
  'http://shop.example.com',
  'https://SHOP.example.com',
  'https://shop.example.com/',
  'https://evil.example, https://shop.example.com',
  'null',
  '*',
])('tells the origin %s nothing, and reflects none', async (origin) => {
  const preflight = await rawRequest(open.baseUrl, 'OPTIONS', CHAT, { Origin: origin, ...PREFLIGHT });
  const request = await rawRequest(open.baseUrl, 'GET', '/health/live', { Origin: origin });

  expect([...corsHeaders(preflight.headers), ...corsHeaders(request.headers)]).toEqual([]);
  expect([preflight.headers.vary, request.headers.vary]).toEqual(['Origin', 'Origin']);
});

it('a preflight for a path that is not there is 404', async () => {
  const { status } = await rawRequest(open.baseUrl, 'OPTIONS', '/nowhere', { Origin: LISTED, ...PREFLIGHT });

  expect(status).toBe(404);
});
