import { v7 as uuidv7 } from 'uuid';
import type { Claim, Lead } from '../../../src/chat/cache/answer-cache.js';
import type { CachedAnswer } from '../../../src/chat/cache/cached-answer.js';
import { type CacheParts, startCache } from '../../support/cache-parts.js';
import { eventually } from '../../support/eventually.js';
import { answerKeyOf, answerOf, masked, promptOf } from '../../support/cached-answers.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const { signal } = new AbortController();

let database: TestDatabase;
let parts: CacheParts;
let asked = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  parts = await startCache(database);
});

afterAll(async () => {
  await parts.close();
  await database.drop();
});

/** A question nobody has asked before. */
const newKey = (): ReturnType<typeof answerKeyOf> =>
  answerKeyOf({ prompt: promptOf({ question: masked(`question ${++asked}`) }) });

function leadOf(claim: Claim): Lead {
  if (claim.kind !== 'lead') throw new Error('not a lead');
  return claim;
}

async function answer(
  key: ReturnType<typeof answerKeyOf>,
  given = answerOf(),
  person = uuidv7(),
): Promise<void> {
  await leadOf(await parts.cache.claim(key, person, signal)).complete(given);
}

/** The answer that is there, or undefined when the caller has to get it. */
async function found(key: ReturnType<typeof answerKeyOf>): Promise<CachedAnswer | undefined> {
  const claim = await parts.cache.claim(key, uuidv7(), signal);
  if (claim.kind === 'hit') return claim.answer;
  claim.abandon();
  return undefined;
}

it('an answer is given again to who asks the same', async () => {
  const key = newKey();
  await answer(key);

  expect(await found(structuredClone(key))).toEqual(answerOf());
});

it('100 who ask the same at the same time share one call', async () => {
  const key = newKey();
  let calls = 0;

  const answers = await Promise.all(
    Array.from({ length: 100 }, async () => {
      const claim = await parts.cache.claim(key, uuidv7(), signal);
      if (claim.kind === 'hit') return claim.answer.text;
      calls++;
      await new Promise((resolve) => setImmediate(resolve));
      await claim.complete(answerOf({ text: 'asked once' }));
      return 'asked once';
    }),
  );

  expect(calls).toBe(1);
  expect(new Set(answers)).toEqual(new Set(['asked once']));
  expect(answers).toHaveLength(100);
});

it('when the call of the first fails, one of the others makes it', async () => {
  const key = newKey();
  let calls = 0;

  const kinds = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const claim = await parts.cache.claim(key, uuidv7(), signal);
      if (claim.kind === 'hit') return 'hit';
      await new Promise((resolve) => setImmediate(resolve));
      if (++calls <= 3) claim.abandon();
      else await claim.complete(answerOf());
      return 'lead';
    }),
  );

  expect(calls).toBe(4);
  expect(kinds.filter((kind) => kind === 'hit')).toHaveLength(16);
});

it('a client who leaves while waiting takes nobody along', async () => {
  const key = newKey();
  const lead = leadOf(await parts.cache.claim(key, uuidv7(), signal));
  const leaving = new AbortController();
  const gone = parts.cache.claim(key, uuidv7(), leaving.signal);
  const stays = parts.cache.claim(key, uuidv7(), signal);

  leaving.abort(new Error('the client is gone'));
  await expect(gone).rejects.toThrow('the client is gone');
  await lead.complete(answerOf());

  expect(await stays).toEqual({ kind: 'hit', answer: answerOf() });
});

it('what was abandoned is not completed, and what was completed is not abandoned', async () => {
  const [abandoned, completed] = [newKey(), newKey()];
  const first = leadOf(await parts.cache.claim(abandoned, uuidv7(), signal));
  first.abandon();
  const second = leadOf(await parts.cache.claim(completed, uuidv7(), signal));
  await second.complete(answerOf());
  second.abandon();

  expect(await found(abandoned)).toBeUndefined();
  expect(await found(completed)).toEqual(answerOf());
});

