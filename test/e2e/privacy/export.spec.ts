import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import type { AccessTokenResponse } from '../../../src/auth/api/auth.response.dto.js';
import type { ProblemDetails } from '../../../src/http/problem-details.js';
import type { HeldSubjectResponse, SubjectPageResponse } from '../../../src/privacy/api/subjects.dto.js';
import { ApiClient } from '../../support/api-client.js';
import {
  type ExportDocument,
  exportOf,
  faultsOf,
  fetchFile,
  recordsIn,
  sha256Of,
  unzip,
} from '../../support/export-files.js';
import { signToken } from '../../support/forged-token.js';
import { type SeededPerson, seedPerson } from '../../support/seeded-person.js';
import { bearer, startTestApp, type TestApp, type TestUser } from '../../support/test-app.js';

let hushdesk: TestApp;
let shop: ApiClient;
let otherShop: ApiClient;
let officer: TestUser;
let ann: SeededPerson;
let bob: SeededPerson;

beforeAll(async () => {
  hushdesk = await startTestApp();
  shop = await hushdesk.newClient();
  otherShop = await hushdesk.newClient();
  officer = await hushdesk.newUser('privacy_officer');
  ann = await seedPerson(hushdesk, shop, officer, 11);
  bob = await seedPerson(hushdesk, shop, officer, 22);
});

afterAll(() => hushdesk.close());

async function jsonOf(id: string, client = shop): Promise<{ text: string; document: ExportDocument }> {
  const { bytes } = await exportOf(client, hushdesk.baseUrl, id, 'json');
  return { text: bytes.toString(), document: JSON.parse(bytes.toString()) as ExportDocument };
}

async function eventsOn(id: string, action: string): Promise<{ actor_id: string; facts: object }[]> {
  return hushdesk.database.query(
    'SELECT actor_id, facts FROM audit_events WHERE resource_id = $1 AND action = $2 ORDER BY id',
    [id, action],
  );
}

describe('everything that is held', () => {
  it('is in the export, from every store, and nothing of anybody else', async () => {
    const { text, document } = await jsonOf(ann.id);

    expect(ann.values.filter((value) => !text.includes(value))).toEqual([]);
    expect(bob.values.filter((value) => text.includes(value))).toEqual([]);
    expect(text).not.toContain(bob.id);
    // Why they are held is for those who hold them.
    expect(document.data.profile).toMatchObject({ hold: { since: expect.stringMatching(/Z$/) as string } });
    expect(ann.withheld.filter((value) => text.includes(value))).toEqual([]);
    const { jobs, exports, ...filled } = document.records;
    expect(Object.entries(filled).filter(([, count]) => count === 0)).toEqual([]);
    expect([jobs, exports]).toEqual([0, 0]);
    expect(document.data.usage).toMatchObject([{ scope: 'subject', month: '2026-11', tokens: 70_011 }]);
  });

  it('has the original text, and what was a secret stays a placeholder', async () => {
    const message = 'My password is planted-Kingfisher-42, and I am at ada@example.com';
    await shop.post('/api/v1/chat', { message, subject: 'with-a-secret' });
    const found = await shop.get<SubjectPageResponse>('/api/v1/privacy/subjects?ref=with-a-secret');

    const { text, document } = await jsonOf(found.body.items[0]!.id);

    expect(document.data.messages![0]!.text).toBe('My password is [SECRET_1], and I am at ada@example.com');
    expect(text).not.toContain('Kingfisher');
  });

  it('tells who has read it and why, but of them no more than that', async () => {
    const { document, text } = await jsonOf(ann.id);

    const reading = document.data.accesses!.find(({ action }) => action === 'transcript.read');
    expect(reading).toMatchObject({
      actor: { kind: 'user', id: officer.id },
      role: 'privacy_officer',
      sessionId: ann.sessionId,
      purpose: 'ticket planted 11',
    });
    expect(text).not.toContain('127.0.0.1');
    expect(document.data.receipts).toMatchObject([{ sessionId: ann.sessionId, answered: true }]);
  });

  it('of an account has the address and the logins, and never the password', async () => {
    const user = await hushdesk.newUser('user');
    await user.client.post('/api/v1/chat', { message: 'hello' });

    const { document, text } = await jsonOf(user.id, officer.client);

    expect(document.data.account).toMatchObject({ id: user.id, email: user.email, role: 'user' });
    expect(document.records.logins).toBe(1);
    expect(faultsOf('export', document)).toEqual([]);
    expect(text).not.toMatch(/\$2[aby]\$/);
  });

  it('comes as an archive that unzip opens, with true sums and records that fit their schemas', async () => {
    const archive = await exportOf(shop, hushdesk.baseUrl, ann.id, 'zip');
    const files = unzip(archive.bytes);
    const manifest = JSON.parse(files.get('manifest.json')!.toString()) as {
      subjectId: string;
      files: { name: string; bytes: number; sha256: string; records: number }[];
    };
    files.delete('manifest.json');

    expect(archive.headers.get('content-type')).toBe('application/zip');
    expect(faultsOf('manifest', manifest)).toEqual([]);
    expect(manifest.subjectId).toBe(ann.id);
    expect(manifest.files.map(({ name }) => name).sort()).toEqual([...files.keys()].sort());
    for (const { name, bytes, sha256, records } of manifest.files) {
      const file = files.get(name)!;
      expect([name, bytes, sha256]).toEqual([name, file.length, sha256Of(file)]);
      expect(recordsIn(name, file)).toHaveLength(records);
      for (const record of recordsIn(name, file))
        expect([name, faultsOf(name.replace(/\.\w+$/, ''), record)]).toEqual([name, []]);
    }
    const all = Buffer.concat([...files.values()]).toString();
    expect(ann.values.filter((value) => !all.includes(value))).toEqual([]);
    expect(faultsOf('export', (await jsonOf(ann.id)).document)).toEqual([]);
  });
});

