import { METHODS } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { ChatResponse } from '../../src/chat/api/chat.response.dto.js';
import { TURN_STAGES } from '../../src/chat/turn/turn-stages.js';
import { eventually } from '../support/eventually.js';
import { expectEdgeHeaders, expectProblem } from '../support/edge-expectations.js';
import { HEADERS, PLANTED, SENTENCE, VALUES } from '../support/planting.js';
import { rawRequest } from '../support/raw-request.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { tracesIn } from '../support/traces.js';

const TEXT_FORM = /^text\/plain; version=0\.0\.4; charset=utf-8$/;
/** One line of the text form: a comment, or a name with labels and a number. */
const LINE = /^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{(?:\w+="[^"]*",?)*\})? (?:[-+\d.e]+|\+Inf|NaN))$/i;

/** CONNECT gets no answer: it is not for a proxy that we are asked. */
const ASKED = METHODS.filter((method) => method !== 'CONNECT');
const STRANGE_REQUESTS = 1_000;
const MOST_SERIES = 1_500;
const STRANGE: ((n: number) => [method: string, path: string])[] = [
  (n) => ['GET', `/nowhere/${n}`],
  (n) => ['GET', `/api/v1/chat/sessions/${uuidv7()}?q=${n}`],
  (n) => ['GET', `/api/v1/knowledge/search?q=word${n}`],
  (n) => [ASKED[n % ASKED.length] ?? 'GET', `/api/v1/chat/${n}`],
  (n) => ['DELETE', `/api/v1/knowledge/articles/${n}`],
];

const EACH_ONCE = STRANGE.length * ASKED.length;

let hushdesk: TestApp;

const read = async (): Promise<string> => (await rawRequest(hushdesk.metricsUrl, 'GET', '/metrics')).body;

function valueOf(figures: string, series: string): number {
  const line = figures.split('\n').find((found) => found.startsWith(`${series} `));
  return Number(line?.slice(series.length));
}

/** Those of ours, without their values. */
function seriesOf(figures: string): string[] {
  return figures
    .split('\n')
    .filter((line) => line.startsWith('hushdesk_'))
    .map((line) => line.slice(0, line.lastIndexOf(' ')));
}

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

describe('figures of requests and turns', () => {
  it('count each request under the template of its route, and time each stage of a turn', async () => {
    const client = await hushdesk.newClient();
    const { sessionId } = (await client.post<ChatResponse>('/api/v1/chat', { message: SENTENCE })).body;
    await client.post('/api/v1/chat', { message: 'and once more', sessionId });
    await client.get(`/api/v1/chat/sessions/${sessionId}/messages`);
    await client.post('/api/v1/chat', { message: 7 });

    const figures = await read();

    const chat = 'route="/api/v1/chat",method="POST"';
    expect(valueOf(figures, `hushdesk_http_requests_total{${chat},status_class="2xx"}`)).toBe(2);
    expect(valueOf(figures, `hushdesk_http_requests_total{${chat},status_class="4xx"}`)).toBe(1);
    expect(valueOf(figures, `hushdesk_http_request_seconds_count{${chat}}`)).toBe(3);
    expect(figures).toContain(
      '{route="/api/v1/chat/sessions/:id/messages",method="GET",status_class="2xx"} 1',
    );
    for (const stage of TURN_STAGES)
      expect(valueOf(figures, `hushdesk_turn_stage_seconds_count{stage="${stage}"}`)).toBe(2);
    expect(valueOf(figures, 'hushdesk_masked_values_total{type="EMAIL"}')).toBe(1);
    expect(valueOf(figures, 'hushdesk_http_requests_in_flight')).toBe(0);
    expect(valueOf(figures, 'hushdesk_database_connections{state="idle"}')).toBeGreaterThan(0);
    await eventually(async () => valueOf(await read(), 'hushdesk_audit_backlog_events') === 0);
  });

  it(`are no more after ${STRANGE_REQUESTS} different paths, headers and ids than after each method and route`, async () => {
    const client = await hushdesk.newClient();
    const ask = async (from: number, to: number): Promise<void> => {
      for (let n = from; n < to; n++) {
        const headers = { ...client.headers, 'User-Agent': `agent ${n}`, 'X-Request-Id': `request-${n}` };
        const [method, path] = STRANGE[n % STRANGE.length]?.(n) ?? ['GET', '/'];
        await rawRequest(hushdesk.baseUrl, method, path, headers);
      }
    };
    await ask(0, EACH_ONCE);
    const before = seriesOf(await read());

    await ask(EACH_ONCE, STRANGE_REQUESTS);

    // A gauge of a moment (a kind of handle, of a resource) may come or go; ours do not.
    const after = seriesOf(await read());
    expect(after.filter((series) => !before.includes(series))).toEqual([]);
    expect(after.length).toBeLessThan(MOST_SERIES);
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
