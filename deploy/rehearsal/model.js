// A stand-in for a model, in the process of the rehearsal.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';

/** Whoever says this is answered after a while. */
export const SLOWLY = 'slowly';
const SLOW_MS = 300;

export class Model {
  slowRequests = 0;
  #server = createServer(async (request, response) => {
    if ((await text(request)).includes(SLOWLY)) {
      this.slowRequests++;
      await delay(SLOW_MS);
    }
    response.setHeader('Content-Type', 'application/json');
    const message = { role: 'assistant', content: 'The warranty is two years.' };
    const choices = [{ index: 0, message, finish_reason: 'stop' }];
    const usage = { prompt_tokens: 10, completion_tokens: 7, total_tokens: 17 };
    const id = { id: 'x', object: 'chat.completion', created: 0, model: 'rehearsal' };
    response.end(JSON.stringify({ ...id, choices, usage }));
  });

  async start(port) {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  /** Dead at once, for those who are being answered too. */
  stop() {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
