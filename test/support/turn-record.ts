import type { MessageResponse } from '../../src/chat/api/chat.response.dto.js';
import type { ReceiptsPageResponse } from '../../src/chat/api/receipts.response.dto.js';
import type { Page } from '../../src/http/cursor-page.js';
import type { ApiClient } from './api-client.js';
import type { Outcome } from './both-ways.js';

/**
 * Expects that the record of a session of one turn agrees with what the customer got: the question once, the answer
 * once if there was one, and one receipt. Answers which providers were asked, in their order.
 */
export async function requireOnRecord(
  client: ApiClient,
  question: string,
  { sessionId, answer, shown }: Outcome,
): Promise<string[]> {
  const path = `/api/v1/chat/sessions/${sessionId}`;
  const { items } = (await client.get<Page<MessageResponse>>(`${path}/messages`)).body;
  expect(items.map(({ role, text }) => [role, text])).toEqual([
    ['customer', question],
    ...(answer ? [['assistant', shown]] : []),
  ]);
  expect(items[1]?.id).toBe(answer?.messageId);
  const { body } = await client.get<ReceiptsPageResponse>(`${path}/receipts`);
  expect(body.items.map(({ answered }) => answered)).toEqual([answer !== undefined]);
  return body.items.flatMap(({ requests }) => requests.map(({ provider }) => provider));
}
