import { setImmediate as nextTurn } from 'node:timers/promises';
import { addStage, STAGE, verifyOnline } from '../../support/audit-tampering.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const STAGES = 10;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  for (let stage = 0; stage < STAGES; stage++) await addStage(database);
}, 60_000);

afterAll(() => database.drop());

/** What this thread has worked, in milliseconds; what other processes take from it does not count. */
const workedMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

it('verifying lets requests go first: no part of it holds the thread for long', async () => {
  const done = new AbortController();
  let longestMs = 0;
  const watching = (async () => {
    for (let last = workedMs(); !done.signal.aborted;) {
      await nextTurn();
      const now = workedMs();
      longestMs = Math.max(longestMs, now - last);
      last = now;
    }
  })();
  const start = workedMs();
  const { valid, events } = await verifyOnline(database);
  const wholeMs = workedMs() - start;
  done.abort();
  await watching;

  expect([valid, events]).toEqual([true, STAGES * STAGE]);
  expect(longestMs / wholeMs).toBeLessThan(0.15);
});
