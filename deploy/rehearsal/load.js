// Customers who write without a pause, over TLS, each message with a key that lets it be repeated.
import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';

const TIMEOUT_MS = 20_000;
const AGAIN_MS = 200;

/** Calls the service over TLS as it is seen from outside; rejects when the connection breaks. */
export class Outside {
  constructor(port, certificate) {
    Object.assign(this, {
      port,
      // A connection for each request: nginx, told to read its configuration again, closes those that are kept, under
      // the next request if it is unlucky.
      agent: new Agent({ ca: certificate, keepAlive: false, maxSockets: 64 }),
    });
  }

  call(method, path, body, headers = {}) {
    return new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const outgoing = request(
        {
          ...{ host: '127.0.0.1', servername: 'localhost', port: this.port, method, path, agent: this.agent },
          timeout: TIMEOUT_MS,
          headers: {
            ...(this.apiKey === undefined ? {} : { 'X-API-Key': this.apiKey }),
            ...(text === undefined
              ? {}
              : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
            ...headers,
          },
        },
        (response) => {
          const chunks = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const received = Buffer.concat(chunks).toString();
            const isJson = /json/.test(response.headers['content-type'] ?? '');
            resolve({ status: response.statusCode, body: isJson ? JSON.parse(received) : received });
          });
        },
      );
      outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in time')));
      outgoing.on('error', reject);
      outgoing.end(text);
    });
  }
}

/** So many customers at once, each with a pause after an answer. What is answered with 200 is acknowledged; everything else is a failure, and repeated. */
export class Load {
  acknowledged = [];
  failures = [];
  sent = 0;
  #running = true;

  constructor(outside, { customers, pauseMs }) {
    Object.assign(this, { outside, pauseMs });
    this.workers = Array.from({ length: customers }, (_, customer) => this.#write(customer));
  }

  async #write(customer) {
    for (let n = 0; this.#running; n++) {
      const message = `message ${customer}.${n} of ${this.outside.port}: how long is the warranty?`;
      const key = { 'Idempotency-Key': randomUUID() };
      for (let isDone = false; !isDone && this.#running;) {
        this.sent++;
        const answer = await this.outside
          .call('POST', '/api/v1/chat', { message, subject: `customer-${customer}` }, key)
          .catch((error) => ({ status: 0, body: error.message }));
        isDone = answer.status === 200;
        if (isDone) this.acknowledged.push({ sessionId: answer.body.sessionId, message });
        else this.failures.push({ at: Date.now(), status: answer.status, why: whyOf(answer.body) });
        if (!isDone) await delay(AGAIN_MS);
      }
      if (this.#running) await delay(this.pauseMs);
    }
  }

  async stop() {
    this.#running = false;
    await Promise.all(this.workers);
  }
}

function whyOf(body) {
  return typeof body === 'string' ? body.slice(0, 80) : (body.code ?? '');
}
