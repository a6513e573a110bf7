import { v7 as uuidv7 } from 'uuid';
import type { ChatResponse } from '../../src/chat/api/chat.response.dto.js';
import { SubjectKeys } from '../../src/privacy/subject-keys.js';
import { sealAttributes, sealHoldReason } from '../../src/privacy/subject-seals.js';
import type { ApiClient } from './api-client.js';
import { plantedPerson } from './planted-values.js';
import type { TestApp, TestUser } from './test-app.js';

/** Somebody of whom something lies in every store. */
export interface SeededPerson {
  id: string;
  /** The client's own id of them. */
  ref: string;
  sessionId: string;
  messageId: string;
  /** What is held of them and is in no export: why there is a hold. */
  withheld: string[];
  /** All that an export of them must hold. */
  values: string[];
}

/** Plants what no other person has, by the ways of the API as far as there are any. */
export async function seedPerson(
  hushdesk: TestApp,
  shop: ApiClient,
  agent: TestUser,
  number: number,
): Promise<SeededPerson> {
  const { email, card, phone, iban } = plantedPerson(number);
  const ref = `customer-planted-${number}`;
  const message = `Where is parcel ${number}77? Write to ${email}, call ${phone}, card ${card}, IBAN ${iban}`;
  const key = { 'Idempotency-Key': `planted-${number}` };
  const { body } = await shop.post<ChatResponse>('/api/v1/chat', { message, subject: ref }, key);
  const { sessionId, messageId } = body;
  const path = `/api/v1/chat/sessions/${sessionId}`;
  const comment = `Kind words of person ${number}`;
  await shop.post(`${path}/feedback`, { messageId, rating: 'helpful', comment });
  const reason = `Wants a person because of parcel ${number}`;
  await shop.post(`${path}/handoff`, { reason });
  const purpose = `ticket planted ${number}`;
  await agent.client.get(`${path}/messages`, { 'X-Access-Purpose': purpose });
  const values = [email, card, phone, iban, ref, comment, reason, purpose, `parcel ${number}77`];
  const id = await addWhatHasNoRoute(hushdesk, sessionId, number);
  return {
    id,
    ref,
    sessionId,
    messageId,
    values: [...values, `plan-${number}`, `receipt-${number}`],
    withheld: [`court-${number}`],
  };
}

async function addWhatHasNoRoute(hushdesk: TestApp, sessionId: string, number: number): Promise<string> {
  const { database, app } = hushdesk;
  const [session] = await database.query<{ id: string; clientId: string }>(
    'SELECT subject_id AS id, client_id AS "clientId" FROM chat_sessions WHERE id = $1',
    [sessionId],
  );
  const { id, clientId } = session!;
  const key = await app.get(SubjectKeys, { strict: false }).get(id);
  await database.query(
    `UPDATE subjects SET attributes = $2, held_at = now(), hold_reason = $3, restricted_at = now(), restriction = 'objection'
      WHERE id = $1`,
    [id, sealAttributes(key, id, { plan: `plan-${number}` }), sealHoldReason(key, id, `court-${number}`)],
  );
  await database.query(
    `INSERT INTO budget_counters (scope, scope_id, subject_id, month, day, month_tokens, month_cost, day_tokens, day_cost)
     VALUES ('subject', $1, $1, '2026-11-01', '2026-11-22', $2, 0, 0, 0)`,
    [id, 70_000 + number],
  );
  await database.query(
    'UPDATE idempotency_keys SET subject_id = $1 WHERE subject_id IS NULL AND route = $2',
    [id, 'POST /api/v1/chat'],
  );
  const request = uuidv7();
  await database.query(
    `INSERT INTO privacy_requests (id, subject_id, client_id, kind, law, origin, state, received_at, due_at)
     VALUES ($1, $2, $3, 'access', 'gdpr', 'client', 'received', now(), now())`,
    [request, id, clientId],
  );
  await database.query('UPDATE privacy_requests SET receipt = $2 WHERE id = $1', [
    request,
    `receipt-${number}`,
  ]);
  return id;
}
