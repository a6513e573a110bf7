import { ExportJob } from '../../../src/privacy/export/export-job.js';
import { ExportRetention } from '../../../src/privacy/export/export-retention.js';
import { PersonalData } from '../../../src/privacy/personal-data.js';
import type { ApiClient } from '../../support/api-client.js';
import { eventually } from '../../support/eventually.js';
import { fetchFile } from '../../support/export-files.js';
import { codeOf, KeptExports } from '../../support/kept-exports.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

let hushdesk: TestApp;
let shop: ApiClient;
let kept: KeptExports;

beforeAll(async () => {
  hushdesk = await startTestApp();
  shop = await hushdesk.newClient();
  kept = await KeptExports.ofNewPerson(hushdesk, shop, 'hello', 3_000);
});

afterAll(() => hushdesk.close());

describe('making one', () => {
  const CHUNKS = 'SELECT run_id, seq FROM privacy_export_chunks WHERE export_id = $1 ORDER BY seq';

  it('that was killed in the middle starts over, and what the first attempt still writes is refused', async () => {
    const job = hushdesk.app.get(ExportJob, { strict: false });
    let free: () => void = () => undefined;
    const stuck = new Promise<void>((resolve) => (free = resolve));
    let calls = 0;
    hushdesk.app.get(PersonalData, { strict: false }).register({
      name: 'stuck',
      order: 1,
      describe: () => [],
      count: () => Promise.resolve({}),
      erase: () => Promise.resolve({}),
      export: () => [{ name: 'stuck.ndjson', records: firstTimeStuck }],
    });
    async function* firstTimeStuck(): AsyncGenerator<string> {
      if (++calls === 1) await stuck;
      yield 'free';
    }
    const attempt = { attempt: 1, signal: new AbortController().signal };
    const [row] = await hushdesk.database.query<{ id: string }>(
      `INSERT INTO privacy_exports (id, subject_id, format, state, requested_at)
       VALUES (gen_random_uuid(), $1, 'json', 'waiting', now()) RETURNING id`,
      [kept.subjectId],
    );

    const first = job.run(row!.id, attempt);
    await eventually(() => calls === 1);
    expect((await hushdesk.database.query(CHUNKS, [row!.id])).length).toBeGreaterThan(0);
    await job.run(row!.id, { ...attempt, attempt: 2 });
    const after = await hushdesk.database.query<{ run_id: string }>(CHUNKS, [row!.id]);
    free();
    await first;

    expect(await hushdesk.database.query(CHUNKS, [row!.id])).toEqual(after);
    expect(new Set(after.map(({ run_id }) => run_id)).size).toBe(1);
    const { bytes } = await fetchFile(kept.urlOf(await kept.find(row!.id)));
    expect(JSON.parse(bytes.toString())).toMatchObject({ records: { messages: 3_002, stuck: 1 } });
  });

  it('of a person with a broken value fails for good, on record, and leaves nothing', async () => {
    const broken = await KeptExports.ofNewPerson(hushdesk, shop, 'hello');
    await hushdesk.database.query(`UPDATE chat_messages SET body = '\\x01' WHERE session_id = $1`, [
      broken.sessionId,
    ]);

    const { id } = await broken.request('zip');
    await eventually(async () => (await broken.find(id)).state === 'failed');

    expect(await hushdesk.database.query(CHUNKS, [id])).toEqual([]);
    expect(
      await hushdesk.database.query(
        `SELECT facts FROM audit_events WHERE action = 'ciphertext.rejected' AND resource_id = $1`,
        [broken.subjectId],
      ),
    ).toEqual([{ facts: { table: 'chat_messages' } }]);
  });

  it('with a stored part that is broken is refused rather than sent', async () => {
    const broken = await kept.make('json');
    await hushdesk.database.query(
      `UPDATE privacy_export_chunks SET content = set_byte(content, 40, get_byte(content, 40) # 1)
        WHERE export_id = $1 AND seq = 0`,
      [broken.id],
    );

    expect(codeOf(await fetchFile(kept.urlOf(broken)))).toEqual([500, 'data_unreadable']);
  });
});

it('after seven days it is gone for readers, and for good with the next sweep but for who is held', async () => {
  const retention = hushdesk.app.get(ExportRetention, { strict: false });
  const old = await kept.make('json');
  const age = (minutes: number): Promise<unknown> =>
    hushdesk.database.query(
      `UPDATE privacy_exports SET requested_at = now() - interval '7 days' + $2 * interval '1 minute' WHERE id = $1`,
      [old.id, minutes],
    );
  const batch = {
    now: new Date(),
    ttlSeconds: retention.bounds.defaultSeconds,
    limit: 10,
    signal: new AbortController().signal,
  };

  await age(1);
  expect((await kept.find(old.id)).state).toBe('ready');
  expect(await retention.sweep(batch)).toBe(0);
  await age(-1);
  expect((await kept.find(old.id)).code).toBe('resource_not_found');
  expect(codeOf(await fetchFile(kept.urlOf(old)))).toEqual([404, 'resource_not_found']);

  const hold = `UPDATE subjects SET held_at = $2, hold_reason = $3 WHERE id = $1`;
  await hushdesk.database.query(hold, [kept.subjectId, new Date(), Buffer.from('x')]);
  expect(await retention.sweep(batch)).toBe(0);
  await hushdesk.database.query(hold, [kept.subjectId, null, null]);
  expect(await retention.countOverdue(batch.now, batch.ttlSeconds)).toBe(1);
  expect(await retention.sweep(batch)).toBe(1);
  expect(await hushdesk.database.query('SELECT 1 FROM privacy_exports WHERE id = $1', [old.id])).toEqual([]);
});