it.each<[string, Partial<CachedAnswer>]>([
  ['was cut', { reason: 'length' }],
  ['was withheld', { reason: 'filtered' }],
  ['a fallback gave', { provider: 'knowledge', model: 'knowledge' }],
  ['has a placeholder in it', { text: 'Write to [EMAIL_1].' }],
])('an answer that %s is not kept', async (_what, given) => {
  const key = newKey();
  await answer(key, answerOf(given));

  expect(await found(key)).toBeUndefined();
});

it('that nothing is known is kept', async () => {
  const key = newKey();
  await answer(key, answerOf({ reason: 'unknown' }));

  expect(await found(key)).toMatchObject({ reason: 'unknown' });
});

it.each([
  ['question', promptOf({ question: masked('I am [EMAIL_1]') })],
  ['history', promptOf({ history: [{ role: 'customer', text: masked('I am [NAME_1]') }] })],
  ['passages', promptOf({ passages: [{ ...promptOf().passages[0]!, texts: [masked('Ask [EMAIL_1]')] }] })],
])('a turn with masked values in its %s is nobody else’s', async (_where, prompt) => {
  const key = answerKeyOf({ prompt });
  const claims = await Promise.all([0, 1].map(() => parts.cache.claim(key, uuidv7(), signal)));
  await leadOf(claims[0]!).complete(answerOf());

  expect(claims.map(({ kind }) => kind)).toEqual(['lead', 'lead']);
  expect(await found(key)).toBeUndefined();
});

it('who is erased is forgotten with the answers they caused, and others’ stay', async () => {
  const person = uuidv7();
  const [own, others] = [newKey(), newKey()];
  await answer(own, answerOf(), person);
  await answer(others);

  await parts.forgetKeyOf(person);
  await eventually(async () => (await found(own)) === undefined);

  expect(await found(others)).toEqual(answerOf());
});

it('what was under way for a person who is erased is neither kept nor given to others', async () => {
  const person = uuidv7();
  const key = newKey();
  const lead = leadOf(await parts.cache.claim(key, person, signal));
  const waiting = parts.cache.claim(key, uuidv7(), signal);

  await parts.cache.forgetSubject(person);
  await lead.complete(answerOf());
  const next = leadOf(await waiting);
  next.abandon();

  expect(await found(key)).toBeUndefined();
});

it('when notices between instances were lost, everything is forgotten', async () => {
  const key = newKey();
  await answer(key);
  const name = new URL(database.url).pathname.slice(1);

  await database.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND query LIKE 'LISTEN%'`,
    [name],
  );

  await eventually(async () => (await found(key)) === undefined);
});

it('tells how often it helped', async () => {
  const before = { ...parts.cache.status(), stored: await parts.countOf('stored') };
  const key = newKey();
  const lead = leadOf(await parts.cache.claim(key, uuidv7(), signal));
  const waiting = parts.cache.claim(key, uuidv7(), signal);
  await lead.complete(answerOf());
  await waiting;
  await found(key);

  expect(parts.cache.status()).toEqual({ enabled: true, hits: before.hits + 2, misses: before.misses + 1 });
  expect(await parts.countOf('stored')).toBe(before.stored + 1);
  expect(await parts.countOf('shared')).toBeGreaterThan(0);
  expect(await parts.countOf('error')).toBe(0);
});

it('is off with a life of 0: everybody asks for themselves', async () => {
  const off = await startCache(database, { CACHE_TTL_MINUTES: '0' });
  const key = newKey();
  const claims = await Promise.all([0, 1].map(() => off.cache.claim(key, uuidv7(), signal)));
  await leadOf(claims[0]!).complete(answerOf());

  expect([...claims, await off.cache.claim(key, uuidv7(), signal)].map(({ kind }) => kind)).toEqual(
    claims.map(() => 'lead').concat('lead'),
  );
  expect(off.cache.status()).toEqual({ enabled: false, hits: 0, misses: 0 });
  await off.close();
});
