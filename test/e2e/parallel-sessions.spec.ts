import { setImmediate as turn } from 'node:timers/promises';
import type { MessageResponse } from '../../src/chat/api/chat.response.dto.js';
import type { Page } from '../../src/http/cursor-page.js';
import type { ApiClient } from '../support/api-client.js';
import { askIn, type Outcome } from '../support/both-ways.js';
import { ListeningModel } from '../support/listening-model.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const SESSIONS = 100;
const TURNS = 3;
const CLIENTS = 4;
/** Everything that is somebody's holds the number of their session. */
const NUMBERS = /planted(\d{3})/g;

let hushdesk: TestApp;
let clients: ApiClient[];
let model: ListeningModel;
let conversations: { session: number; outcomes: Outcome[] }[];

/** Half of the sessions of a client are one person’s, the others each of a person of their own, or of nobody named. */
function subjectOf(session: number): object {
  if (session % 8 < CLIENTS) return { subject: 'the-same-person' };
  return session % 16 < 12 ? { subject: `person-${session}` } : {};
}

const clientOf = (session: number): ApiClient => clients[session % CLIENTS]!;
const mailOf = (session: number, round: number): string =>
  `planted${String(session).padStart(3, '0')}.${round}@mail.example`;

async function converse(session: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let round = 0; round < TURNS; round++) {
    const way = (session + round) % 2 === 0 ? 'plain' : 'streamed';
    const sessionId = outcomes[0]?.sessionId;
    const message = `write to ${mailOf(session, round)} please`;
    const body = { message, sessionId, ...subjectOf(session) };
    outcomes.push(await askIn(way, hushdesk, clientOf(session), body));
  }
  return outcomes;
}

const strangersIn = (text: string, session: number): string[] =>
  [...text.matchAll(NUMBERS)].map(([, number]) => number!).filter((number) => Number(number) !== session);

beforeAll(async () => {
  hushdesk = await startTestApp({ MAX_STREAMS_PER_ADDRESS: '1000' });
  clients = [];
  while (clients.length < CLIENTS) clients.push(await hushdesk.newClient());
  model = new ListeningModel().listenIn(hushdesk);
  let calls = 0;
  model.before = async () => {
    // Answers overtake each other, so that what is shared by mistake is shared in the wrong order.
    for (let waits = (calls++ * 7) % 13; waits > 0; waits--) await turn();
  };
  model.chunk = 3;
  model.reply = ({ question, history }) =>
    `${[...history.map(({ text }) => text), question].join(' | ')} | [EMAIL_1] [EMAIL_2] [EMAIL_3]`;
  conversations = await Promise.all(
    Array.from({ length: SESSIONS }, async (_, session) => ({ session, outcomes: await converse(session) })),
  );
}, 120_000);

afterAll(() => hushdesk.close());

it(`of ${SESSIONS} conversations at once each is answered, in a session of its own`, () => {
  const all = conversations.flatMap(({ outcomes }) => outcomes);

  expect(all.map(({ status, answer }) => [status, answer !== undefined])).toEqual(all.map(() => [200, true]));
  const ids = conversations.map(({ outcomes }) => new Set(outcomes.map(({ sessionId }) => sessionId)));
  expect(ids.every(({ size }) => size === 1)).toBe(true);
  expect(new Set(ids.flatMap((own) => [...own])).size).toBe(SESSIONS);
});

it('nobody reads the value of another one, and everybody their own', () => {
  for (const { session, outcomes } of conversations) {
    for (const [round, { shown, answer }] of outcomes.entries()) {
      expect(strangersIn(shown, session)).toEqual([]);
      expect(answer?.reply).toBe(shown);
      for (let said = 0; said <= round; said++) expect(shown).toContain(mailOf(session, said));
    }
  }
});

it('not even the same person reads in one conversation what they said in another', () => {
  const own = conversations.filter(({ session }) => 'subject' in subjectOf(session) && session % 8 < CLIENTS);

  expect(own).toHaveLength(SESSIONS / 2 + 2);
  for (const { session, outcomes } of own) expect(strangersIn(outcomes.at(-1)!.shown, session)).toEqual([]);
});

it('nobody finds a value of another one in the record of their conversation', async () => {
  for (const { session, outcomes } of conversations) {
    const path = `/api/v1/chat/sessions/${outcomes[0]!.sessionId}/messages?limit=100`;
    const { items } = (await clientOf(session).get<Page<MessageResponse>>(path)).body;
    expect(items.map(({ role }) => role)).toEqual(
      Array.from({ length: TURNS * 2 }, (_, at) => (at % 2 === 0 ? 'customer' : 'assistant')),
    );
    expect(strangersIn(items.map(({ text }) => text).join('\n'), session)).toEqual([]);
    for (const [round, { shown }] of outcomes.entries()) {
      expect(items[round * 2]?.text).toBe(`write to ${mailOf(session, round)} please`);
      // A placeholder the model made up may stand for what the same customer says later.
      expect(items[round * 2 + 1]?.text).toContain(shown.split(' [EMAIL_')[0]);
    }
  }
});

it('no model has heard a value of anybody', () => {
  expect(model.heard).toHaveLength(SESSIONS * TURNS);
  expect(JSON.stringify(model.heard)).not.toContain('planted');
});
