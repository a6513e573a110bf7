import { randomHex } from '../../../src/crypto/secure-random.js';
import type { HitCounter } from '../../../src/http/limits/hit-counter.js';
import { InsuredCounter } from '../../../src/http/limits/insured-counter.js';
import { LimiterEvents, LimiterFigures } from '../../../src/http/limiter-events.js';
import { MemoryCounter } from '../../../src/http/limits/memory-counter.js';
import { createRedis } from '../../../src/database/redis-connection.js';
import { describeWithRedis, type RedisServer, startRedis, until } from '../../support/redis-server.js';

/** What every storage of the limits must do; `open` gives one more instance on the same counts. */
function behavesLikeACounter(open: () => Promise<HitCounter>): void {
  let counter: HitCounter;

  beforeAll(async () => {
    counter = await open();
  });

  it('counts each hit once, from 1', async () => {
    const key = randomHex(16);

    const hits = [];
    for (let n = 0; n < 5; n++) hits.push((await counter.add('a', key, 60)).hits);

    expect(hits).toEqual([1, 2, 3, 4, 5]);
  });

  it('gives each of 500 parallel hits a number of its own', async () => {
    const key = randomHex(16);

    const counts = await Promise.all(Array.from({ length: 500 }, () => counter.add('a', key, 60)));

    expect(new Set(counts.map(({ hits }) => hits)).size).toBe(500);
    expect(Math.max(...counts.map(({ hits }) => hits))).toBe(500);
  });

  it('keeps keys and limits apart', async () => {
    const [one, other] = [randomHex(16), randomHex(16)];
    await counter.add('a', one, 60);

    const counts = [await counter.add('a', other, 60), await counter.add('b', one, 3_600)];

    expect(counts.map(({ hits }) => hits)).toEqual([1, 1]);
  });

  it('tells how long the window still runs, and later hits do not lengthen it', async () => {
    const key = randomHex(16);
    const first = await counter.add('a', key, 2);
    await until(async () => (await counter.add('a', key, 2)).resetMs < 1_500);

    const later = await counter.add('a', key, 2);

    expect(first.resetMs).toBeGreaterThan(1_900);
    expect(first.resetMs).toBeLessThanOrEqual(2_000);
    expect(later.hits).toBeGreaterThan(2);
  });

  it('begins anew once the time it told is over', async () => {
    const key = randomHex(16);
    const { resetMs } = await counter.add('a', key, 1);
    const over = performance.now() + resetMs;
    await until(() => performance.now() >= over);

    const { hits } = await counter.add('a', key, 1);

    expect(hits).toBe(1);
  });
}

describe('counting in memory', () => {
  behavesLikeACounter(() => Promise.resolve(new MemoryCounter()));
});

describeWithRedis('counting in Redis', () => {
  let server: RedisServer;
  const opened: InsuredCounter[] = [];
  const open = async (
    events = new LimiterEvents(),
    figures = new LimiterFigures(),
  ): Promise<InsuredCounter> => {
    const counter = new InsuredCounter(createRedis(server.url, 'off'), events, figures);
    opened.push(counter);
    await counter.open();
    return counter;
  };

  beforeAll(async () => {
    server = await startRedis();
  });

  afterEach(() => {
    server.thaw();
  });

  afterAll(async () => {
    for (const counter of opened) counter.close();
    await server.stop();
  });

  behavesLikeACounter(() => open());

  it('is exact over two instances', async () => {
    const [one, other] = [await open(), await open()];
    const key = randomHex(16);

    const counts = await Promise.all(
      Array.from({ length: 400 }, (_, n) => (n % 2 === 0 ? one : other).add('a', key, 60)),
    );

    expect(new Set(counts.map(({ hits }) => hits)).size).toBe(400);
    expect(Math.max(...counts.map(({ hits }) => hits))).toBe(400);
  });

  it('lets every key expire by itself', async () => {
    const counter = await open();
    await counter.add('expiring', randomHex(16), 60);

    const keys = (await server.command('KEYS hushdesk:limit:*')).match(/hushdesk:\S+/g) ?? [];
    const lives = await Promise.all(keys.map((key) => server.command(`PTTL ${key}`)));

    expect(keys.length).toBeGreaterThan(0);
    expect(lives.map((life) => Number(life.slice(1)))).not.toContain(-1);
  });

  it.each([
    ['stopped', () => server.stop(), () => server.start()],
    [
      'silent with its connections open',
      () => {
        server.freeze();
        return Promise.resolve();
      },
      () => {
        server.thaw();
        return Promise.resolve();
      },
    ],
  ])(
    'goes on alone while Redis is %s, says so once, and comes back by itself',
    async (_how, lose, restore) => {
      const told: string[] = [];
      const events = new LimiterEvents();
      const figures = new LimiterFigures();
      events.register({
        limitExceeded: () => undefined,
        storeLost: () => told.push('lost'),
        storeRestored: () => told.push('restored'),
      });
      const counter = await open(events, figures);
      const key = randomHex(16);
      for (let n = 0; n < 3; n++) await counter.add('a', key, 60);

      await lose();
      const first = await timed(() =>
        Promise.all(Array.from({ length: 50 }, () => counter.add('a', key, 60))),
      );
      const known = await timed(() =>
        Promise.all(Array.from({ length: 50 }, () => counter.add('a', key, 60))),
      );
      const outage = { insured: figures.insured, storeOutages: figures.storeOutages };
      await restore();
      await until(() => !figures.insured);
      const after = await counter.add('a', key, 60);

      expect(first.ms).toBeLessThan(250);
      expect(known.ms).toBeLessThan(50);
      expect(Math.max(...known.result.map(({ hits }) => hits))).toBeLessThanOrEqual(100);
      expect(outage).toMatchObject({ insured: true, storeOutages: 1 });
      expect(told).toEqual(['lost', 'restored']);
      expect(after.hits).toBeLessThanOrEqual(60);
    },
  );

  it('starts without Redis, and finds it later', async () => {
    await server.stop();
    const figures = new LimiterFigures();
    const { ms, result: counter } = await timed(() => open(new LimiterEvents(), figures));
    const alone = await counter.add('a', randomHex(16), 60);
    await server.start();

    await until(() => !figures.insured);

    expect(ms).toBeLessThan(1_000);
    expect(alone.hits).toBe(1);
    expect(await server.command('DBSIZE')).not.toBe(':0\r\n');
  });
});

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}
