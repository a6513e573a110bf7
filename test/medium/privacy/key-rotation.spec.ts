import { randomBytes, randomUUID } from 'node:crypto';
import { open, seal } from '../../../src/crypto/sealed.js';
import { KeyRotation, KeysMissing } from '../../../src/privacy/key-rotation.js';
import { SubjectKeys } from '../../../src/privacy/subject-keys.js';
import { type PrivacyParts, startPrivacy } from '../../support/privacy-parts.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const OLD = `old:${randomBytes(32).toString('base64')}`;
const NEW = `new:${randomBytes(32).toString('base64')}`;
const PLACE = { table: 'chat_messages', row: randomUUID(), column: 'body' };
const SUBJECTS = 1_250;

let database: TestDatabase;
let before: PrivacyParts;
let after: PrivacyParts;
let sealed: Map<string, Buffer>;

beforeEach(async () => {
  database = await createTestDatabase();
  before = await startPrivacy(database, { ENCRYPTION_KEYS: OLD });
  after = await startPrivacy(database, { ENCRYPTION_KEYS: `${NEW},${OLD}` });
  sealed = await addSubjects(before.app.get(SubjectKeys, { strict: false }), SUBJECTS);
});

afterEach(async () => {
  await before.close();
  await after.close();
  await database.drop();
});

/** Persons with a key each, and something sealed with it. */
async function addSubjects(keys: SubjectKeys, count: number): Promise<Map<string, Buffer>> {
  const rows = Array.from({ length: count }, () => {
    const id = randomUUID();
    return { id, ...keys.create(id) };
  });
  await database.query(
    `WITH added AS (INSERT INTO subjects (id, client_id, created_at) SELECT unnest($1::uuid[]), $3, now())
     INSERT INTO keys.subject_keys SELECT id, wrapped, $4, now() FROM unnest($1::uuid[], $2::bytea[]) AS k (id, wrapped)`,
    [rows.map(({ id }) => id), rows.map(({ wrapped }) => wrapped), randomUUID(), rows[0]?.keyId],
  );
  return new Map(rows.map(({ id, dataKey }) => [id, seal(dataKey, PLACE, `of ${id}`)]));
}

function rotation(parts = after): KeyRotation {
  return parts.app.get(KeyRotation, { strict: false });
}

async function countsByKek(): Promise<Record<string, number>> {
  const status = await rotation().status();
  return Object.fromEntries(status.map(({ kekId, count }) => [kekId, count]));
}

async function unreadable(): Promise<string[]> {
  const fresh = await startPrivacy(database, { ENCRYPTION_KEYS: NEW });
  const keys = fresh.app.get(SubjectKeys, { strict: false });
  const wrong: string[] = [];
  for (const [id, value] of sealed) {
    const text = open(await keys.get(id), PLACE, value).toString();
    if (text !== `of ${id}`) wrong.push(id);
  }
  await fresh.close();
  return wrong;
}

async function runAll(parts = after): Promise<number> {
  let total = 0;
  for await (const { rewrapped } of rotation(parts).rewrapAll()) total = rewrapped;
  return total;
}

describe('a rotation', () => {
  it('stopped in the middle and run again leaves every value readable without the old key', async () => {
    for await (const { rewrapped } of rotation().rewrapAll()) if (rewrapped > 0) break;
    const stopped = await countsByKek();

    const rest = await runAll();

    expect(stopped).toEqual({ new: 500, old: SUBJECTS - 500 });
    expect(rest).toBe(SUBJECTS - 500);
    expect(await countsByKek()).toEqual({ new: SUBJECTS, old: 0 });
    expect(await unreadable()).toEqual([]);
  });

  it('run twice at once does each key once', async () => {
    const second = await startPrivacy(database, { ENCRYPTION_KEYS: `${NEW},${OLD}` });

    const done = await Promise.all([runAll(), runAll(second)]);
    await second.close();

    expect(done[0] + done[1]).toBe(SUBJECTS);
    expect(await countsByKek()).toEqual({ new: SUBJECTS, old: 0 });
  });

  it('waits for keys that somebody else has locked', async () => {
    const [locked] = sealed.keys();
    await database.query('BEGIN');
    await database.query('SELECT 1 FROM keys.subject_keys WHERE subject_id = $1 FOR UPDATE', [locked]);

    const batches = rotation().rewrapAll();
    let total = 0;
    for await (const { rewrapped } of batches) {
      if (rewrapped === SUBJECTS - 1 && total !== rewrapped) await database.query('COMMIT');
      total = rewrapped;
    }

    expect(total).toBe(SUBJECTS);
  });

  it('names keys that do not open, and does the others', async () => {
    const [one = '', two = ''] = sealed.keys();
    await database.query(
      `UPDATE keys.subject_keys SET wrapped_key = (SELECT wrapped_key FROM keys.subject_keys WHERE subject_id = $2)
        WHERE subject_id = $1`,
      [one, two],
    );
    let broken: readonly string[] = [];

    for await (const progress of rotation().rewrapAll()) broken = progress.broken;

    expect(broken).toEqual([one]);
    expect(await countsByKek()).toEqual({ new: SUBJECTS - 1, old: 1 });
  });

  it('goes on while the service makes keys under the old one, until none is left', async () => {
    const batches = rotation().rewrapAll();
    await batches.next();
    for (const [id, value] of await addSubjects(before.app.get(SubjectKeys, { strict: false }), 20)) {
      sealed.set(id, value);
    }
    let total = 0;
    for await (const { rewrapped } of batches) total = rewrapped;

    expect(total).toBe(SUBJECTS + 20);
    expect(await countsByKek()).toEqual({ new: SUBJECTS + 20, old: 0 });
  });

  it('fails no look-up of instances that run meanwhile, one of which had not read its new ring', async () => {
    const behind = await startPrivacy(database, { ENCRYPTION_KEYS: OLD }, () =>
      Promise.resolve(`${NEW},${OLD}`),
    );
    const failures: unknown[] = [];
    const readers = [behind, after].map(async ({ app }) => {
      const keys = app.get(SubjectKeys, { strict: false });
      for (const [id, value] of sealed) {
        const text = await keys.get(id).then(
          (key) => open(key, PLACE, value).toString(),
          (error: unknown) => error,
        );
        if (text !== `of ${id}`) failures.push(text);
      }
    });

    const done = await runAll();
    await Promise.all(readers);
    await behind.close();

    expect(done).toBe(SUBJECTS);
    expect(failures).toEqual([]);
  });
});

describe('a ring without a key that is still needed', () => {
  it('is refused by the id of the key', async () => {
    const withoutOld = await startPrivacy(database, { ENCRYPTION_KEYS: NEW });

    await expect(rotation(withoutOld).requireNeededKeys()).rejects.toThrow(KeysMissing);
    await expect(rotation(withoutOld).requireNeededKeys()).rejects.toThrow(
      'ENCRYPTION_KEYS lacks what stored data is encrypted under: old.',
    );
    await runAll();
    await expect(rotation(withoutOld).requireNeededKeys()).resolves.toBeUndefined();
    await withoutOld.close();
  });
});
