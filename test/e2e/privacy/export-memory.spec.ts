import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChatResponse } from '../../../src/chat/api/chat.response.dto.js';
import { KeyRing } from '../../../src/crypto/key-ring.js';
import { placeOf } from '../../../src/privacy/subject-keys.js';
import { HushdeskProcess } from '../../support/hushdesk-process.js';
import { addMessages } from '../../support/many-messages.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { TEST_ENVIRONMENT } from '../../support/test-app.js';

/** A tenth of the promise is enough while developing; CI raises it. */
const MESSAGES = Number(process.env.TEST_EXPORT_MESSAGES ?? 10_000);
const MOST_ADDED_KB = 50 * 1_024;
/** What it takes again and again: nothing that grows with what has been exported before. */
const MOST_ADDED_AGAIN_KB = 20 * 1_024;
/** A service that has just begun grows with any work, until the young part of its heap has its size. */
const TURNS_BEFORE = 200;

let folder: string;
let database: TestDatabase;
let service: HushdeskProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hushdesk-memory-'));
  database = await createTestDatabase();
  service = new HushdeskProcess(folder, {
    ENCRYPTION_KEYS: TEST_ENVIRONMENT.ENCRYPTION_KEYS,
    DATABASE_URL: database.url,
  });
});

afterAll(async () => {
  service.signal('SIGTERM');
  await service.ended();
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** `VmRSS`, or `VmHWM` for the most it ever was, in kB. */
function memoryOf(pid: number, line: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${line}:\\s+(\\d+) kB`).exec(status)?.[1]);
}

/** From here on the most that a process takes is counted anew. */
function forgetMost(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

it(`an export of ${MESSAGES} messages adds at most 50 MB to what the service takes in ordinary work`, async () => {
  const client = await service.ready();
  const { baseUrl } = service.credentials();
  const ask = async (): Promise<{ id: string; sessionId: string; key: Buffer }> => {
    const { body } = await client.post<ChatResponse>('/api/v1/chat', { message: 'hello' });
    const [row] = await database.query<{ id: string; key: Buffer }>(
      `SELECT s.subject_id AS id, k.wrapped_key AS key FROM chat_sessions s
         JOIN keys.subject_keys k ON k.subject_id = s.subject_id WHERE s.id = $1`,
      [body.sessionId],
    );
    return { ...row!, sessionId: body.sessionId };
  };
  const bytesOf = async (id: string, format: string): Promise<number> => {
    const path = `/api/v1/privacy/subjects/${id}/export?format=${format}`;
    const response = await fetch(baseUrl + path, { headers: client.headers });
    let bytes = 0;
    for await (const part of response.body ?? []) bytes += (part as Uint8Array).length;
    return bytes;
  };
  const ring = new KeyRing(TEST_ENVIRONMENT.ENCRYPTION_KEYS, 'on');
  const few = await ask();
  const many = await ask();
  await addMessages(database, ring.unwrap(many.key, placeOf(many.id)), many.sessionId, MESSAGES);
  const idle = memoryOf(service.pid, 'VmRSS');
  forgetMost(service.pid);
  for (let at = 0; at < TURNS_BEFORE; at++) await ask();
  for (const format of ['json', 'zip']) await bytesOf(few.id, format);
  const before = memoryOf(service.pid, 'VmHWM');
  forgetMost(service.pid);
  const json = await bytesOf(many.id, 'json');
  const zip = await bytesOf(many.id, 'zip');
  const most = memoryOf(service.pid, 'VmHWM');
  await bytesOf(many.id, 'json');
  const mostAgain = memoryOf(service.pid, 'VmHWM');

  console.log(`${MESSAGES} messages: ${json} bytes of JSON, ${zip} of ZIP`);
  console.log(
    `RSS in kB: ${idle} idle, ${before} at most in ordinary work, ${most} at most, ${mostAgain} at most after one more`,
  );
  expect(json).toBeGreaterThan(MESSAGES * 200);
  expect(most - before).toBeLessThan(MOST_ADDED_KB);
  expect(mostAgain - most).toBeLessThan(MOST_ADDED_AGAIN_KB);
}, 300_000);
