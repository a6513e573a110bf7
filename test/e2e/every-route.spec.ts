import type { OpenAPIObject } from '@nestjs/swagger';
import { connect } from 'node:net';
import { createOpenApiDocument } from '../../src/http/docs/openapi.js';
import { expectEdgeHeaders, expectProblem } from '../support/edge-expectations.js';
import { rawRequest, type RawResponse } from '../support/raw-request.js';
import { RouteCalls } from '../support/route-calls.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** Exports take no HEAD: the whole would be made, and put on record, for nothing. */
const hasHead = ({ path, methods }: { path: string; methods: readonly string[] }): boolean =>
  methods.includes('GET') && !/\/export$|\/exports\/\{id\}\/file$/.test(path);
/** Served beside the documented routes. */
const DOCS = ['/docs/api', '/docs/api/', '/docs/api-json', '/docs/api-yaml', '/docs/api/start.js'];
const ASSETS = ['/docs/api/swagger-ui.css', '/docs/api/swagger-ui-bundle.js', '/docs/api/favicon-32x32.png'];
const ABSENT = '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de';
interface Route {
  method: string;
  path: string;
  /** All methods documented for the path. */
  methods: string[];
}

function routesOf(document: OpenAPIObject): Route[] {
  return Object.entries(document.paths).flatMap(([path, item]) => {
    const methods = METHODS.filter((method) => method.toLowerCase() in item);
    return methods.map((method) => ({ method, path, methods }));
  });
}

let hushdesk: TestApp;
let routes: Route[];
let apiKey: string;
let calls: RouteCalls;

beforeAll(async () => {
  hushdesk = await startTestApp({ SECURITY_CONTACT: 'mailto:security@example.com' });
  routes = routesOf(createOpenApiDocument(hushdesk.app)).concat(
    [...DOCS, ...ASSETS].map((path) => ({ method: 'GET', path, methods: ['GET'] })),
  );
  const client = await hushdesk.newClient();
  apiKey = client.headers['X-API-Key']!;
  calls = new RouteCalls(hushdesk, client);
});

afterAll(() => hushdesk.close());

/** Calls a route with an id of its kind: of something that is there, or of nothing. */
async function call(
  { method, path }: Route,
  id: string,
  headers: Record<string, string> = { 'X-API-Key': apiKey },
  baseUrl = hushdesk.baseUrl,
): Promise<RawResponse> {
  const name = `${method} ${path}`;
  const hasBody = ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method);
  const body = hasBody ? await calls.bodyFor(name) : undefined;
  return rawRequest(
    baseUrl,
    method,
    path.replaceAll(/\{\w+\}/g, id) + (await calls.queryFor(name.replace('HEAD', 'GET'), id)),
    { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    body === undefined ? undefined : JSON.stringify(body),
  );
}

function expectFormOf(response: RawResponse, route: Route): void {
  expectEdgeHeaders(response);
  if (response.status >= 400 && !route.path.startsWith('/health/')) expectProblem(response, route.method);
}

