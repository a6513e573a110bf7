import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { KeyRing } from '../../../src/crypto/key-ring.js';
import { KeyWiped, SealBroken, UnknownKey } from '../../../src/crypto/seal-errors.js';
import { keyIdOf, open, seal } from '../../../src/crypto/sealed.js';
import { SubjectGone } from '../../../src/privacy/subject-gone.js';
import { SubjectKeys } from '../../../src/privacy/subject-keys.js';
import { eventually } from '../../support/eventually.js';
import { startPrivacy, type PrivacyParts } from '../../support/privacy-parts.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const OLD = `old:${randomBytes(32).toString('base64')}`;
const NEW = `new:${randomBytes(32).toString('base64')}`;
const PLACE = { table: 'chat_messages', row: randomUUID(), column: 'body' };

let database: TestDatabase;
const running: PrivacyParts[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});

afterEach(async () => {
  for (const parts of running.splice(0)) await parts.close();
});

afterAll(() => database.drop());

async function instance(ring = OLD, readAgain?: () => Promise<string>): Promise<SubjectKeys> {
  const parts = await startPrivacy(database, { ENCRYPTION_KEYS: ring }, readAgain);
  running.push(parts);
  return parts.app.get(SubjectKeys, { strict: false });
}

async function newSubject(): Promise<string> {
  const id = randomUUID();
  await database.query('INSERT INTO subjects (id, client_id, created_at) VALUES ($1, $2, now())', [
    id,
    randomUUID(),
  ]);
  return id;
}

async function storedKey(subjectId: string): Promise<Buffer | undefined> {
  const [row] = await database.query<{ wrapped_key: Buffer }>(
    'SELECT wrapped_key FROM keys.subject_keys WHERE subject_id = $1',
    [subjectId],
  );
  return row?.wrapped_key;
}

describe('the data key of a person', () => {
  it('is made when it is first needed, the same for all who ask at once on two instances', async () => {
    const [here, there] = [await instance(), await instance()];
    const subjectId = await newSubject();

    const keys = await Promise.all([here, there, here, there].map((each) => each.get(subjectId)));

    const sealed = seal(keys[0]!, PLACE, 'hello');
    expect(keys.map((key) => open(key, PLACE, sealed).toString())).toEqual(Array(4).fill('hello'));
    expect(keyIdOf((await storedKey(subjectId))!)).toBe('old');
  });

  it('can be stored by the statement that adds the person', async () => {
    const keys = await instance();
    const subjectId = await newSubject();
    const { dataKey, wrapped, keyId } = keys.create(subjectId);
    await database.query('INSERT INTO keys.subject_keys VALUES ($1, $2, $3, now())', [
      subjectId,
      wrapped,
      keyId,
    ]);

    const again = await (await instance()).get(subjectId);

    expect(again.id).toBe(dataKey.id);
    expect(again.id).toBe((await keys.unwrap(subjectId, wrapped)).id);
  });

  it('is nobody else’s: moved to another person it does not unwrap', async () => {
    const keys = await instance();
    const [ada, bob] = [await newSubject(), await newSubject()];
    await keys.get(ada);
    await database.query(
      `INSERT INTO keys.subject_keys SELECT $2::uuid, wrapped_key, kek_id, created_at
         FROM keys.subject_keys WHERE subject_id = $1`,
      [ada, bob],
    );

    await expect(keys.get(bob)).rejects.toThrow(SealBroken);
  });

  it('is refused for a person who is gone, and goes with the person', async () => {
    const keys = await instance();
    const subjectId = await newSubject();
    await keys.get(subjectId);
    await database.query('DELETE FROM subjects WHERE id = $1', [subjectId]);

    expect(await storedKey(subjectId)).toBeUndefined();
    await expect((await instance()).get(subjectId)).rejects.toThrow(SubjectGone);
    await expect(keys.get(randomUUID())).rejects.toThrow(SubjectGone);
  });
});

describe('forgetting a person', () => {
  it('ends the key on every instance, for requests that hold it too', async () => {
    const [here, there] = [await instance(), await instance()];
    const subjectId = await newSubject();
    const held = [await here.get(subjectId), await there.get(subjectId)];

    await here.forget(subjectId);
    await eventually(() => held.every(({ wiped }) => wiped), 5_000);

    expect(() => seal(held[1]!, PLACE, 'too late')).toThrow(KeyWiped);
  });

  it('waits for the transaction elsewhere: what is rolled back ends no key there', async () => {
    const [here, there] = [await instance(), await instance()];
    const [kept, gone] = [await newSubject(), await newSubject()];
    const held = [await there.get(kept), await there.get(gone)];
    const dataSource = running[0]!.app.get(DataSource, { strict: false });

    const rolledBack = dataSource.transaction(async (transaction) => {
      await here.forget(kept, transaction);
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    await dataSource.transaction((transaction) => here.forget(gone, transaction));
    await eventually(() => held[1]!.wiped, 5_000);

    expect(held[0]!.wiped).toBe(false);
  });

  it('is not undone by a request that had read the stored key before', async () => {
    const keys = await instance();
    const subjectId = await newSubject();
    await keys.get(subjectId);
    const readBefore = (await storedKey(subjectId))!;

    await keys.forget(subjectId);
    const late = await keys.unwrap(subjectId, readBefore);
    await database.query('DELETE FROM subjects WHERE id = $1', [subjectId]);

    expect(late.wiped).toBe(false);
    await expect(keys.get(subjectId)).rejects.toThrow(SubjectGone);
  });
});

describe('keys in memory', () => {
  it('serve a request to its end after the cache has dropped them, and can still be forgotten', async () => {
    const keys = await instance();
    const subjectId = await newSubject();
    const held = await keys.get(subjectId);
    const sealed = seal(held, PLACE, 'asked');
    for (let n = 0; n < 10_001; n++) {
      const other = randomUUID();
      await keys.unwrap(other, keys.create(other).wrapped);
    }

    const answered = open(held, PLACE, sealed).toString();
    const again = await keys.get(subjectId);
    await keys.forget(subjectId);

    expect(answered).toBe('asked');
    expect(again).toBe(held);
    expect(held.wiped).toBe(true);
  });
});

describe('a ring that changes while the service runs', () => {
  it('is read again when keys turn up that this instance does not have, and all who ask are served', async () => {
    const later = async (): Promise<string> => {
      await delay(100);
      return `${NEW},${OLD}`;
    };
    const [behind, ahead] = [await instance(OLD, later), await instance(`${NEW},${OLD}`)];
    const subjectIds = await Promise.all(Array.from({ length: 20 }, newSubject));
    const ids = await Promise.all(subjectIds.map(async (each) => (await ahead.get(each)).id));

    const found = await Promise.all(subjectIds.map(async (each) => (await behind.get(each)).id));

    expect(found).toEqual(ids);
    expect(running[0]!.app.get(KeyRing, { strict: false }).ids).toEqual(['new', 'old']);
  });

  it('names the key that is in no ring', async () => {
    const ahead = await instance(`${NEW},${OLD}`);
    const subjectId = await newSubject();
    await ahead.get(subjectId);

    const lookUp = (await instance()).get(subjectId);

    await expect(lookUp).rejects.toThrow(UnknownKey);
    await expect(lookUp).rejects.toMatchObject({ keyId: 'new' });
  });
});
