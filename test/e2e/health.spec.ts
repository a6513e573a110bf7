import { Readiness } from '../../src/health/readiness.js';
import type { HealthResponse, ProbeResponse } from '../../src/health/health.response.dto.js';
import type { ProblemDetails } from '../../src/http/problem-details.js';
import { EventLoopWatch } from '../../src/health/event-loop-watch.js';
import { uptimeOf } from '../../src/health/uptime.js';
import { HealthContributors } from '../../src/metrics/health-contributors.js';
import { eventually } from '../support/eventually.js';
import { onServer } from '../support/test-database.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let hushdesk: TestApp;

beforeEach(async () => {
  hushdesk = await startTestApp();
});

afterEach(() => hushdesk.close());

/** A busy loop, as a runaway computation would be. */
function blockFor(ms: number): void {
  const untilMs = performance.now() + ms;
  while (performance.now() < untilMs);
}

describe('probes', () => {
  it.each(['/health/live', '/health/ready', '/health/startup'])(
    '%s answers without credentials',
    async (path) => {
      const { status, body } = await hushdesk.anonymous.get<ProbeResponse>(path);

      expect(status).toBe(200);
      expect(body.status).toBe('ok');
    },
  );

  it('say not ready, but alive, while shutting down', async () => {
    hushdesk.app.get(Readiness, { strict: false }).startDraining();

    const ready = await hushdesk.anonymous.get<ProbeResponse>('/health/ready');
    const live = await hushdesk.anonymous.get<ProbeResponse>('/health/live');

    expect([ready.status, ready.body.checks.accepting]).toEqual([503, 'unavailable']);
    expect(live.status).toBe(200);
  });

  it('say not ready when a migration is missing', async () => {
    await hushdesk.database.query(
      'DELETE FROM schema_migrations WHERE id = (SELECT max(id) FROM schema_migrations)',
    );

    const { status, body } = await hushdesk.anonymous.get<ProbeResponse>('/health/ready');

    expect(status).toBe(503);
    expect(body.checks).toMatchObject({ database: 'ok', migrations: 'unavailable' });
  });

  it('say not alive when the event loop has stood still for seconds, and alive again soon', async () => {
    blockFor(2_500);

    const { status, body } = await hushdesk.anonymous.get<ProbeResponse>('/health/live');

    expect([status, body.checks]).toEqual([503, { eventLoop: 'unavailable' }]);
    const watch = EventLoopWatch.start({ longestMs: 100, rememberedMs: 200 });
    blockFor(500);
    expect(watch.isTurning).toBe(false);
    await eventually(() => watch.isTurning);
    watch.onApplicationShutdown();
  });

  it('stay ready while a part is away that the service can do without, and show it', async () => {
    hushdesk.app.get(HealthContributors, { strict: false }).register({
      name: 'providers',
      read: () => [{ name: 'openai', status: 'open', latencyMs: null, calls: 9, errors: 9 }],
    });

    const { status, body } = await hushdesk.anonymous.get<ProbeResponse>('/health/ready');

    expect([status, body.status]).toEqual([200, 'ok']);
    expect(body.checks).toMatchObject({ models: 'degraded', jobs: 'ok', database: 'ok' });
  });

  it.each([
    [0, 'minutes'],
    [3_599, 'minutes'],
    [3_600, 'hours'],
    [86_399, 'hours'],
    [86_400, 'days'],
  ])('tell people of an uptime of %i seconds as %s', (seconds, word) => {
    expect(uptimeOf(seconds)).toBe(word);
  });

  it('tell people how the service is, and attackers nothing', async () => {
    const { body } = await hushdesk.anonymous.get<HealthResponse>('/api/health');

    expect(body).toEqual({
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
      uptime: 'minutes',
      providers: [{ name: 'knowledge', status: 'ok', latencyMs: null, calls: 0, errors: 0 }],
      cache: { enabled: true, hits: 0, misses: 0 },
      redis: 'off',
    });
  });
});

describe('with the database gone', () => {
  it('requests get a clear 503, readiness too, and both recover by themselves', async () => {
    const client = await hushdesk.newClient();
    const name = new URL(hushdesk.database.url).pathname.slice(1);
    const ask = async (): Promise<{ status: number; body: ProblemDetails }> =>
      client.post<ProblemDetails>('/api/v1/chat', { message: 'hello' });
    const open = (allowed: boolean): Promise<unknown> =>
      onServer(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS ${allowed ? 'true' : 'false'}`);
    await open(false);
    await onServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);

    const without = await ask();
    const ready = await hushdesk.anonymous.get<ProbeResponse>('/health/ready');
    await open(true);
    const after = await ask();

    expect([without.status, without.body.code]).toEqual([503, 'service_unavailable']);
    expect(JSON.stringify(without.body)).not.toMatch(/postgres|sql|connect/i);
    expect([ready.status, ready.body.checks.database]).toEqual([503, 'unavailable']);
    expect(after.status).toBe(200);
  });
});
