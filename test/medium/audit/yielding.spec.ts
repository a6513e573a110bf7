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

/** The longest time in which nothing else got the thread, as a share of the whole verification. */
async function longestShare(): Promise<number> {
  const done = new AbortController();
  let longestMs = 0;
  const watching = (async () => {
    for (let last = performance.now(); !done.signal.aborted;) {
      await nextTurn();
      const now = performance.now();
      longestMs = Math.max(longestMs, now - last);
      last = now;
    }
  })();
  const start = performance.now();
  const { valid, events } = await verifyOnline(database);
  const wholeMs = performance.now() - start;
  done.abort();
  await watching;
  expect([valid, events]).toEqual([true, STAGES * STAGE]);
  return longestMs / wholeMs;
}

it('verifying lets requests go first: no part of it holds the thread for long', async () => {
  const shares: number[] = [];
  // A busy machine takes the thread away too; the best of three runs shows what the verification itself holds.
  for (let run = 0; run < 3; run++) shares.push(await longestShare());

  expect(Math.min(...shares)).toBeLessThan(0.15);
});
