import { CHUNK_BYTES } from '../../../src/privacy/export/chunks.js';
import { ExportLinks } from '../../../src/privacy/export/export-links.js';
import { ExportJob } from '../../../src/privacy/export/export-job.js';
import { ExportRetention } from '../../../src/privacy/export/export-retention.js';
import type { ChatResponse } from '../../../src/chat/api/chat.response.dto.js';
import type { ProblemDetails } from '../../../src/http/problem-details.js';
import type { ExportResponse } from '../../../src/privacy/api/exports.dto.js';
import { ServiceKeys } from '../../../src/keys/service-keys.js';
import { PersonalData } from '../../../src/privacy/personal-data.js';
import { SubjectKeys } from '../../../src/privacy/subject-keys.js';
import type { ApiClient } from '../../support/api-client.js';
import { SetClock } from '../../support/budget-parts.js';
import { dumpOf } from '../../support/database-dump.js';
import { eventually } from '../../support/eventually.js';
import { type Fetched, fetchFile, unzip } from '../../support/export-files.js';
import { addMessages } from '../../support/many-messages.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

let hushdesk: TestApp;
let shop: ApiClient;
let subjectId: string;
let ready: ExportResponse;
let whole: Buffer;

beforeAll(async () => {
  hushdesk = await startTestApp();
  shop = await hushdesk.newClient();
  const message = 'Write to planted.person00033@mail00033.example';
  const { sessionId } = (await shop.post<ChatResponse>('/api/v1/chat', { message })).body;
  const [session] = await hushdesk.database.query<{ id: string }>(
    'SELECT subject_id AS id FROM chat_sessions WHERE id = $1',
    [sessionId],
  );
  subjectId = session!.id;
  const key = await hushdesk.app.get(SubjectKeys, { strict: false }).get(subjectId);
  await addMessages(hushdesk.database, key, sessionId, 3_000);
  ready = await readyExport('json');
  whole = (await fetchFile(urlOf(ready))).bytes;
});

afterAll(() => hushdesk.close());

async function requestExport(format: 'json' | 'zip'): Promise<string> {
  const path = `/api/v1/privacy/subjects/${subjectId}/exports`;
  const { status, body } = await shop.post<ExportResponse>(path, { format });
  expect([status, body.state, body.download]).toEqual([202, 'waiting', null]);
  return body.id;
}

async function find(id: string, client = shop): Promise<ExportResponse & ProblemDetails> {
  return (await client.get<ExportResponse & ProblemDetails>(`/api/v1/privacy/exports/${id}`)).body;
}

async function readyExport(format: 'json' | 'zip'): Promise<ExportResponse> {
  const id = await requestExport(format);
  await eventually(async () => (await find(id)).state === 'ready');
  return find(id);
}

function urlOf({ download }: ExportResponse): string {
  return hushdesk.baseUrl + download!.url;
}

function codeOf({ status, bytes }: Fetched): [number, string] {
  return [status, (JSON.parse(bytes.toString()) as ProblemDetails).code];
}

