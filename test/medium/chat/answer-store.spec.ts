import { v7 as uuidv7 } from 'uuid';
import type { AnswerStore } from '../../../src/chat/cache/answer-store.js';
import { MemoryAnswers } from '../../../src/chat/cache/memory-answers.js';
import { RedisAnswers } from '../../../src/chat/cache/redis-answers.js';
import { DataKey } from '../../../src/crypto/data-key.js';
import { randomHex } from '../../../src/crypto/secure-random.js';
import { createRedis } from '../../../src/database/redis-connection.js';
import { SystemClock } from '../../../src/time/clock.js';
import { eventually } from '../../support/eventually.js';
import { describeWithRedis, type RedisServer, startRedis, until } from '../../support/redis-server.js';

const ANSWER = Buffer.from('{"v":1,"text":"Within 60 days."}');
const HOUR_MS = 3_600_000;

/** What every store of answers must do; `open` gives one with this life of its answers. */
function behavesLikeAStore(open: (ttlMs: number) => Promise<AnswerStore>): void {
  let store: AnswerStore;

  beforeAll(async () => {
    store = await open(HOUR_MS);
  });

  it('finds what was put under a name, and nothing under another', async () => {
    const name = randomHex(32);
    await store.put(name, uuidv7(), ANSWER);

    expect((await store.find(name))?.equals(ANSWER)).toBe(true);
    expect(await store.find(randomHex(32))).toBeUndefined();
  });

  it('puts a newer answer in the place of the older', async () => {
    const name = randomHex(32);
    await store.put(name, uuidv7(), Buffer.from('older'));
    await store.put(name, uuidv7(), Buffer.from('newer'));

    expect((await store.find(name))?.toString()).toBe('newer');
  });

  it('forgets all that a person caused, and nothing of anybody else', async () => {
    const [person, other] = [uuidv7(), uuidv7()];
    const names = Array.from({ length: 50 }, () => randomHex(32));
    const othersName = randomHex(32);
    for (const name of names) await store.put(name, person, ANSWER);
    await store.put(othersName, other, ANSWER);

    await store.forgetSubject(person);

    expect(await Promise.all(names.map((name) => store.find(name)))).toEqual(names.map(() => undefined));
    expect(await store.find(othersName)).toBeDefined();
  });

  it('forgets a person twice, and one that it never knew', async () => {
    const person = uuidv7();
    await store.forgetSubject(person);

    await expect(store.forgetSubject(person)).resolves.toBe(0);
  });

  it('forgets everything when it is told to, and goes on', async () => {
    const names = Array.from({ length: 1_200 }, () => randomHex(32));
    const person = uuidv7();
    for (const name of names) await store.put(name, person, ANSWER);

    await store.clear();
    await store.put(names[0]!, person, ANSWER);

    const found = await Promise.all(names.map((name) => store.find(name)));
    expect(found.filter((answer) => answer !== undefined)).toEqual([ANSWER]);
  });

  it('keeps answers as long as it was last told to', async () => {
    store.ttlMs = 1;
    const name = randomHex(32);
    await store.put(name, uuidv7(), ANSWER);
    store.ttlMs = HOUR_MS;

    await eventually(async () => (await store.find(name)) === undefined);
  });
}

describe('answers in memory', () => {
  /** A time of day that the test sets. */
  class TestClock extends SystemClock {
    ms = Date.UTC(2026, 0, 1);
    override now(): Date {
      return new Date(this.ms);
    }
  }

  behavesLikeAStore((ttlMs) => {
    return Promise.resolve(new MemoryAnswers(new SystemClock(), { ttlMs, maxBytes: 1_000_000 }));
  });

  it('are gone when their time is over by the clock, and not before', async () => {
    const clock = new TestClock();
    const store = new MemoryAnswers(clock, { ttlMs: HOUR_MS, maxBytes: 1_000_000 });
    const name = randomHex(32);
    await store.put(name, uuidv7(), ANSWER);

    clock.ms += HOUR_MS - 1;
    expect(await store.find(name)).toBeDefined();
    clock.ms += 2;
    expect(await store.find(name)).toBeUndefined();
  });

  it('that nobody asks for any more are counted, and dropped, once their time is over', async () => {
    const clock = new TestClock();
    const store = new MemoryAnswers(clock, { ttlMs: HOUR_MS, maxBytes: 1_000_000 });
    for (let n = 0; n < 3; n++) await store.put(randomHex(32), uuidv7(), ANSWER);

    clock.ms += HOUR_MS - 60_000;
    expect([store.countStale(), store.dropStale()]).toEqual([0, 0]);
    clock.ms += 120_000;
    expect([store.countStale(), store.dropStale(), store.countStale()]).toEqual([3, 3, 0]);
  });

  it('never take more than their bytes: the ones asked for last stay', async () => {
    const store = new MemoryAnswers(new SystemClock(), { ttlMs: HOUR_MS, maxBytes: 65_536 });
    const names = Array.from({ length: 200 }, () => randomHex(32));
    for (const name of names) {
      await store.put(name, uuidv7(), Buffer.alloc(1_000));
      await store.find(names[0]!);
    }

    const found = await Promise.all(names.map(async (name) => (await store.find(name)) !== undefined));

    expect(found.filter(Boolean).length * 1_000).toBeLessThanOrEqual(65_536);
    expect(found.filter(Boolean).length).toBeGreaterThan(30);
    expect([found[0], found.at(-1), found[1]]).toEqual([true, true, false]);
  });

  it('do not hold an answer that is larger than all of them may be', async () => {
    const store = new MemoryAnswers(new SystemClock(), { ttlMs: HOUR_MS, maxBytes: 65_536 });
    const [small, large] = [randomHex(32), randomHex(32)];
    await store.put(small, uuidv7(), ANSWER);
    await store.put(large, uuidv7(), Buffer.alloc(70_000));

    expect([await store.find(small), await store.find(large)]).toEqual([ANSWER, undefined]);
  });
});

