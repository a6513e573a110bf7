import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { loadSettings } from '../../src/config/load-settings.js';
import { connectionOptions } from '../../src/database/connection-options.js';
import { createRedis } from '../../src/database/redis-connection.js';
import type { HealthResponse } from '../../src/health/health.response.dto.js';
import { createCertificate } from '../support/certificates.js';
import { eventually } from '../support/eventually.js';
import { HushdeskProcess } from '../support/hushdesk-process.js';
import { Program } from '../support/program.js';
import { freePort } from '../support/redis-server.js';
import {
  describeWithPostgres,
  startSystemPostgres,
  type SystemPostgres,
} from '../support/system-postgres.js';

/** Addresses of this machine that the service takes for those of another; the certificate is for the first alone. */
const [NAMED, UNNAMED] = ['127.0.0.2', '127.0.0.3'];
const STRICT = { NODE_ENV: 'test', DATABASE_TLS: 'auto' };

describeWithPostgres('on other machines', ['openssl', 'redis-server'], () => {
  const folder = mkdtempSync(join(tmpdir(), 'hushdesk-neighbours-'));
  const own = createCertificate('neighbour');
  const foreign = createCertificate('stranger');
  let postgres: SystemPostgres;
  let redis: Program;
  let redisPort: number;
  let address: (host: string) => string;

  beforeAll(async () => {
    const files = { cert: readFileSync(own.certFile, 'utf8'), key: readFileSync(own.keyFile, 'utf8') };
    postgres = await startSystemPostgres(files);
    const url = postgres.create('hushdesk');
    address = (host) => url.replace('127.0.0.1', host);
    redisPort = await freePort();
    const options = {
      ...{ port: '0', 'tls-port': `${redisPort}`, bind: `${NAMED} ${UNNAMED}`, save: '' },
      ...{ 'tls-cert-file': own.certFile, 'tls-key-file': own.keyFile, 'tls-auth-clients': 'no' },
    };
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, ...value.split(' ')]);
    redis = new Program('redis-server', args, folder);
    await redis.says('Ready to accept connections');
  });

  afterAll(async () => {
    await redis.stop();
    postgres.stop();
    for (const certificate of [own, foreign]) certificate.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('PostgreSQL and Redis are reached over TLS by every connection of the service', async () => {
    const service = new HushdeskProcess(folder, {
      DATABASE_URL: address(NAMED),
      DATABASE_TLS_CA_FILE: own.certFile,
      REDIS_URL: `redis://${NAMED}:${redisPort}`,
      NODE_EXTRA_CA_CERTS: own.certFile,
      RATE_LIMIT_ENABLED: 'true',
      SHUTDOWN_DRAIN_MS: '0',
    });
    try {
      const client = await service.ready();
      expect((await client.post('/api/v1/chat', { message: 'hello' })).status).toBe(200);

      await eventually(async () => (await client.get<HealthResponse>('/api/health')).body.redis === 'ok');
      const looking = new Client(address('127.0.0.1'));
      await looking.connect();
      const { rows } = await looking.query<{ ssl: boolean; version: string }>(
        `SELECT DISTINCT ssl, version FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)
         WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
      );
      await looking.end();

      expect(rows).toEqual([{ ssl: true, version: 'TLSv1.3' }]);
    } finally {
      service.signal('SIGINT');
      await service.ended();
    }
  });

  it.each([
    ['of an authority that is not ours', NAMED, () => foreign.certFile, /self-signed|unable to verify/],
    ['for another name', UNNAMED, () => own.certFile, /IP: 127\.0\.0\.3 is not in the cert's list/],
  ])('PostgreSQL with a certificate %s is told nothing', async (_what, host, ca, fault) => {
    const settings = loadSettings({ ...STRICT, DATABASE_URL: address(host), DATABASE_TLS_CA_FILE: ca() });

    await expect(new Client(connectionOptions(settings)).connect()).rejects.toThrow(fault);
  });

  it('PostgreSQL that offers no TLS is told nothing', async () => {
    const plain = new URL(process.env.HUSHDESK_TEST_SERVER ?? '');
    const settings = loadSettings({ ...STRICT, DATABASE_URL: plain.toString(), DATABASE_TLS: 'verify' });

    await expect(new Client(connectionOptions(settings)).connect()).rejects.toThrow(/SSL|certificate/);
  });

  it('Redis with a certificate of an authority that is not ours is told nothing', async () => {
    const client = createRedis(`redis://${NAMED}:${redisPort}`, 'auto');
    const faults: string[] = [];
    client.on('error', (error: Error) => faults.push(error.message));

    await expect(client.connect()).rejects.toThrow();
    client.disconnect();

    expect(faults.join()).toMatch(/self-signed/);
  });
});