describe('an export that is kept', () => {
  it('is whole, in either format, and nothing of it can be read in the database', async () => {
    const archive = await readyExport('zip');
    const { bytes, headers } = await fetchFile(urlOf(archive));

    expect((JSON.parse(whole.toString()) as { records: object }).records).toMatchObject({ messages: 3_002 });
    expect([ready.bytes, archive.bytes]).toEqual([whole.length, bytes.length]);
    expect(unzip(bytes).get('messages.ndjson')!.toString().split('\n')).toHaveLength(3_003);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'accept-ranges': 'bytes',
      'content-disposition': `attachment; filename="export-${subjectId}.zip"`,
    });
    const dump = await dumpOf(hushdesk.database);
    expect(dump.tracesOf('planted.person00033@mail00033.example')).toEqual([]);
  });

  it('can be fetched in parts that make up the whole', async () => {
    const edges = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, 2 * CHUNK_BYTES + 7, whole.length];
    const parts: Buffer[] = [];
    for (const [at, from] of edges.slice(0, -1).entries()) {
      const last = edges[at + 1]! - 1;
      const part = await fetchFile(urlOf(ready), { Range: `bytes=${from}-${last}` });
      expect([part.status, part.headers.get('content-range')]).toEqual([
        206,
        `bytes ${from}-${last}/${whole.length}`,
      ]);
      parts.push(part.bytes);
    }

    expect(Buffer.concat(parts).equals(whole)).toBe(true);
  });

  it.each([
    ['bytes=-100', 206, (all: Buffer) => all.subarray(-100)],
    ['bytes=10-', 206, (all: Buffer) => all.subarray(10)],
    ['bytes=10-99999999999', 206, (all: Buffer) => all.subarray(10)],
    ['bytes=0-0,5-6', 200, (all: Buffer) => all],
    ['bytes=9-3', 200, (all: Buffer) => all],
    ['lines=1-2', 200, (all: Buffer) => all],
  ])('%s is answered %i', async (range, status, expected) => {
    const part = await fetchFile(urlOf(ready), { Range: range });

    expect(part.status).toBe(status);
    expect(part.bytes.equals(expected(whole))).toBe(true);
  });

  it('has no part behind its end, and is sent whole to who has a part of another one', async () => {
    const behind = await fetchFile(urlOf(ready), { Range: `bytes=${whole.length}-` });
    const other = await fetchFile(urlOf(ready), { Range: 'bytes=5-9', 'If-Range': '"another"' });
    const same = await fetchFile(urlOf(ready), {
      Range: 'bytes=5-9',
      'If-Range': other.headers.get('etag')!,
    });

    expect(codeOf(behind)).toEqual([416, 'range_not_satisfiable']);
    expect(behind.headers.get('content-range')).toBe(`bytes */${whole.length}`);
    expect([other.status, other.bytes.length, same.status, same.bytes.length]).toEqual([
      ...[200, whole.length],
      ...[206, 5],
    ]);
  });

  it('is on record each time it is fetched', async () => {
    const events = (): Promise<{ facts: { bytes?: number } }[]> =>
      hushdesk.database.query(
        `SELECT facts FROM audit_events WHERE resource_id = $1 AND action = 'subject.exported' ORDER BY id`,
        [subjectId],
      );
    const before = (await events()).length;

    await fetchFile(urlOf(ready), { Range: 'bytes=0-9' });

    expect((await events()).slice(before)).toMatchObject([{ facts: { format: 'json', bytes: 10 } }]);
  });
});

describe('a link', () => {
  it('that was altered, is over its time or is of another export opens nothing', async () => {
    const other = await readyExport('zip');
    const url = new URL(urlOf(ready));
    const altered = (name: string, value: string): string => {
      const next = new URL(url);
      next.searchParams.set(name, value);
      return next.toString();
    };
    const signature = url.searchParams.get('signature')!;
    const expires = url.searchParams.get('expires')!;
    const links = [
      altered('expires', String(Number(expires) + 3_600)),
      altered('expires', '0'),
      altered('signature', `${signature.slice(0, -2)}AA`),
      altered('signature', ''),
      url.toString().replace(ready.id, other.id),
      url.origin + url.pathname,
    ];

    for (const link of links)
      expect([link, codeOf(await fetchFile(link))]).toEqual([link, [404, 'resource_not_found']]);
  });

  it('is good for an hour', async () => {
    const statusAfter = async (seconds: number): Promise<number> => {
      const clock = new SetClock(new Date(Date.now() - seconds * 1_000).toISOString());
      const links = new ExportLinks(hushdesk.app.get(ServiceKeys, { strict: false }), clock);
      const { expires, signature } = await links.make(ready.id);
      const path = `/api/v1/privacy/exports/${ready.id}/file?expires=${expires}&signature=${signature}`;
      return (await fetchFile(hushdesk.baseUrl + path)).status;
    };

    expect([await statusAfter(3_590), await statusAfter(3_601)]).toEqual([200, 404]);
  });

  it('is given to nobody but who may have it', async () => {
    const stranger = await hushdesk.newClient();

    expect((await find(ready.id, stranger)).code).toBe('resource_not_found');
    expect((await find(ready.id, await hushdesk.newClient(['privacy:read']))).code).toBe('permission_denied');
    expect((await find(ready.id, (await hushdesk.newUser('admin')).client)).id).toBe(ready.id);
  });
});

