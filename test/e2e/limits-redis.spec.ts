import type { ProbeResponse } from '../../src/health/health.response.dto.js';
import { LimiterFigures } from '../../src/http/limiter-events.js';
import { Metrics } from '../../src/metrics/metrics.js';
import { eventually } from '../support/eventually.js';
import { describeWithRedis, type RedisServer, startRedis, until } from '../support/redis-server.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** The name of a key with its digest left out: 32 digits for a limit, 64 for an answer. */
const shapeOf = (key: string): string =>
  key.replace(/(:limit:[\w-]+:)[0-9a-f]{32}$|(:answers?(?:-of)?:)[0-9a-f]{64}$/, '$1$2<digest>');

const STATUS = '/api/health';

describeWithRedis('limits on Redis', () => {
  let redis: RedisServer;
  let instances: TestApp[] = [];

  beforeEach(async () => {
    redis = await startRedis();
  });

  afterEach(async () => {
    for (const instance of instances) await instance.close();
    instances = [];
    await redis.stop();
  });

  const start = async (count: number, environment: Record<string, string> = {}): Promise<TestApp[]> => {
    for (let n = 0; n < count; n++) {
      instances.push(
        await startTestApp({ RATE_LIMIT_ENABLED: 'true', REDIS_URL: redis.url, ...environment }),
      );
    }
    return instances;
  };

  it('let exactly 60 of 100 parallel requests pass over two instances', async () => {
    const [one, other] = await start(2);

    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => (n % 2 === 0 ? one! : other!).anonymous.get(STATUS)),
    );

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(60);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(40);
  });

  it('keep no address, key or customer in Redis, only digests that expire', async () => {
    const [hushdesk] = await start(1, { TRUST_PROXY: '127.0.0.1' });
    const client = await hushdesk!.newClient();
    await client.post(
      '/api/v1/chat',
      { message: 'hello', subject: 'planted-subject' },
      { 'X-Forwarded-For': '203.0.113.77' },
    );

    const list = async (): Promise<string[]> => (await redis.command('KEYS *')).match(/hushdesk:\S+/g) ?? [];
    // An answer is kept once it is stored, which the customer does not wait for.
    await eventually(async () => (await list()).some((key) => key.includes(':answer:')));

    expect((await list()).map(shapeOf).sort()).toEqual([
      'hushdesk:answer:<digest>',
      'hushdesk:answers-of:<digest>',
      'hushdesk:limit:address-hour:<digest>',
      'hushdesk:limit:address-minute:<digest>',
      'hushdesk:limit:ai:<digest>',
    ]);
  });

  it('go on without a failed request while Redis is stopped and started under load', async () => {
    const [hushdesk] = await start(1, { RATE_LIMIT_PER_MINUTE: '1000000', RATE_LIMIT_PER_HOUR: '1000000' });
    const figures = hushdesk!.app.get(LimiterFigures, { strict: false });
    const answers: { status: number; ms: number; alone: boolean }[] = [];
    let loading = true;
    const callers = Array.from({ length: 8 }, async () => {
      while (loading) {
        const started = performance.now();
        const { status } = await hushdesk!.anonymous.get(STATUS);
        answers.push({ status, ms: performance.now() - started, alone: figures.insured });
      }
    });
    const served = async (more: number): Promise<void> => {
      const goal = answers.length + more;
      await until(() => answers.length >= goal);
    };

    for (let round = 0; round < 2; round++) {
      await served(100);
      await redis.stop();
      await until(() => figures.insured);
      await served(200);
      await redis.start();
      await until(() => !figures.insured);
    }
    await served(100);
    loading = false;
    await Promise.all(callers);

    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(answers.filter(({ alone }) => alone).length).toBeGreaterThanOrEqual(400);
    expect(figures.storeOutages).toBe(2);
  });

  it('hold on each instance while Redis is gone, which probes and figures show, and together once it is back', async () => {
    const [one, other] = await start(2, { RATE_LIMIT_PER_MINUTE: '10' });
    const burst = async (instance: TestApp): Promise<number> => {
      const answers = await Promise.all(Array.from({ length: 25 }, () => instance.anonymous.get(STATUS)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]));
      return answers.filter(({ status }) => status === 200).length;
    };
    await redis.stop();

    const alone = [await burst(one!), await burst(other!)];
    const ready = await one!.anonymous.get<ProbeResponse>('/health/ready');
    const figures = await one!.app.get(Metrics, { strict: false }).read();
    await redis.start();
    for (const { app } of [one!, other!]) {
      await until(() => !app.get(LimiterFigures, { strict: false }).insured);
    }
    const together = (await burst(one!)) + (await other!.anonymous.get(STATUS)).status;

    expect(alone).toEqual([10, 10]);
    expect([ready.status, ready.body.status, ready.body.checks.redis]).toEqual([200, 'ok', 'degraded']);
    for (const figure of [
      'hushdesk_limit_refusals_total{limit="address-minute"} 15',
      'hushdesk_limit_store_insured 1',
      'hushdesk_limit_store_outages_total 1',
    ])
      expect(figures.split('\n')).toContain(figure);
    expect(together).toBe(10 + 429);
  });

  it('say a truth in Retry-After: not before, but once it is over, a request passes', async () => {
    const [hushdesk] = await start(1, { RATE_LIMIT_PER_MINUTE: '1' });
    await hushdesk!.anonymous.get(STATUS);
    const [key] = /hushdesk:\S+/.exec(await redis.command('KEYS hushdesk:limit:address-minute:*')) ?? [];
    // The minute is shortened where it is kept, so that the test need not wait for it.
    await redis.command(`PEXPIRE ${key} 1500`);

    const { status, headers } = await hushdesk!.anonymous.get(STATUS);
    const over = performance.now() + Number(headers.get('retry-after')) * 1_000;
    const early = await hushdesk!.anonymous.get(STATUS);
    await until(() => performance.now() >= over);
    const later = await hushdesk!.anonymous.get(STATUS);

    expect(headers.get('retry-after')).toBe('2');
    expect([status, early.status, later.status]).toEqual([429, 429, 200]);
  });

  it('do not wait for a Redis that has fallen silent', async () => {
    const [hushdesk] = await start(1, { RATE_LIMIT_PER_MINUTE: '1000000', RATE_LIMIT_PER_HOUR: '1000000' });
    await hushdesk!.anonymous.get(STATUS);
    redis.freeze();
    await hushdesk!.anonymous.get(STATUS);

    const times: number[] = [];
    for (let n = 0; n < 40; n++) {
      const started = performance.now();
      const { status } = await hushdesk!.anonymous.get(STATUS);
      expect(status).toBe(200);
      times.push(performance.now() - started);
    }

    expect(times.sort((a, b) => a - b)[20]).toBeLessThan(50);
  });
});
