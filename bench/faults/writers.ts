import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Service } from '../surroundings/service.ts';

const AGAIN_MS = 100;
/** After so long a customer goes on elsewhere, and their application keeps repeating the message by itself. */
const PATIENCE_MS = 3_000;
const TIMEOUT_MS = 60_000;
const CONVERSATION = 5;

/** A message that was answered 200. */
export interface Acknowledged {
  readonly text: string;
  readonly sessionId: string;
}

/** Customers who write one message after another, each until it is answered. */
export class Writers {
  readonly acknowledged: Acknowledged[] = [];
  repetitions = 0;
  private isStopping = false;
  private readonly url: URL;
  private readonly headers: Readonly<Record<string, string>>;
  private readonly agent = new Agent({ keepAlive: true });
  private readonly working: Promise<unknown>;
  private readonly left: Promise<void>[] = [];

  constructor({ chatUrl, headers }: Service, customers: number) {
    this.url = new URL(chatUrl);
    this.headers = headers;
    this.working = Promise.all(Array.from({ length: customers }, (_, customer) => this.write(customer)));
  }

  /** Lets everybody finish the message that they are at, and all that is still repeated be answered. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await this.working;
    await Promise.all(this.left);
    this.agent.destroy();
  }

  private async write(customer: number): Promise<void> {
    let sessionId: string | undefined;
    for (let number = 0; !this.isStopping; number++) {
      if (number % CONVERSATION === 0) sessionId = undefined;
      // Letters, so that no detector takes it for anything.
      const text = `How long is the warranty? Message ${letters(customer)}-${letters(number)}.`;
      const body = JSON.stringify({ message: text, ...(sessionId === undefined ? {} : { sessionId }) });
      const finding = this.repeat(text, body);
      const patience = new AbortController();
      const found = await Promise.race([
        finding,
        delay(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => undefined),
      ]);
      patience.abort();
      if (found === undefined) this.left.push(finding.then(() => undefined));
      // In a session whose question may or may not be there, nobody goes on.
      sessionId = found;
    }
  }

  /** Sends a message under one key until it is answered; answers its session. */
  private async repeat(text: string, body: string): Promise<string> {
    const idempotencyKey = randomUUID();
    for (;;) {
      const sessionId = await this.post(body, idempotencyKey);
      if (sessionId !== undefined) {
        this.acknowledged.push({ text, sessionId });
        return sessionId;
      }
      this.repetitions++;
      await delay(AGAIN_MS);
    }
  }

  /** The session of the answer; undefined when there was none. Throws when the message is refused for good. */
  private post(body: string, idempotencyKey: string): Promise<string | undefined> {
    return new Promise((resolve, reject) => {
      const headers = {
        ...this.headers,
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'Idempotency-Key': idempotencyKey,
      };
      const options = { agent: this.agent, method: 'POST', timeout: TIMEOUT_MS, headers };
      const outgoing = request(this.url, options, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('error', () => {
          resolve(undefined);
        });
        response.on('end', () => {
          const { statusCode = 0 } = response;
          if (statusCode === 200) resolve((JSON.parse(text) as { sessionId: string }).sessionId);
          else if (statusCode >= 500 || statusCode === 409) resolve(undefined);
          else reject(new Error(`Refused: ${statusCode} ${text}`));
        });
      });
      outgoing.on('timeout', () => outgoing.destroy());
      outgoing.on('error', () => {
        resolve(undefined);
      });
      outgoing.end(body);
    });
  }
}

/** A number in letters: a, b, … z, ba, … */
function letters(number: number): string {
  return number
    .toString(26)
    .replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 26)));
}
