/**
 * The customers: a process of its own, so that their work is not that of what they measure.
 *
 * Takes an `Order` as a message from its parent and answers each with an `Outcome`.
 */
import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { messageNumber } from './messages.ts';
import type { Order, Outcome } from './order.ts';

const PERSONS = 10_000;
const TIMEOUT_MS = 30_000;

interface Answer {
  status: number;
  body: string;
  latencyMs: number;
}

function post(order: Order, agent: Agent, url: URL, body: string): Promise<Answer> {
  const begunMs = performance.now();
  return new Promise((resolve, reject) => {
    const headers = {
      ...order.headers,
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
    };
    const outgoing = request(url, { agent, method: 'POST', timeout: TIMEOUT_MS, headers }, (response) => {
      let text = '';
      let latencyMs: number | undefined;
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        if (order.until !== undefined && latencyMs === undefined && text.includes(order.until))
          latencyMs = performance.now() - begunMs;
      });
      response.on('error', reject);
      response.on('end', () => {
        if (order.until !== undefined && latencyMs === undefined)
          reject(
            new Error(
              `The answer never held ${order.until}: ${response.statusCode ?? 0} ${text.slice(0, 300)}`,
            ),
          );
        else
          resolve({
            status: response.statusCode ?? 0,
            body: text,
            latencyMs: latencyMs ?? performance.now() - begunMs,
          });
      });
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in time')));
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** The body of a turn; `sessionId` is where it goes on. */
function bodyOf(order: Order, number: number, person: number, sessionId: string | undefined): string {
  const message = messageNumber(number);
  if (order.shape === 'completion')
    return JSON.stringify({
      model: 'bench',
      ...(order.until === undefined ? {} : { stream: true }),
      messages: [{ role: 'user', content: message }],
    });
  const subject = order.subject ?? `customer-${person % PERSONS}`;
  return JSON.stringify(sessionId === undefined ? { message, subject } : { message, sessionId });
}

async function carryOut(order: Order): Promise<Outcome> {
  const { connections, forMs = Infinity, turnsEach = Infinity, conversation = Infinity, paceMs = 0 } = order;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const url = new URL(order.url);
  const latenciesMs: number[] = [];
  const failures: Record<number, number> = {};
  const opened: string[] = [];
  const given = order.sessions ?? [];
  let number = order.from;
  const begunMs = performance.now();
  const talk = async (): Promise<void> => {
    let sessionId: string | undefined;
    for (let turn = 0; turn < turnsEach && performance.now() - begunMs < forMs; turn++) {
      const own = number++;
      if (given.length > 0) sessionId = given[(own - order.from) % given.length];
      else if (turn % conversation === 0) sessionId = undefined;
      const person = turn % conversation === 0 ? own : 0;
      const answer = await post(order, agent, url, bodyOf(order, own, person, sessionId)).catch(
        (error: unknown): Answer => {
          if (order.until !== undefined) throw error;
          return { status: 0, body: '', latencyMs: 0 };
        },
      );
      if (answer.status === 200) latenciesMs.push(answer.latencyMs);
      else failures[answer.status] = (failures[answer.status] ?? 0) + 1;
      if (
        answer.status === 200 &&
        order.shape === 'chat' &&
        order.until === undefined &&
        sessionId === undefined
      ) {
        ({ sessionId } = JSON.parse(answer.body) as { sessionId: string });
        opened.push(sessionId);
      }
      if (paceMs > answer.latencyMs) await delay(paceMs - answer.latencyMs);
    }
  };
  await Promise.all(Array.from({ length: connections }, talk));
  const elapsedMs = performance.now() - begunMs;
  agent.destroy();
  return { turns: latenciesMs.length, elapsedMs, latenciesMs, failures, sessions: opened };
}

process.on('message', (order: Order) => {
  carryOut(order).then(
    (outcome) => process.send?.(outcome),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
