import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { PiiScanResponse } from '../../src/privacy/api/pii.dto.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const SCAN = '/api/v1/privacy/pii/scan';
const TYPED = 'Call +49 151 23456789 or write to ada.planted@example.com, my password is hunter2-planted';

let hushdesk: TestApp;
let client: ApiClient;

beforeAll(async () => {
  hushdesk = await startTestApp({ PII_ALLOW_EMAIL_DOMAINS: 'larkfell.example' });
  client = await hushdesk.newClient();
});

afterAll(() => hushdesk.close());

describe('scanning a text', () => {
  it('shows it masked, and what was found where', async () => {
    const { status, body } = await client.post<PiiScanResponse>(SCAN, { text: TYPED });

    expect(status).toBe(200);
    expect(body.masked).toBe('Call [PHONE_1] or write to [EMAIL_1], my password is [SECRET_1]');
    expect(body.findings.map(({ type, start, end }) => [type, TYPED.slice(start, end)])).toEqual([
      ['PHONE', '+49 151 23456789'],
      ['EMAIL', 'ada.planted@example.com'],
      ['PASSWORD', 'hunter2-planted'],
    ]);
  });

  it('leaves harmless text and the company’s own addresses as they are', async () => {
    const harmless = 'Order 4711-0815 of 2026-11-02 costs 49.90 EUR; write to help@larkfell.example';

    const { body } = await client.post<PiiScanResponse>(SCAN, { text: harmless });

    expect(body).toEqual({ masked: harmless, findings: [] });
  });

  it.each([{}, { text: '' }, { text: 7 }, { text: 'x'.repeat(65_537) }, { text: 'a', keep: true }])(
    'is refused for %j',
    async (body) => {
      expect((await client.post(SCAN, body)).status).toBe(400);
    },
  );

  it('is done by the CLI without a database, and prints nothing that it found', async () => {
    const child = spawn(process.execPath, ['dist/cli/main.js', 'pii', 'scan', '--json'], {
      cwd: resolve(import.meta.dirname, '../..'),
      env: { PATH: process.env.PATH },
    });
    child.stdin.end(TYPED);

    const output = await text(child.stdout);

    expect(JSON.parse(output)).toMatchObject([{ masked: expect.stringContaining('[EMAIL_1]') as string }]);
    expect(output).not.toContain('planted');
  });
});
