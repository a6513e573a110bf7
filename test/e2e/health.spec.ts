import { Readiness } from '../../src/health/readiness.js';
import type { HealthResponse, ProbeResponse } from '../../src/health/health.response.dto.js';
import type { ProblemDetails } from '../../src/http/problem-details.js';
import { onServer } from '../support/test-database.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let hushdesk: TestApp;

beforeEach(async () => {
  hushdesk = await startTestApp();
});

afterEach(() => hushdesk.close());

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

  it('tell people how the service is, and attackers nothing', async () => {
    const { body } = await hushdesk.anonymous.get<HealthResponse>('/api/health');

    expect(body).toEqual({
      status: 'ok',
      providers: [{ name: 'knowledge', status: 'ok', latencyMs: null, calls: 0, errors: 0 }],
      cache: { enabled: true, hits: 0, misses: 0 },
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