/** Each time that something is handed over is a request of the ledger. */
async function requestsOf(subjectId: string): Promise<number> {
  const rows = await hushdesk.database.query('SELECT FROM privacy_requests WHERE subject_id = $1', [
    subjectId,
  ]);
  return rows.length;
}

describe('who may look', () => {
  it('an application finds its own customers, and staff those of any client, on record each time', async () => {
    const path = `/api/v1/privacy/subjects?ref=${ann.ref}`;
    const mine = await shop.get<SubjectPageResponse>(path);
    const { clientId } = mine.body.items[0]!;
    const before = (await eventsOn(ann.id, 'subject.read')).length;

    const others = await otherShop.get<SubjectPageResponse>(path);
    const posing = await otherShop.get<SubjectPageResponse>(`${path}&clientId=${clientId}`);
    const staff = await officer.client.get<SubjectPageResponse>(`${path}&clientId=${clientId}`);

    expect(mine.body.items).toMatchObject([{ id: ann.id, restriction: { kind: 'objection' } }]);
    expect([others.body.items, posing.body.items]).toEqual([[], []]);
    expect(staff.body.items).toEqual(mine.body.items);
    expect((await eventsOn(ann.id, 'subject.read')).slice(before)).toEqual([
      { actor_id: officer.id, facts: {} },
    ]);
  });

  it('sees how much is held where, and since when a hold keeps it', async () => {
    const { body } = await shop.get<HeldSubjectResponse>(`/api/v1/privacy/subjects/${ann.id}`);

    expect(body.hold?.since).toMatch(/Z$/);
    expect(body.counts).toMatchObject({
      ...{ chat_sessions: 1, chat_messages: 2, chat_feedback: 1, pii_vault: 4 },
      ...{
        subjects: 1,
        subject_keys: 1,
        privacy_requests: await requestsOf(ann.id),
        idempotency_keys: 1,
        budget_counters: 1,
      },
    });
    expect(JSON.stringify(body)).not.toContain('court-11');
  });

  it('gets the same 404 for a customer of somebody else as for nobody', async () => {
    for (const path of ['', '/export', '/exports']) {
      const url = `/api/v1/privacy/subjects/${ann.id}${path}`;
      const { status, body } = await otherShop.send<ProblemDetails>(
        path === '/exports' ? 'POST' : 'GET',
        url,
      );
      expect([path, status, body.code]).toEqual([path, 404, 'resource_not_found']);
    }
  });

  it('has each export on record before it leaves, with its format and how much it is', async () => {
    const { bytes } = await exportOf(officer.client, hushdesk.baseUrl, bob.id, 'zip');

    const [event, ...more] = await eventsOn(bob.id, 'subject.exported');
    expect(bytes.length).toBeGreaterThan(0);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ actor_id: officer.id, facts: { format: 'zip' } });
  });
});

describe('by oneself', () => {
  const PATH = '/api/v1/privacy/me/export';

  async function token(): Promise<string> {
    const minted = await shop.post<AccessTokenResponse>('/api/v1/auth/subject-tokens', { subject: ann.ref });
    return minted.body.accessToken;
  }

  /** The same token as if it had been minted so many seconds ago. */
  async function agedToken(seconds: number): Promise<string> {
    const claims = JSON.parse(Buffer.from((await token()).split('.')[1]!, 'base64url').toString()) as Record<
      string,
      number
    >;
    return signToken({ ...claims, iat: claims.iat! - seconds, nbf: claims.nbf! - seconds });
  }

  it('an end customer gets all that is theirs', async () => {
    const client = new ApiClient(hushdesk.baseUrl, bearer(await token()));

    const { body } = await client.get<ExportDocument>(PATH);
    const archive = await fetchFile(`${hushdesk.baseUrl}${PATH}?format=zip`, client.headers);

    expect(body.subjectId).toBe(ann.id);
    expect(ann.values.filter((value) => !JSON.stringify(body).includes(value))).toEqual([]);
    expect(unzip(archive.bytes).has('messages.ndjson')).toBe(true);
  });

  it.each([
    [595, 200],
    [601, 403],
  ])('with a token of %i seconds is answered %i', async (seconds, expected) => {
    const client = new ApiClient(hushdesk.baseUrl, bearer(await agedToken(seconds)));

    const { status, body } = await client.get<ProblemDetails>(PATH);

    expect([status, body.code]).toEqual([expected, expected === 403 ? 'token_not_fresh' : undefined]);
  });
});

it('what docs/privacy-rights.md does by hand goes from the client’s own id to the whole file', async () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/privacy-rights.md'), 'utf8');
  const [, script = ''] = /```sh\n([\s\S]*?)```/.exec(page) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'hushdesk-rights-'));
  await shop.post('/api/v1/chat', { message: 'hello', subject: 'customer-4711' });

  const shell = spawn(
    'bash',
    ['--norc', '-eu', '-c', script.replace(/^HOST=.*$/m, `HOST=${hushdesk.baseUrl}`)],
    {
      cwd: folder,
      env: { PATH: process.env.PATH, KEY: shop.headers['X-API-Key'] },
    },
  );
  const [output, complaints] = await Promise.all([textOf(shell.stdout), textOf(shell.stderr)]);

  expect(complaints).toBe('');
  expect(output).toContain('"chat_messages":2');
  expect(output).toContain('No errors detected');
  expect(output).not.toContain('urn:hushdesk:problem');
  rmSync(folder, { recursive: true });
});
