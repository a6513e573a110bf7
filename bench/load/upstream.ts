/**
 * A stand-in for a model's vendor: OpenAI's chat completions, plain and streamed, always the same words.
 *
 *   node bench/load/upstream.ts <port> [first token of a stream, ms] [each further one, ms] [plain answer, ms]
 */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';

const [port = 0, firstTokenMs = 20, tokenMs = 5, plainMs = 0] = process.argv.slice(2).map(Number);
const ANSWER =
  'You can return an item within sixty days of delivery, unworn and in its box. The refund is on its way as soon as we have it back.';
const USAGE = { prompt_tokens: 180, completion_tokens: 30, total_tokens: 210 };
const PLAIN = JSON.stringify({
  ...{ id: 'bench', object: 'chat.completion', created: 0, model: 'bench', usage: USAGE },
  choices: [{ index: 0, message: { role: 'assistant', content: ANSWER }, finish_reason: 'stop' }],
});

function chunk(parts: object): string {
  const frame = { id: 'bench', object: 'chat.completion.chunk', created: 0, model: 'bench', ...parts };
  return `data: ${JSON.stringify(frame)}\n\n`;
}

const server = createServer((request, response) => {
  void text(request).then(async (body) => {
    if (!body.includes('"stream":true')) {
      if (plainMs > 0) await delay(plainMs);
      response.writeHead(200, {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(PLAIN),
      });
      response.end(PLAIN);
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    await delay(firstTokenMs);
    for (const word of ANSWER.split(' ')) {
      response.write(chunk({ choices: [{ index: 0, delta: { content: `${word} ` }, finish_reason: null }] }));
      await delay(tokenMs);
    }
    response.write(chunk({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }], usage: USAGE }));
    response.end('data: [DONE]\n\n');
  });
});
server.keepAliveTimeout = 120_000;
server.listen(port, '127.0.0.1');
