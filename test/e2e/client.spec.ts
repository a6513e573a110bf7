import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type ChatEvent, HushdeskClient, HushdeskProblem } from '../../clients/typescript/src/client.js';
import { clientTypes } from '../../tools/client-types.js';
import { CHROMIUM, render } from '../support/chromium.js';
import { documentedCode } from '../support/documented-code.js';
import { eventually } from '../support/eventually.js';
import { ListeningModel } from '../support/listening-model.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

jest.setTimeout(60_000);

const CLIENT = resolve(import.meta.dirname, '../../clients/typescript');
const GUIDES = ['clients/typescript/README.md', 'docs/integration.md'];
const QUESTION = 'my mail is ada@example.com';

let hushdesk: TestApp;
let model: ListeningModel;
let apiKey: string;
let server: HushdeskClient;
let shop: Server;
let origin: string;

beforeAll(async () => {
  shop = createServer((request, response) => {
    const path = request.url === '/example/' ? '/example/index.html' : (request.url ?? '');
    const isScript = path.endsWith('.js');
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    if (path === '/example/settings.json') {
      const minted = server.request('POST /api/v1/auth/subject-tokens', { body: { subject: 'ada' } });
      void minted.then(({ accessToken }) =>
        response.end(JSON.stringify({ baseUrl: hushdesk.baseUrl, token: accessToken })),
      );
    } else if (/^\/(?:dist|example)\/[\w-]+\.(?:js|html)$/.test(path)) {
      response.end(readFileSync(join(CLIENT, path), 'utf8') + (isScript ? '' : TYPING));
    } else response.writeHead(204).end();
  });
  await new Promise<void>((listening) => shop.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  hushdesk = await startTestApp({ CORS_ORIGINS: origin });
  model = new ListeningModel().listenIn(hushdesk);
  apiKey = (await hushdesk.newClient()).headers['X-API-Key'] ?? '';
  server = new HushdeskClient({ baseUrl: hushdesk.baseUrl, apiKey });
});

afterAll(async () => {
  await hushdesk.close();
  shop.close();
});

/** What a customer does with the page: types a question and sends it, once the page is there. */
const TYPING = `<script type="module">
  document.querySelector('input').value = ${JSON.stringify(QUESTION)};
  document.getElementById('form').requestSubmit();
</script>`;

async function eventsOf(stream: AsyncIterable<ChatEvent>): Promise<ChatEvent[]> {
  const events: ChatEvent[] = [];
  for await (const event of stream) events.push(event);
  return events;
}

it('the types of the client are those of the running service (npm run client:generate)', async () => {
  const document = await (await fetch(`${hushdesk.baseUrl}/docs/api-json`)).json();

  expect(readFileSync(join(CLIENT, 'src/api-types.ts'), 'utf8')).toBe(clientTypes(document));
});

it('an application asks, reads the answer and reads the conversation back', async () => {
  const answer = await server.chat({ message: QUESTION, subject: 'jane' });
  const session = await server.request('GET /api/v1/chat/sessions/{id}', { path: { id: answer.sessionId } });

  expect(answer).toMatchObject({ reply: `You said: ${QUESTION}`, masked: { EMAIL: 1 } });
  expect(session.state).toBe('bot');
});

it('an answer streams as meta, deltas and done, whose pieces are the reply', async () => {
  const events = await eventsOf(server.stream({ message: QUESTION }));

  const pieces = events.map((event) => (event.type === 'delta' ? event.text : '')).join('');
  expect(events[0]).toEqual({ type: 'meta', sessionId: expect.any(String) as string, masked: { EMAIL: 1 } });
  expect(events.at(-1)).toMatchObject({ type: 'done', answer: { reply: pieces } });
  expect(pieces).toBe(`You said: ${QUESTION}`);
});

it('a refusal is thrown as its problem, in a stream too, before the first event', async () => {
  const stranger = new HushdeskClient({ baseUrl: hushdesk.baseUrl, apiKey: 'hd_unknown' });

  const refusals = await Promise.all([
    server.chat({ message: '' }).catch((error: unknown) => error),
    eventsOf(stranger.stream({ message: 'hello' })).catch((error: unknown) => error),
  ]);

  const [invalid, unknown] = refusals as [HushdeskProblem, HushdeskProblem];
  expect(invalid).toBeInstanceOf(HushdeskProblem);
  expect(invalid).toMatchObject({ status: 400, code: 'request_invalid' });
  expect(invalid.problem?.errors?.[0]?.path).toBe('message');
  expect(unknown).toMatchObject({ status: 401, code: 'credentials_invalid' });
  expect(unknown.requestId).toMatch(/\S/);
});

it('a question sent again under the same key is answered once', async () => {
  const heard = model.heard.length;

  const [first, second] = [
    await server.chat({ message: 'once' }, { idempotencyKey: 'the-same' }),
    await server.chat({ message: 'once' }, { idempotencyKey: 'the-same' }),
  ];

  expect(second).toEqual(first);
  expect(model.heard.length).toBe(heard + 1);
});

it('whoever leaves a stream stops the model, by leaving the loop or by their signal', async () => {
  const aborted: AbortSignal[] = [];
  model.before = ({ signal }) => {
    aborted.push(signal);
    return Promise.resolve();
  };
  // More than all buffers on the way take: the model has not come to its end by itself.
  model.reply = () => 'word '.repeat(1_000_000);
  const leaving = new AbortController();

  for await (const event of server.stream({ message: 'go on' })) if (event.type === 'delta') break;
  const stopped = (async () => {
    for await (const event of server.stream({ message: 'go on and on' }, { signal: leaving.signal }))
      if (event.type === 'delta') leaving.abort(new Error('enough'));
  })();

  await expect(stopped).rejects.toThrow('enough');
  await eventually(() => aborted.length === 2 && aborted.every((signal) => signal.aborted));
  model.before = () => Promise.resolve();
  model.reply = ({ question }) => `You said: ${question}`;
});

it('a list is read page by page to its end, by the person it belongs to', async () => {
  const { accessToken } = await server.request('POST /api/v1/auth/subject-tokens', {
    body: { subject: 'reader' },
  });
  const reader = new HushdeskClient({ baseUrl: hushdesk.baseUrl, bearer: () => accessToken });
  const asked: string[] = [];
  for (const message of ['one', 'two', 'three']) asked.push((await reader.chat({ message })).sessionId);

  const found: string[] = [];
  for await (const session of reader.pages('GET /api/v1/chat/sessions', { query: { limit: 2 } }))
    found.push(session.id);

  expect(found.toSorted()).toEqual(asked.toSorted());
});

/** Code of a page, as somebody runs it who has the service at the address that the page names. */
async function run(code: string, language: 'bash' | 'ts'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'hushdesk-example-'));
  const file = join(folder, language === 'ts' ? 'example.mts' : 'example.sh');
  writeFileSync(
    file,
    code
      .replaceAll('http://127.0.0.1:3000', hushdesk.baseUrl)
      .replaceAll(`'hushdesk-client'`, `'${pathToFileURL(join(CLIENT, 'dist/client.js')).href}'`),
  );
  const [command, options] =
    language === 'ts' ? [process.execPath, [file]] : ['bash', ['-euo', 'pipefail', file]];
  try {
    const { stdout, stderr } = await promisify(execFile)(command, options, {
      env: { PATH: process.env.PATH, API_KEY: apiKey, NODE_NO_WARNINGS: '1' },
    });
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('every example in TypeScript of the guides runs against the service', async () => {
  const examples = GUIDES.flatMap((path) => documentedCode(path, 'ts'));

  const outputs = await Promise.all(examples.map((code) => run(code, 'ts')));

  expect(outputs).toHaveLength(6);
  expect(outputs[0]).toMatch(/answered by knowledge[\s\S]*customer[\s\S]*gone/);
  expect(outputs.at(-2)).toBe('true\n');
  expect(outputs.at(-1)).toMatch(/^400 request_invalid/);
});

it('every example in curl of the guides runs against the service', async () => {
  const examples = GUIDES.flatMap((path) => documentedCode(path, 'bash'));

  const outputs = await Promise.all(examples.map((code) => run(code, 'bash')));

  expect(outputs).toHaveLength(4);
  expect(outputs[1]).toMatch(/^event: meta\n[\s\S]*event: done\n/);
  expect(outputs[3]).toContain('"code":"request_invalid"');
  expect(outputs.slice(0, 3).join()).not.toContain('urn:hushdesk:problem');
});

const inBrowser = CHROMIUM === undefined ? it.skip : it;

inBrowser(
  'the example page asks and shows the streamed answer in Chromium (skipped without a browser)',
  async () => {
    // The browser's virtual clock may run out before the network has answered: then the page is opened again.
    await eventually(async () => {
      const { dom, console } = await render(`${origin}/example/`);
      expect(console).toEqual([]);
      return dom.includes(`<li>${QUESTION}</li><li>You said: ${QUESTION}</li>`);
    }, 50_000);
  },
);