describe('making one', () => {
  const KEPT = 'SELECT run_id, seq FROM privacy_export_chunks WHERE export_id = $1 ORDER BY seq';

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
      [subjectId],
    );

    const first = job.run(row!.id, attempt);
    await eventually(() => calls === 1);
    expect((await hushdesk.database.query(KEPT, [row!.id])).length).toBeGreaterThan(0);
    await job.run(row!.id, { ...attempt, attempt: 2 });
    const after = await hushdesk.database.query<{ run_id: string }>(KEPT, [row!.id]);
    free();
    await first;

    expect(await hushdesk.database.query(KEPT, [row!.id])).toEqual(after);
    expect(new Set(after.map(({ run_id }) => run_id)).size).toBe(1);
    const { bytes } = await fetchFile(urlOf(await find(row!.id)));
    expect(JSON.parse(bytes.toString())).toMatchObject({ records: { messages: 3_002, stuck: 1 } });
  });

  it('of a person with a broken value fails for good, on record, and leaves nothing', async () => {
    const { sessionId } = (await shop.post<ChatResponse>('/api/v1/chat', { message: 'hello' })).body;
    const [person] = await hushdesk.database.query<{ id: string }>(
      'SELECT subject_id AS id FROM chat_sessions WHERE id = $1',
      [sessionId],
    );
    await hushdesk.database.query(`UPDATE chat_messages SET body = '\\x01' WHERE session_id = $1`, [
      sessionId,
    ]);

    const path = `/api/v1/privacy/subjects/${person!.id}/exports`;
    const { id } = (await shop.post<ExportResponse>(path, {})).body;
    await eventually(async () => (await find(id)).state === 'failed');

    expect(await hushdesk.database.query(KEPT, [id])).toEqual([]);
    expect(
      await hushdesk.database.query(
        `SELECT facts FROM audit_events WHERE action = 'ciphertext.rejected' AND resource_id = $1`,
        [person!.id],
      ),
    ).toEqual([{ facts: { table: 'chat_messages' } }]);
  });

  it('with a stored part that is broken is refused rather than sent', async () => {
    const broken = await readyExport('json');
    await hushdesk.database.query(
      `UPDATE privacy_export_chunks SET content = set_byte(content, 40, get_byte(content, 40) # 1)
        WHERE export_id = $1 AND seq = 0`,
      [broken.id],
    );

    expect(codeOf(await fetchFile(urlOf(broken)))).toEqual([500, 'data_unreadable']);
  });
});

it('after seven days it is gone for readers, and for good with the next sweep but for who is held', async () => {
  const retention = hushdesk.app.get(ExportRetention, { strict: false });
  const old = await readyExport('json');
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
  expect((await find(old.id)).state).toBe('ready');
  expect(await retention.sweep(batch)).toBe(0);
  await age(-1);
  expect((await find(old.id)).code).toBe('resource_not_found');
  expect(codeOf(await fetchFile(urlOf(old)))).toEqual([404, 'resource_not_found']);

  const hold = `UPDATE subjects SET held_at = $2, hold_reason = $3 WHERE id = $1`;
  await hushdesk.database.query(hold, [subjectId, new Date(), Buffer.from('x')]);
  expect(await retention.sweep(batch)).toBe(0);
  await hushdesk.database.query(hold, [subjectId, null, null]);
  expect(await retention.countOverdue(batch.now, batch.ttlSeconds)).toBe(1);
  expect(await retention.sweep(batch)).toBe(1);
  expect(await hushdesk.database.query('SELECT 1 FROM privacy_exports WHERE id = $1', [old.id])).toEqual([]);
});
