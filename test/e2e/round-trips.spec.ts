import type { ChatResponse } from '../../src/chat/api/chat.response.dto.js';
import { PreparedStatements } from '../../src/database/prepared-statements.js';
import type { ApiClient } from '../support/api-client.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let hushdesk: TestApp;
let client: ApiClient;

beforeAll(async () => {
  hushdesk = await startTestApp();
  client = await hushdesk.newClient();
});

afterAll(() => hushdesk.close());

/** The statements of the chat that a request ran, in their order; neither the search for an answer nor the waking of the sequencer, which nobody waits for. */
async function statementsOf(body: object): Promise<{ sessionId: string; names: string[] }> {
  const run = jest.spyOn(hushdesk.app.get(PreparedStatements, { strict: false }), 'run');
  try {
    const answer = await client.post<ChatResponse>('/api/v1/chat', body);
    const names = run.mock.calls
      .map(([{ name }]) => name)
      .filter((name) => /^(?:chat|privacy|audit)-(?!ring)/.test(name));
    return { sessionId: answer.body.sessionId, names };
  } finally {
    run.mockRestore();
  }
}

it('a turn makes one round trip before the answer and one after it', async () => {
  const anonymous = await statementsOf({ message: 'I am ada@example.com' });
  const newPerson = await statementsOf({ message: 'I am ada@example.com', subject: 'person-1' });
  const knownPerson = await statementsOf({ message: 'again ada@example.com', subject: 'person-1' });
  const next = await statementsOf({ message: 'and eve@example.com', sessionId: anonymous.sessionId });
  const later = await statementsOf({ message: 'thanks', sessionId: anonymous.sessionId });

  expect(anonymous.names).toEqual(['chat-open-session', 'chat-store-answer']);
  expect(newPerson.names).toEqual(['chat-open-session', 'chat-store-answer']);
  expect(knownPerson.names).toEqual(['chat-open-session-of', 'chat-store-answer']);
  expect(next.names).toEqual(['chat-continue-session', 'chat-store-answer']);
  expect(later.names).toEqual(['chat-continue-session', 'chat-store-answer']);
});
