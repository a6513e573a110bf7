import { randomUUID } from 'node:crypto';
import { Subjects } from '../../../src/privacy/subjects.js';
import { type PrivacyParts, startPrivacy } from '../../support/privacy-parts.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const FIRST = { BLIND_INDEX_KEY: 'fK3jd8Qmz0Xw5Tn7Vb1Yc9Hr2Pe6Gs4L' };
const SECOND = { BLIND_INDEX_KEY: 'Rw8Ux2Zt6Qp0Ln4Jk9Hg3Fd7Sa1Mv5Bc' };
const CHANGING = { ...SECOND, BLIND_INDEX_KEY_PREVIOUS: FIRST.BLIND_INDEX_KEY };
const CLIENT = randomUUID();

let database: TestDatabase;
const running: PrivacyParts[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});

afterEach(async () => {
  for (const parts of running.splice(0)) await parts.close();
});

afterAll(() => database.drop());

async function instance(environment: Record<string, string>): Promise<Subjects> {
  const parts = await startPrivacy(database, environment);
  running.push(parts);
  return parts.app.get(Subjects, { strict: false });
}

describe('changing the key of the blind index', () => {
  it('finds a known person under both keys, and then under the new one alone', async () => {
    const known = await (await instance(FIRST)).findOrAdd(CLIENT, 'customer-1');

    const during = await (await instance(CHANGING)).findOrAdd(CLIENT, 'customer-1');
    const after = await (await instance(SECOND)).findOrAdd(CLIENT, 'customer-1');

    expect([during, after]).toEqual([known, known]);
  });

  it('adds new persons under the new key', async () => {
    const added = await (await instance(CHANGING)).findOrAdd(CLIENT, 'customer-2');

    expect(await (await instance(SECOND)).findOrAdd(CLIENT, 'customer-2')).toBe(added);
  });

  it('finds one person however many ask for them at once', async () => {
    const known = await (await instance(FIRST)).findOrAdd(CLIENT, 'customer-3');
    const [here, there] = [await instance(CHANGING), await instance(CHANGING)];

    const found = await Promise.all(
      [here, there, here, there, here, there].map((each) => each.findOrAdd(CLIENT, 'customer-3')),
    );

    expect(new Set(found)).toEqual(new Set([known]));
  });

  it('can go through instances that know both keys the other way round', async () => {
    const known = await (await instance(FIRST)).findOrAdd(CLIENT, 'customer-4');
    const ready = await instance({ ...FIRST, BLIND_INDEX_KEY_PREVIOUS: SECOND.BLIND_INDEX_KEY });
    const changed = await instance(CHANGING);

    const found = [];
    for (const each of [ready, changed, ready, changed])
      found.push(await each.findOrAdd(CLIENT, 'customer-4'));

    expect(new Set(found)).toEqual(new Set([known]));
  });

  it('leaves a person alone who is there under both', async () => {
    const [older, newer] = [
      await (await instance(FIRST)).findOrAdd(CLIENT, 'customer-5'),
      await (await instance(SECOND)).findOrAdd(CLIENT, 'customer-5'),
    ];

    const found = await (await instance(CHANGING)).findOrAdd(CLIENT, 'customer-5');

    expect(found).toBe(newer);
    expect(found).not.toBe(older);
  });
});
