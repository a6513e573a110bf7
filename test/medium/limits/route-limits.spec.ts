import { Controller, Get, Module, Post } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import 'reflect-metadata';
import { bucketDigest } from '../../../src/bucket-digest.js';
import { ConfigModule } from '../../../src/config/config.module.js';
import { loadSettings } from '../../../src/config/load-settings.js';
import { Limited } from '../../../src/http/limited.decorator.js';
import { LimitsGuard } from '../../../src/http/limits/limits.guard.js';
import { LimitsModule } from '../../../src/http/limits/limits.module.js';
import { ProblemFilter } from '../../../src/http/problem.filter.js';
import { MetricsModule } from '../../../src/metrics/metrics.module.js';
import { ApiClient } from '../../support/api-client.js';
import { TEST_ENVIRONMENT } from '../../support/test-app.js';

@Controller()
class Routes {
  @Post('login')
  @Limited('login')
  login(): void {
    return;
  }

  @Post('other-login')
  @Limited('login')
  otherLogin(): void {
    return;
  }

  @Get('open')
  open(): void {
    return;
  }
}

const settings = loadSettings({ ...TEST_ENVIRONMENT, RATE_LIMIT_ENABLED: 'true' });

@Module({
  imports: [ConfigModule.withSettings(settings), MetricsModule, LimitsModule.digestingWith(bucketDigest)],
  controllers: [Routes],
  providers: [
    { provide: APP_GUARD, useClass: LimitsGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
class RoutesModule {}

describe('a route with a limit of its own', () => {
  let app: NestFastifyApplication;
  let client: ApiClient;

  beforeAll(async () => {
    app = await NestFactory.create<NestFastifyApplication>(RoutesModule, new FastifyAdapter(), {
      logger: false,
    });
    await app.listen(0, '127.0.0.1');
    client = new ApiClient(await app.getUrl());
  });

  afterAll(() => app.close());

  it('lets 5 logins of an address pass in a minute, over all routes under that limit', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => client.post(n % 2 === 0 ? '/login' : '/other-login', {})),
    );
    const refused = answers.find(({ status }) => status === 429);

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    expect(refused?.headers.get('ratelimit-policy')).toBe('"login";q=5;w=60');
    expect(refused?.headers.get('retry-after')).toMatch(/^(?:60|59)$/);
  });

  it('leaves the other routes alone', async () => {
    const { status, headers } = await client.get('/open');

    expect(status).toBe(200);
    expect(headers.get('ratelimit-policy')).toBeNull();
  });
});
