import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectEdgeHeaders, expectProblem } from '../support/edge-expectations.js';
import { HEADERS, PLANTED, SENTENCE, VALUES } from '../support/planting.js';
import { rawRequest } from '../support/raw-request.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { tracesIn } from '../support/traces.js';

const TEXT_FORM = /^text\/plain; version=0\.0\.4; charset=utf-8$/;
/** One line of the text form: a comment, or a name with labels and a number. */
const LINE = /^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{(?:\w+="[^"]*",?)*\})? (?:[-+\d.e]+|\+Inf|NaN))$/i;

let hushdesk: TestApp;

beforeAll(async () => {
  hushdesk = await startTestApp({ METRICS_PORT: '0' });
});

afterAll(() => hushdesk.close());

describe('/metrics', () => {
  it('shows its figures in the form of Prometheus to who may read them', async () => {
    const client = await hushdesk.newClient(['metrics:read']);

    const { status, headers, body } = await client.get<string>('/metrics');

    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(TEXT_FORM);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body.split('\n').filter((line) => line !== '' && !LINE.test(line))).toEqual([]);
  });

  it('tells how the process does', async () => {
    const { body } = await (await hushdesk.newClient(['metrics:read'])).get<string>('/metrics');

    for (const name of [
      'nodejs_eventloop_lag_p99_seconds',
      'nodejs_gc_duration_seconds',
      'nodejs_heap_size_used_bytes',
      'process_resident_memory_bytes',
      'process_cpu_seconds_total',
    ]) {
      expect(body).toContain(`# TYPE ${name} `);
    }
  });

  it('has no figure that docs/metrics.md does not name, and the other way round', async () => {
    const { body } = await (await hushdesk.newClient(['metrics:read'])).get<string>('/metrics');
    const page = readFileSync(join(import.meta.dirname, '../../docs/metrics.md'), 'utf8');

    const shown = [...body.matchAll(/^# TYPE (hushdesk_\w+) /gm)].map(([, name]) => name);
    const named = [...page.matchAll(/^\| `(hushdesk_\w+)` /gm)].map(([, name]) => name);

    expect(shown.sort()).toEqual(named.sort());
  });

  it('is closed to everybody else, and not below the prefix', async () => {
    const client = await hushdesk.newClient(['chat']);

    const statuses = await Promise.all([
      hushdesk.anonymous.get('/metrics'),
      client.get('/metrics'),
      client.get('/api/v1/metrics'),
    ]);

    expect(statuses.map(({ status }) => status)).toEqual([401, 403, 404]);
  });
});

describe('the port for figures alone', () => {
  it('needs no credentials and listens on this machine only, unless told otherwise', async () => {
    const response = await rawRequest(hushdesk.metricsUrl, 'GET', '/metrics');

    expect(new URL(hushdesk.metricsUrl).hostname).toBe('127.0.0.1');
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toMatch(TEXT_FORM);
    expect(response.body).toContain('process_resident_memory_bytes');
    expectEdgeHeaders(response);
  });

  it.each([
    ['GET', '/api/v1/chat', 404],
    ['GET', '/health/live', 404],
    ['POST', '/metrics', 405],
    ['GET', '/%zz', 400],
  ])('answers %s %s with %i: it serves nothing else', async (method, path, status) => {
    const response = await rawRequest(hushdesk.metricsUrl, method, path);

    expect(response.status).toBe(status);
    expectEdgeHeaders(response);
    expectProblem(response, method);
  });
});

it('personal data, sent to every part of a request, is in no figure', async () => {
  const client = await hushdesk.newClient();
  const headers = { ...HEADERS, ...client.headers, 'Content-Type': 'application/json' };
  const query = `?q=${encodeURIComponent(SENTENCE.slice(0, 150))}`;
  const body = JSON.stringify({ message: SENTENCE, subject: PLANTED.person });
  for (const [method, path] of [
    ['POST', '/api/v1/chat'],
    ['GET', `/api/v1/knowledge/search${query}`],
    ['GET', `/${encodeURIComponent(PLANTED.email)}${query}`],
    ['GET', `/api/v1/chat/sessions/${encodeURIComponent(PLANTED.email)}/messages`],
    ['PROPFIND', '/metrics'],
  ] as const) {
    await rawRequest(hushdesk.baseUrl, method, path, headers, method === 'POST' ? body : undefined);
    await rawRequest(hushdesk.metricsUrl, method, path, headers, method === 'POST' ? body : undefined);
  }

  const figures = (await client.get<string>('/metrics')).body;

  expect(figures).toContain('process_cpu_seconds_total');
  expect(tracesIn(figures, VALUES)).toEqual([]);
});
