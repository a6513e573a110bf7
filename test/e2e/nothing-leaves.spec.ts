import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReceiptsPageResponse } from '../../src/chat/api/receipts.response.dto.js';
import type { ChatResponse } from '../../src/chat/api/chat.response.dto.js';
import { keyedDigest } from '../../src/crypto/keyed-digest.js';
import { ServiceKeys } from '../../src/keys/service-keys.js';
import type { ApiClient } from '../support/api-client.js';
import { readEvents, textOf } from '../support/event-stream.js';
import { marksIn, plantedPerson } from '../support/planted-values.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { createAnthropicUpstream } from '../support/upstreams/anthropic-upstream.js';
import { createOpenAiUpstream } from '../support/upstreams/openai-upstream.js';
import type { UpstreamMood } from '../support/upstreams/upstream.js';

const SESSIONS = 100;
const TURNS = 5;
const PEOPLE_PER_MESSAGE = 5;
const KINDS = 4;
const AT_ONCE = 5;
const ANSWER: UpstreamMood = {
  texts: ['I have noted ', '[EMA', 'IL_1] and **[card', ' 1]**.'],
  usage: { inputTokens: 9, outputTokens: 9 },
};
const WAYS = ['plain', 'streamed', 'retried', 'failed over'] as const;

const first = createOpenAiUpstream();
const second = createAnthropicUpstream();
let folder: string;
let hushdesk: TestApp;
let client: ApiClient;
const sessions: { id: string; replies: string[] }[] = [];

/** A message with the data of several people, who are in no other. */
function messageOf(session: number, turn: number): string {
  const from = (session * TURNS + turn) * PEOPLE_PER_MESSAGE;
  const people = Array.from({ length: PEOPLE_PER_MESSAGE }, (_, index) => plantedPerson(from + index));
  return people
    .map(({ email, card, phone, iban }) => `mail ${email}, card ${card}, phone ${phone}, IBAN ${iban}`)
    .join('; ');
}

async function converse(session: number): Promise<void> {
  let id: string | undefined;
  const replies: string[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const body = { message: `warranty of my parcel? ${messageOf(session, turn)}`, sessionId: id };
    if ((session + turn) % WAYS.length === 1) {
      const { events } = await readEvents(`${hushdesk.baseUrl}/api/v1/chat`, body, client.headers);
      id = events[0]?.data.sessionId as string;
      replies.push(textOf(events));
    } else {
      const { body: answer } = await client.post<ChatResponse>('/api/v1/chat', body);
      id = answer.sessionId;
      replies.push(answer.reply);
    }
  }
  sessions.push({ id: id ?? '', replies });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hushdesk-planted-'));
  const instructions = join(folder, 'instructions.txt');
  const [head, tail] = [plantedPerson(99_998), plantedPerson(99_999)];
  writeFileSync(instructions, `${head.email} runs this desk. Be kind. Call ${tail.phone} or ${tail.email}`);
  hushdesk = await startTestApp({
    LLM_PROVIDERS: 'openai,anthropic,knowledge',
    OPENAI_BASE_URL: `${await first.start()}/v1`,
    OPENAI_API_KEY: 'first-key',
    OPENAI_MODEL: 'gpt-test',
    ANTHROPIC_BASE_URL: await second.start(),
    ANTHROPIC_API_KEY: 'second-key',
    ANTHROPIC_MODEL: 'claude-test',
    LLM_RETRIES: '1',
    LLM_BREAKER_FAULTS: '1000',
    LLM_INSTRUCTIONS_FILE: instructions,
  });
  client = await hushdesk.newClient();
  const article = plantedPerson(99_997);
  await client.post('/api/v1/knowledge/articles', {
    title: 'Mail, card, phone, IBAN: the warranty of a parcel',
    body: `The warranty of a parcel is two years. For mail, card, phone or IBAN write to ${article.email} or call ${article.phone}.`,
    language: 'en',
  });
  // Every third request is refused for the moment, every seventh twice in a row: then somebody else is asked.
  first.next = Array.from({ length: SESSIONS * TURNS * 2 }, (_, index) =>
    index % 7 >= 5 || index % 3 === 2 ? { status: 503 } : ANSWER,
  );
  first.mood = ANSWER;
  second.mood = ANSWER;
  for (let from = 0; from < SESSIONS; from += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => converse(from + index)));
  }
}, 300_000);

afterAll(async () => {
  await hushdesk.close();
  await Promise.all([first.stop(), second.stop()]);
  rmSync(folder, { recursive: true });
});

const bodies = (): Buffer[] => [...first.requests, ...second.requests].map(({ body }) => body);

it(`${SESSIONS * TURNS * PEOPLE_PER_MESSAGE * KINDS} planted values, over every way a turn can go: none reaches a model`, () => {
  const leaks = bodies().flatMap((body) =>
    marksIn(body.toString()).map((mark) => ({ mark, body: body.toString() })),
  );

  expect(leaks).toEqual([]);
  expect(bodies().length).toBeGreaterThan(SESSIONS * TURNS);
  expect(second.requests.length).toBeGreaterThan(0);
});

it('history, articles and instructions are heard, masked', () => {
  const texts = bodies().map((body) => body.toString());

  expect(texts.every((text) => text.includes('[EMAIL_900001] runs this desk'))).toBe(true);
  expect(texts.some((text) => text.includes('IBAN write to [EMAIL_900003]'))).toBe(true);
  expect(texts.some((text) => (text.match(/warranty of my parcel/g) ?? []).length >= 3)).toBe(true);
});

it('every answer came back to its own customer, with their own values in it', () => {
  for (const [index, { replies }] of [...sessions].entries()) {
    expect(replies).toHaveLength(TURNS);
    expect(new Set(replies).size).toBe(1);
    expect(marksIn(replies[0] ?? '').sort()).toEqual(['492977', 'planted'].sort());
    expect(index).toBeLessThan(SESSIONS);
  }
  expect(new Set(sessions.map(({ replies }) => replies[0])).size).toBe(SESSIONS);
});

it('the receipts hold the hash of every request that left, and of no other', async () => {
  const key = await hushdesk.app.get(ServiceKeys, { strict: false }).get('egress');
  const sent = bodies().map((body) => keyedDigest(key, body));

  const receipts: string[] = [];
  for (const { id } of sessions) {
    const { body } = await client.get<ReceiptsPageResponse>(`/api/v1/chat/sessions/${id}/receipts?limit=100`);
    receipts.push(...body.items.flatMap(({ requests }) => requests.map(({ digest }) => digest)));
  }

  expect(receipts.sort()).toEqual(sent.sort());
});