/** A digest of each table, but for the record of who did what. */
async function stored(): Promise<Map<string, string>> {
  const names = await hushdesk.database.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'keys') AND tablename NOT LIKE 'audit\\_%'`,
  );
  const digests = names.map(async ({ name }) => {
    const [row] = await hushdesk.database.query<{ digest: string }>(
      `SELECT coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS digest FROM ${name} t`,
    );
    return [name, row?.digest ?? ''] as const;
  });
  return new Map(await Promise.all(digests));
}

async function changesSince(before: Map<string, string>): Promise<string[]> {
  return [...(await stored())].filter(([name, digest]) => before.get(name) !== digest).map(([name]) => name);
}

it('knows the routes of this service', () => {
  expect(routes.length).toBeGreaterThanOrEqual(20);
});

it('every route that succeeds does so with the full set of headers', async () => {
  const statuses: string[] = [];
  for (const route of routes) {
    const response = await call(
      route,
      await calls.presentId(route.path),
      await calls.credentialsFor(route.path),
    );
    expectFormOf(response, route);
    statuses.push(`${response.status} ${route.method} ${route.path}`);
  }

  expect(statuses.filter((status) => !status.startsWith('2'))).toEqual([]);
});

it('GET and HEAD change nothing, but for what goes on record of them and of exports in the ledger', async () => {
  const reading: { route: Route; id: string; headers: Record<string, string> }[] = [];
  for (const route of routes.filter(({ method }) => method === 'GET'))
    reading.push({
      route,
      id: await calls.presentId(route.path),
      headers: await calls.credentialsFor(route.path),
    });
  // What a key does for the first time in a while is noted of it; here that is done.
  for (const { route, id, headers } of reading) await call(route, id, headers);
  let before = await stored();

  for (const { route, id, headers } of reading)
    for (const method of hasHead(route) ? ['GET', 'HEAD'] : ['GET']) {
      const { status } = await call({ ...route, method }, id, headers);
      const allowed = /\/privacy\/.*\/export$/.test(route.path) ? ['public.privacy_requests'] : [];
      const changed = await changesSince(before);
      expect([method, route.path, status, changed]).toEqual([method, route.path, 200, allowed]);
      if (allowed.length > 0) before = await stored();
    }
});

it('every route that needs credentials refuses without them in the form of a problem', async () => {
  for (const route of routes) {
    const response = await call(route, ABSENT, {});
    expectFormOf(response, route);
    // A file is for who holds a link to it: this one leads to nothing.
    expect([200, 204, route.path.endsWith('/file') ? 404 : 401]).toContain(response.status);
  }
});

it('every route about one thing answers 404 for one that is not there, and 400 for a malformed id', async () => {
  for (const route of routes.filter(({ path }) => path.includes('{'))) {
    const absent = await call(route, ABSENT);
    const malformed = await call(route, 'not-an-id');
    const nul = await call(route, '%00');
    for (const response of [absent, malformed, nul]) expectFormOf(response, route);
    expect([absent.status, malformed.status, nul.status]).toEqual([404, 400, 400]);
  }
});

it('every path with something behind it that is no route answers 404', async () => {
  for (const route of routes) {
    const response = await call({ ...route, path: `${route.path}/no/such/route` }, ABSENT);
    expectFormOf(response, route);
    expect(response.status).toBe(404);
    if (route.method !== 'HEAD') expect(response.body).toContain('"route_not_found"');
  }
});

it('every route refuses each method it does not know with 405 and a true Allow', async () => {
  for (const route of routes) {
    const known = METHODS.filter(
      (method) => route.methods.includes(method) || (method === 'HEAD' && hasHead(route)),
    );
    const others = [...METHODS.filter((method) => !known.includes(method)), 'TRACE', 'PROPFIND'];
    for (const method of others) {
      const response = await call({ ...route, method }, ABSENT);
      expectFormOf(response, { ...route, method });
      expect({ path: route.path, method, status: response.status, allow: response.headers.allow }).toEqual({
        path: route.path,
        method,
        status: 405,
        allow: [...known, 'OPTIONS'].join(', '),
      });
    }
  }
});

it('every path says with OPTIONS what it allows, and HEAD answers like GET without a body', async () => {
  for (const route of routes) {
    const options = await call({ ...route, method: 'OPTIONS' }, ABSENT);
    expectEdgeHeaders(options);
    expect(options.status).toBe(204);
    expect(options.headers.allow).toContain(route.method);
    if (route.method !== 'GET' || !hasHead(route)) continue;
    const head = await call({ ...route, method: 'HEAD' }, ABSENT);
    expectEdgeHeaders(head);
    expect(head.body).toBe('');
    expect(head.status).toBe((await call(route, ABSENT)).status);
  }
});

it.each(['/%zz', '/api/v1/chat/sessions/%zz', '/api/v1/%ff', `/api/v1/chat/sessions/${'x'.repeat(2_000)}`])(
  '%s, which the server refuses before any route, carries the same headers and form',
  async (path) => {
    const response = await rawRequest(hushdesk.baseUrl, 'GET', path);

    expectEdgeHeaders(response);
    expectProblem(response);
    expect(response.status).toBe(400);
  },
);

it.each(['*', '*chat', 'http://other.example/api/v1/chat'])(
  'the request target %s carries the same headers and form',
  async (target) => {
    const response = await rawRequest(hushdesk.baseUrl, 'GET', target);

    expectEdgeHeaders(response);
    expectProblem(response);
    expect([404, 405]).toContain(response.status);
  },
);

it('CONNECT is refused', async () => {
  const { port } = new URL(hushdesk.baseUrl);

  const answer = await new Promise<string>((resolve) => {
    let received = '';
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write('CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n');
    });
    socket.on('data', (chunk) => (received += chunk.toString()));
    socket.on('close', () => {
      resolve(received);
    });
    socket.on('error', () => undefined);
  });

  expect(answer).not.toContain('200');
});

it('without its database every route still answers in form', async () => {
  const broken = await startTestApp();
  const client = await broken.newClient();
  await broken.database.drop();
  try {
    const statuses = new Map<string, number>();
    for (const route of routes) {
      const response = await call(route, ABSENT, { ...client.headers }, broken.baseUrl);
      expectFormOf(response, route);
      statuses.set(`${route.method} ${route.path}`, response.status);
    }

    const served = [...statuses].filter(([, status]) => status < 500).map(([name]) => name);
    expect(served.filter((name) => name.includes('/api/v1/'))).toEqual([]);
    expect(served).toContain('GET /health/live');
  } finally {
    await broken.app.close();
  }
});
