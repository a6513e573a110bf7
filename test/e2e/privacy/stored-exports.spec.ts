import { ServiceKeys } from '../../../src/keys/service-keys.js';
import type { ExportResponse } from '../../../src/privacy/api/exports.dto.js';
import { CHUNK_BYTES } from '../../../src/privacy/export/chunks.js';
import { ExportLinks } from '../../../src/privacy/export/export-links.js';
import type { ApiClient } from '../../support/api-client.js';
import { SetClock } from '../../support/budget-parts.js';
import { dumpOf } from '../../support/database-dump.js';
import { fetchFile, unzip } from '../../support/export-files.js';
import { codeOf, KeptExports } from '../../support/kept-exports.js';
import { startTestApp, type TestApp } from '../../support/test-app.js';

let hushdesk: TestApp;
let shop: ApiClient;
let kept: KeptExports;
let ready: ExportResponse;
let whole: Buffer;

beforeAll(async () => {
  hushdesk = await startTestApp();
  shop = await hushdesk.newClient();
  const message = 'Write to planted.person00033@mail00033.example';
  kept = await KeptExports.ofNewPerson(hushdesk, shop, message, 3_000);
  ready = await kept.make('json');
  whole = (await fetchFile(kept.urlOf(ready))).bytes;
});

afterAll(() => hushdesk.close());

describe('an export that is kept', () => {
  it('is whole, in either format, and nothing of it can be read in the database', async () => {
    const archive = await kept.make('zip');
    const { bytes, headers } = await fetchFile(kept.urlOf(archive));

    expect((JSON.parse(whole.toString()) as { records: object }).records).toMatchObject({ messages: 3_002 });
    expect([ready.bytes, archive.bytes]).toEqual([whole.length, bytes.length]);
    expect(unzip(bytes).get('messages.ndjson')!.toString().split('\n')).toHaveLength(3_003);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'accept-ranges': 'bytes',
      'content-disposition': `attachment; filename="export-${kept.subjectId}.zip"`,
    });
    const dump = await dumpOf(hushdesk.database);
    expect(dump.tracesOf('planted.person00033@mail00033.example')).toEqual([]);
  });

  it('can be fetched in parts that make up the whole', async () => {
    const edges = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, 2 * CHUNK_BYTES + 7, whole.length];
    const parts: Buffer[] = [];
    for (const [at, from] of edges.slice(0, -1).entries()) {
      const last = edges[at + 1]! - 1;
      const part = await fetchFile(kept.urlOf(ready), { Range: `bytes=${from}-${last}` });
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
    const part = await fetchFile(kept.urlOf(ready), { Range: range });

    expect(part.status).toBe(status);
    expect(part.bytes.equals(expected(whole))).toBe(true);
  });

  it('has no part behind its end, and is sent whole to who has a part of another one', async () => {
    const behind = await fetchFile(kept.urlOf(ready), { Range: `bytes=${whole.length}-` });
    const other = await fetchFile(kept.urlOf(ready), { Range: 'bytes=5-9', 'If-Range': '"another"' });
    const same = await fetchFile(kept.urlOf(ready), {
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
        [kept.subjectId],
      );
    const before = (await events()).length;

    await fetchFile(kept.urlOf(ready), { Range: 'bytes=0-9' });

    expect((await events()).slice(before)).toMatchObject([{ facts: { format: 'json', bytes: 10 } }]);
  });
});

describe('a link', () => {
  it('that was altered, is over its time or is of another export opens nothing', async () => {
    const other = await kept.make('zip');
    const url = new URL(kept.urlOf(ready));
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

    expect((await kept.find(ready.id, stranger)).code).toBe('resource_not_found');
    expect((await kept.find(ready.id, await hushdesk.newClient(['privacy:read']))).code).toBe(
      'permission_denied',
    );
    expect((await kept.find(ready.id, (await hushdesk.newUser('admin')).client)).id).toBe(ready.id);
  });
});
