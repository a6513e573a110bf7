import { randomBytes, randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { KeyRing } from '../../../src/crypto/key-ring.js';
import { SubjectKeys } from '../../../src/privacy/subject-keys.js';
import { eventually } from '../../support/eventually.js';
import { type PrivacyParts, startPrivacy } from '../../support/privacy-parts.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const OLD = `old:${randomBytes(32).toString('base64')}`;
const NEW = `new:${randomBytes(32).toString('base64')}`;

let database: TestDatabase;
let parts: PrivacyParts;
let readRing: jest.Mock<Promise<string>, []>;
const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation();

beforeEach(async () => {
  // Only what comes round in turn: the database needs real time for everything else.
  jest.useFakeTimers({
    doNotFake: [
      'setTimeout',
      'clearTimeout',
      'setImmediate',
      'nextTick',
      'performance',
      'queueMicrotask',
      'Date',
    ],
  });
  warn.mockClear();
  database = await createTestDatabase();
  readRing = jest.fn(() => Promise.resolve(OLD));
  parts = await startPrivacy(database, { ENCRYPTION_KEYS: OLD, SECRETS_REFRESH_MINUTES: '10' }, readRing);
});

afterEach(async () => {
  await parts.close();
  await database.drop();
  jest.useRealTimers();
});

const ids = (): readonly string[] => parts.app.get(KeyRing, { strict: false }).ids;

async function tenMinutesLater(): Promise<void> {
  const before = readRing.mock.calls.length;
  jest.advanceTimersByTime(600_000);
  await eventually(() => readRing.mock.calls.length > before);
}

describe('the key ring of a running service', () => {
  it('is read again in turn, not before, and taken over', async () => {
    readRing.mockResolvedValue(`${NEW},${OLD}`);
    jest.advanceTimersByTime(599_000);
    const early = readRing.mock.calls.length;

    await tenMinutesLater();

    expect(early).toBe(0);
    await eventually(() => ids().join() === 'new,old');
  });

  it('is read at once when a rotation announces itself', async () => {
    readRing.mockResolvedValue(`${NEW},${OLD}`);

    await database.query(`SELECT pg_notify('hushdesk', 'key-ring:')`);

    await eventually(() => ids().join() === 'new,old');
  });

  it.each([
    ['cannot be read', (): Promise<string> => Promise.reject(new Error('the source is away'))],
    ['is no ring', (): Promise<string> => Promise.resolve('nonsense')],
    [
      'has another key under a known id',
      (): Promise<string> => Promise.resolve(`old:${randomBytes(32).toString('base64')}`),
    ],
  ])('stays as it is, with a warning, when the new one %s', async (_name, read) => {
    readRing.mockImplementation(read);

    await tenMinutesLater();

    await eventually(() => warn.mock.calls.length > 0);
    expect(warn.mock.calls[0]?.[1]).toBe('the key ring could not be read again: keeping the old one');
    expect(ids()).toEqual(['old']);
  });

  it('stays as it is when the new one lacks a key that is still needed, and only then', async () => {
    const subjectId = randomUUID();
    await database.query('INSERT INTO subjects (id, client_id, created_at) VALUES ($1, $1, now())', [
      subjectId,
    ]);
    await parts.app.get(SubjectKeys, { strict: false }).get(subjectId);
    readRing.mockResolvedValue(NEW);

    await tenMinutesLater();
    await eventually(() => warn.mock.calls.length > 0);
    const kept = ids();
    await database.query('DELETE FROM subjects');
    await tenMinutesLater();

    expect(kept).toEqual(['old']);
    expect(warn.mock.calls[0]?.[0]).toEqual({ needed: ['old'] });
    await eventually(() => ids().join() === 'new');
  });

  it('is read once for all who ask at the same time for a key that is nowhere', async () => {
    const keys = parts.app.get(SubjectKeys, { strict: false });
    const elsewhere = new KeyRing(NEW);
    const place = (row: string): { table: string; row: string; column: string } => ({
      ...{ table: 'keys.subject_keys', column: 'wrapped_key' },
      row,
    });

    const lookUps = Array.from({ length: 50 }, () => {
      const id = randomUUID();
      return keys.unwrap(id, elsewhere.wrap(elsewhere.createDataKey(), place(id)));
    });
    const outcomes = await Promise.allSettled(lookUps);

    expect(outcomes.map(({ status }) => status)).toEqual(Array(50).fill('rejected'));
    expect(readRing).toHaveBeenCalledTimes(1);
  });
});