describeWithRedis('answers in Redis', () => {
  let server: RedisServer;
  const key = DataKey.random();
  const opened: AnswerStore[] = [];

  const open = async (ttlMs = HOUR_MS): Promise<RedisAnswers> => {
    const store = new RedisAnswers(createRedis(server.url, 'off'), () => Promise.resolve(key), ttlMs);
    opened.push(store);
    await store.open();
    return store;
  };
  const isBack = (store: AnswerStore): Promise<void> =>
    until(() =>
      store.find(randomHex(32)).then(
        () => true,
        () => false,
      ),
    );

  beforeAll(async () => {
    server = await startRedis();
  });

  afterAll(async () => {
    for (const store of opened) store.close();
    await server.stop();
  });

  behavesLikeAStore((ttlMs) => open(ttlMs));

  it('are there for every instance', async () => {
    const [one, other] = [await open(), await open()];
    const name = randomHex(32);

    await one.put(name, uuidv7(), ANSWER);

    expect((await other.find(name))?.equals(ANSWER)).toBe(true);
  });

  it('expire by themselves, and so do the sets that say who caused them', async () => {
    const store = await open(5_000);
    await store.put(randomHex(32), uuidv7(), ANSWER);

    const keys = (await server.command('KEYS hushdesk:answer*')).match(/hushdesk:\S+/g) ?? [];
    const lives = await Promise.all(
      keys.map(async (name) => Number((await server.command(`PTTL ${name}`)).slice(1))),
    );

    expect(Math.min(...lives)).toBeGreaterThan(0);
    expect(Math.max(...lives)).toBeLessThanOrEqual(HOUR_MS);
    expect(lives.filter((life) => life <= 5_000)).toHaveLength(2);
  });

  it('do not open under another name than their own, nor when they were changed', async () => {
    const store = await open();
    const [name, other] = [randomHex(32), randomHex(32)];
    await store.put(name, uuidv7(), ANSWER);

    await server.command(`COPY hushdesk:answer:${name} hushdesk:answer:${other}`);
    await server.command(`SETRANGE hushdesk:answer:${name} 40 x`);

    await expect(store.find(other)).rejects.toThrow('does not open');
    await expect(store.find(name)).rejects.toThrow('does not open');
  });

  it('of a person who was erased while Redis was away are gone before anything is found again', async () => {
    const [store, other] = [await open(), await open()];
    const person = uuidv7();
    const name = randomHex(32);
    await store.put(name, person, ANSWER);

    server.freeze();
    await expect(store.forgetSubject(person)).rejects.toThrow();
    server.thaw();
    await isBack(store);

    expect(await store.find(name)).toBeUndefined();
    await isBack(other);
    expect(await other.find(name)).toBeUndefined();
  });

  it('are not waited for while Redis is silent: once that is known, not at all', async () => {
    const store = await open();
    const failed = (): Promise<unknown[]> =>
      Promise.all(Array.from({ length: 50 }, () => store.find(randomHex(32)).catch(() => 'failed')));
    const timed = async (): Promise<number> => {
      const started = performance.now();
      expect(new Set(await failed())).toEqual(new Set(['failed']));
      return performance.now() - started;
    };

    server.freeze();
    const [first, known] = [await timed(), await timed()];
    server.thaw();

    expect(first).toBeLessThan(250);
    expect(known).toBeLessThan(50);
    await isBack(store);
  });

  it('are found again after Redis was not there at the start', async () => {
    await server.stop();
    const started = performance.now();
    const store = await open();
    const openingMs = performance.now() - started;
    await expect(store.find(randomHex(32))).rejects.toThrow('away');
    await server.start();
    await isBack(store);

    expect(openingMs).toBeLessThan(1_000);
  });
});
