import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Egress } from '../../../src/llm/egress/egress.js';
import { type LlmParts, startLlm } from '../../support/llm-parts.js';
import { collect, createCall, createPrompt, masked, textOf } from '../../support/prompts.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';
import { createOpenAiUpstream } from '../../support/upstreams/openai-upstream.js';

describe('the way out to vendors', () => {
  const upstream = createOpenAiUpstream();
  let database: TestDatabase;
  let parts: LlmParts;
  let origin: string;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hushdesk-script-'));
    const file = join(folder, 'answers.json');
    writeFileSync(file, JSON.stringify([{ match: 'refund', reply: 'In five days.' }]));
    origin = await upstream.start();
    database = await createTestDatabase();
    parts = await startLlm(database, { LLM_PROVIDERS: 'scripted', SCRIPTED_ANSWERS_FILE: file });
  });
  beforeEach(() => {
    upstream.reset();
  });
  afterAll(async () => {
    await parts.close();
    await upstream.stop();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const egress = (): Egress => parts.app.get(Egress, { strict: false });
  const destination = (): Parameters<Egress['fetchFor']>[0] => ({
    provider: 'openai',
    model: 'm',
    origin,
    headers: new Set(['x-planted']),
  });

  it.each([
    ['another host', () => 'https://elsewhere.example/v1/chat/completions'],
    ['another port', () => 'http://127.0.0.1:9/v1'],
    ['another scheme', () => origin.replace('http:', 'https:')],
    ['a host that begins alike', () => origin.replace('127.0.0.1', '127.0.0.1.elsewhere.example')],
    ['a host behind credentials', () => `http://${new URL(origin).host}@elsewhere.example/`],
  ])('sends nothing to %s, and makes no receipt', async (_what, addressOf) => {
    const call = createCall();

    await expect(egress().fetchFor(destination(), call)(addressOf(), { body: '{}' })).rejects.toMatchObject({
      kind: 'request_refused',
    });
    expect(call.receipts).toEqual([]);
    expect(upstream.requests).toEqual([]);
  });

  it('sends nothing whose bytes it cannot hash', async () => {
    const body = new ReadableStream();

    await expect(egress().fetchFor(destination(), createCall())(origin, { body })).rejects.toMatchObject({
      kind: 'request_refused',
    });
    expect(upstream.requests).toEqual([]);
  });

  it('lets the named headers through and no other', async () => {
    await egress().fetchFor(destination(), createCall())(origin, {
      body: '{}',
      headers: { 'X-Planted': 'yes', 'X-Other': 'no', Cookie: 'no' },
    });

    const { headers } = upstream.request;
    expect(headers['x-planted']).toBe('yes');
    expect(JSON.stringify(headers)).not.toContain('"no"');
    expect(headers.traceparent).toBeUndefined();
  });

  it('reads no answer without an end', async () => {
    upstream.mood = { body: ' '.repeat(17_000_000), contentType: 'application/json' };
    const send = egress().fetchFor(destination(), createCall());

    const response = await send(`${origin}/v1/chat/completions`, { body: '{}' });

    await expect(response.text()).rejects.toThrow();
  });

  it('has nothing to do with scripted answers', async () => {
    const call = createCall();

    const events = await collect(
      parts.chain.ask(createPrompt({ question: masked('When is my REFUND?') }), call),
    );

    expect(textOf(events)).toBe('In five days.');
    expect(call.receipts).toEqual([]);
  });
});
