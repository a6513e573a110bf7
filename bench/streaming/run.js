/**
 * Measures what the service adds to the time until a customer reads the first word, against the same model asked
 * directly, in alternation.
 *
 *   npm run bench:streaming -- [turns]
 *
 * The model is a local one that says a word every few milliseconds. The service is the built one, with a database of
 * its own that is thrown away afterwards, everything on, and the cache off.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { TextDecoder } from 'node:util';

const TURNS = Number(process.argv[2] ?? 200);
const WARM_UP = 20;
const FIRST_WORD_MS = 50;
const WORD_MS = 5;
const WORDS = 'You can return an item within sixty days of delivery , unworn and in its box .'.split(' ');

const { fetch } = globalThis;
const print = (line) => process.stdout.write(`${line}\n`);

const model = createServer(async (request, response) => {
  await buffer(request);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  await delay(FIRST_WORD_MS);
  for (const word of WORDS) {
    const choices = [{ index: 0, delta: { content: `${word} ` }, finish_reason: null }];
    response.write(`data: ${JSON.stringify({ id: '1', object: 'chat.completion.chunk', choices })}\n\n`);
    await delay(WORD_MS);
  }
  const choices = [{ index: 0, delta: {}, finish_reason: 'stop' }];
  response.end(
    `data: ${JSON.stringify({ id: '1', object: 'chat.completion.chunk', choices })}\n\ndata: [DONE]\n\n`,
  );
});
await new Promise((resolve) => model.listen(0, '127.0.0.1', resolve));
const modelUrl = `http://127.0.0.1:${model.address().port}/v1`;

const folder = mkdtempSync(join(tmpdir(), 'hushdesk-bench-'));
const port = 40_000 + (process.pid % 10_000);
const service = spawn(process.execPath, ['dist/main.js'], {
  env: {
    ...{ PATH: process.env.PATH, DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'warn' },
    ...{ RATE_LIMIT_ENABLED: 'false', CACHE_TTL_MINUTES: '0' },
    ...{ LLM_PROVIDERS: 'openai', OPENAI_BASE_URL: modelUrl },
  },
  stdio: ['ignore', 'ignore', 'inherit'],
});
const baseUrl = `http://127.0.0.1:${port}`;
while (
  !(await fetch(`${baseUrl}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  ))
)
  await delay(100);
let credentials;
while (!(credentials = read(join(folder, 'credentials.json')))) await delay(100);

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Milliseconds until the answer holds this text; the rest of it is read to its end. */
async function firstWordMs(url, headers, body, text) {
  const started = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  let ms;
  let all = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body) {
    all += decoder.decode(chunk, { stream: true });
    if (ms === undefined && all.includes(text)) ms = performance.now() - started;
  }
  if (ms === undefined) throw new Error(`no answer: ${response.status} ${all.slice(0, 500)}`);
  return ms;
}

const direct = () => firstWordMs(`${modelUrl}/chat/completions`, {}, { stream: true, messages: [] }, '"You ');
const through = (n) =>
  firstWordMs(
    `${baseUrl}/api/v1/chat`,
    { 'X-API-Key': credentials.apiKey, Accept: 'text/event-stream' },
    { message: `How long may I keep order ${n} before I return it?` },
    'event: delta',
  );

const quantile = (values, q) => values.toSorted((a, b) => a - b)[Math.floor(values.length * q)];
const times = { direct: [], through: [] };
try {
  for (let turn = 0; turn < TURNS + WARM_UP; turn++) {
    const [one, other] = [await direct(), await through(turn)];
    if (turn < WARM_UP) continue;
    times.direct.push(one);
    times.through.push(other);
  }
  const added = times.through.map((ms, index) => ms - times.direct[index]);
  print(`${TURNS} turns one after another, the model says its first word after ${FIRST_WORD_MS} ms`);
  for (const [name, list] of Object.entries({ ...times, added }))
    print(`${name}: median ${quantile(list, 0.5).toFixed(2)} ms, p95 ${quantile(list, 0.95).toFixed(2)} ms`);
} finally {
  service.kill('SIGTERM');
  await new Promise((resolve) => service.once('exit', resolve));
  model.close();
  rmSync(folder, { recursive: true, force: true });
}
