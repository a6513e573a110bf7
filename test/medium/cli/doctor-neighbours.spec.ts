import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examine } from '../../../src/cli/doctor/examine.js';
import { inspectEnvironment } from '../../../src/config/inspect-environment.js';
import { createCertificate, describeWithOpenssl } from '../../support/certificates.js';
import { OffClock } from '../../support/off-clock.js';
import { PongServer } from '../../support/pong-server.js';
import { PRODUCTION_KEYS } from '../../support/production-settings.js';

const DAY_MS = 86_400_000;
const STRONG = 'uV4mZ7rT1nB8wQ5e';

/** How one protection stands, and what the doctor says of it. */
async function lookAt(
  protection: string,
  environment: Record<string, string>,
  days = 0,
): Promise<{ state?: string; detail?: string; remedy?: string }> {
  const inspected = await inspectEnvironment({
    ...PRODUCTION_KEYS,
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://db.invalid/x',
    ...environment,
  });
  const patient = { ...inspected, clock: new OffClock(days * DAY_MS), nodeVersion: '24.21.0' };
  return (await examine(patient)).find((finding) => finding.protection === protection) ?? {};
}

describeWithOpenssl('the certificate', () => {
  const one = createCertificate('one.example.com');
  const other = createCertificate('other.example.com');

  afterAll(() => {
    one.remove();
    other.remove();
  });

  it.each<[what: string, files: () => [string, string], days: number, state: string]>([
    ['that fits its key and ends soon', () => [one.certFile, one.keyFile], 0, 'weak'],
    ['that has ended', () => [one.certFile, one.keyFile], 3, 'unsafe'],
    ['with the key of another', () => [one.certFile, other.keyFile], 0, 'unsafe'],
    ['that is none', () => [one.keyFile, one.certFile], 0, 'unsafe'],
    ['that is not there', () => ['/nowhere/tls.crt', one.keyFile], 0, 'unsafe'],
    ['that is good for long', () => [one.certFile, one.keyFile], -30, 'on'],
  ])('%s', async (_what, files, days, state) => {
    const [TLS_CERT_FILE, TLS_KEY_FILE] = files();

    const finding = await lookAt('certificate', { TLS_CERT_FILE, TLS_KEY_FILE }, days);

    expect(finding).toMatchObject({ state });
    expect(finding.remedy === undefined).toBe(state === 'on');
  });
});

it.each([
  ['answers', '+PONG', 'on', 'in time'],
  ['wants a password', '-NOAUTH Authentication required.', 'weak', 'refuses our credentials'],
  ['is silent', undefined, 'weak', 'does not answer'],
])('a Redis that %s', async (_what, answer, state, detail) => {
  const redis = new PongServer(answer);
  const REDIS_URL = await redis.start();
  const startedMs = performance.now();

  const finding = await lookAt('redis-answers', { REDIS_URL });

  redis.stop();
  expect([finding.state, finding.detail]).toEqual([state, expect.stringContaining(detail)]);
  expect(performance.now() - startedMs).toBeLessThan(5_000);
});

it('a Redis that is not there', async () => {
  expect(await lookAt('redis-answers', { REDIS_URL: 'redis://127.0.0.1:1' })).toMatchObject({
    state: 'weak',
  });
});

it.each([
  ['of somewhere else, short', 'desk:short@db.invalid', 'unsafe'],
  ['of somewhere else, a sample', 'desk:change-me-please-soon@db.invalid', 'unsafe'],
  ['of somewhere else, the name of the role', 'hushdesk-production:hushdesk-production@db.invalid', 'unsafe'],
  ['of this machine, short', 'desk:short@127.0.0.1:1', 'weak'],
  ['that is strong', `desk:${STRONG}@db.invalid`, 'on'],
  ['that is absent', 'desk@db.invalid', 'on'],
])('a password of the database %s', async (_what, address, state) => {
  const finding = await lookAt('database-password', { DATABASE_URL: `postgres://${address}/x` });

  expect(finding.state).toBe(state);
  expect(JSON.stringify(finding)).not.toMatch(/short@|change-me|uV4m/);
});

it('folders that others on this machine can read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hushdesk-folders-'));
  const LOG_DIR = join(folder, 'logs');
  mkdirSync(LOG_DIR);
  chmodSync(LOG_DIR, 0o755);

  const open = await lookAt('data-folders', { DATA_DIR: folder, LOG_DIR });
  chmodSync(LOG_DIR, 0o700);
  const closed = await lookAt('data-folders', { DATA_DIR: folder, LOG_DIR });
  rmSync(folder, { recursive: true });

  expect(open).toMatchObject({ state: 'weak', detail: expect.stringContaining('LOG_DIR') as string });
  expect(open.detail).not.toContain('DATA_DIR');
  expect(closed.state).toBe('on');
});
