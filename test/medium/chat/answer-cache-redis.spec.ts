import { v7 as uuidv7 } from 'uuid';
import type { AnswerCacheKey } from '../../../src/chat/cache/answer-key.js';
import { type CacheParts, startCache } from '../../support/cache-parts.js';
import { eventually } from '../../support/eventually.js';
import { PLANTED, SENTENCE, VALUES } from '../../support/planting.js';
import { answerKeyOf, answerOf, masked, promptOf } from '../../support/cached-answers.js';
import { describeWithRedis, type RedisServer, startRedis } from '../../support/redis-server.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { tracesIn } from '../../support/traces.js';

const { signal } = new AbortController();

describeWithRedis('the answer cache on Redis', () => {
  let redis: RedisServer;
  let database: TestDatabase;
  let one: CacheParts;
  let other: CacheParts;
  let asked = 0;

  beforeAll(async () => {
    redis = await startRedis();
    database = await createTestDatabase();
    one = await startCache(database, { REDIS_URL: redis.url });
    other = await startCache(database, { REDIS_URL: redis.url });
  });

  afterAll(async () => {
    await one.close();
    await other.close();
    await database.drop();
    await redis.stop();
  });

  const newKey = (): AnswerCacheKey =>
    answerKeyOf({ prompt: promptOf({ question: masked(`question ${++asked}`) }) });

  async function answer(
    at: CacheParts,
    key: AnswerCacheKey,
    person = uuidv7(),
    given = answerOf(),
  ): Promise<void> {
    const claim = await at.cache.claim(key, person, signal);
    if (claim.kind === 'lead') await claim.complete(given);
  }

  async function isFound(at: CacheParts, key: AnswerCacheKey): Promise<boolean> {
    const claim = await at.cache.claim(key, uuidv7(), signal);
    if (claim.kind === 'lead') claim.abandon();
    return claim.kind === 'hit';
  }

  /** All that Redis holds: names, and values as they lie there. */
  async function contents(): Promise<{ names: string[]; text: string }> {
    const names = (await redis.command('KEYS *')).match(/hushdesk:\S+/g) ?? [];
    const values = await Promise.all(
      names.map((name) => redis.command(name.includes('answers-of') ? `SMEMBERS ${name}` : `GET ${name}`)),
    );
    return { names, text: [...names, ...values].join('\n') };
  }

  it('gives every instance the answers of the others', async () => {
    const key = newKey();
    await answer(one, key);

    const claim = await other.cache.claim(structuredClone(key), uuidv7(), signal);

    expect(claim).toEqual({ kind: 'hit', answer: answerOf() });
  });

  it('forgets a person on every instance and in Redis, whichever instance they were erased on', async () => {
    const person = uuidv7();
    const [atOne, atOther, somebodyElses] = [newKey(), newKey(), newKey()];
    await answer(one, atOne, person);
    await answer(other, atOther, person);
    await answer(other, somebodyElses);
    const before = (await contents()).names.length;

    await one.forgetKeyOf(person);
    await eventually(async () => !(await isFound(other, atOne)) && !(await isFound(one, atOther)));

    expect((await contents()).names.length).toBe(before - 3);
    expect(await isFound(one, somebodyElses)).toBe(true);
  });

  it('what another instance has under way for a person who is erased is not kept', async () => {
    const person = uuidv7();
    const key = newKey();
    const claim = await other.cache.claim(key, person, signal);
    const marker = newKey();
    await answer(other, marker, person);

    await one.forgetKeyOf(person);
    await eventually(async () => !(await isFound(other, marker)));
    // The notice has reached the other instance when what it kept of the person can no longer be put back.
    await eventually(async () => {
      await answer(other, marker, person);
      return !(await isFound(other, marker));
    });
    if (claim.kind === 'lead') await claim.complete(answerOf());

    expect(await isFound(one, key)).toBe(false);
  });

  it('personal data and what was said are not readable in Redis, neither in names nor in values', async () => {
    const person = uuidv7();
    const planted = answerKeyOf({ prompt: promptOf({ question: masked(SENTENCE) }) });
    await answer(one, planted, person, answerOf({ text: `You said: ${SENTENCE}` }));
    expect(await isFound(one, planted)).toBe(true);

    const { names, text } = await contents();

    expect(names.length).toBeGreaterThan(1);
    expect(names.filter((name) => !/^hushdesk:answers?(?:-of)?:[0-9a-f]{64}$/.test(name))).toEqual([]);
    expect(tracesIn(text, [...VALUES, 'You said', 'openai', person, planted.clientId, PLANTED.name])).toEqual(
      [],
    );
  });

  it('a stopped and started Redis under load fails no turn and holds none up', async () => {
    const waits: number[] = [];
    let loading = true;
    const callers = Array.from({ length: 8 }, async () => {
      while (loading) {
        const key = answerKeyOf({ prompt: promptOf({ question: masked(`load ${waits.length % 20}`) }) });
        const started = performance.now();
        const claim = await one.cache.claim(key, uuidv7(), signal);
        waits.push(performance.now() - started);
        if (claim.kind === 'lead') await claim.complete(answerOf());
        await new Promise((resolve) => setImmediate(resolve));
      }
    });
    const served = async (more: number): Promise<void> => {
      const goal = waits.length + more;
      await eventually(() => waits.length >= goal);
    };
    const errors = (): Promise<number> => one.countOf('error');
    const hits = (): number => one.cache.status().hits;

    for (let round = 0; round < 2; round++) {
      await served(200);
      const failed = await errors();
      await redis.stop();
      await eventually(async () => (await errors()) > failed);
      await served(500);
      await redis.start();
      const known = hits();
      await eventually(() => hits() > known + 100);
    }
    loading = false;
    await Promise.all(callers);

    expect(waits.length).toBeGreaterThan(1_000);
    expect(Math.max(...waits)).toBeLessThan(500);
    const key = newKey();
    await answer(one, key);
    expect(await isFound(other, key)).toBe(true);
  });
});
