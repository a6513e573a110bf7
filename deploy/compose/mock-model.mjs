// A stand-in for a model, over TLS: answers every question with the same sentence, whole or in pieces, as a server that
// speaks chat completions does. It keeps and prints nothing of what it hears.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import process from 'node:process';

const { MODEL_CERT_FILE, MODEL_KEY_FILE, MODEL_PORT = '8443', MODEL_HOST = '0.0.0.0' } = process.env;
const WORDS = 'This is the mock model: name a real one in docker-compose.yml.'.split(/(?<= )/);
const USAGE = { prompt_tokens: 10, completion_tokens: WORDS.length, total_tokens: 10 + WORDS.length };

const server = createServer(
  { cert: readFileSync(MODEL_CERT_FILE), key: readFileSync(MODEL_KEY_FILE), minVersion: 'TLSv1.2' },
  async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    if (request.method !== 'POST' || !request.url.endsWith('/chat/completions')) {
      response.writeHead(404).end();
      return;
    }
    const { stream, model } = JSON.parse(body);
    const answer = (object, choice, usage) => ({
      ...{ id: 'mock', object, created: 0, model },
      ...{ choices: choice ? [{ index: 0, finish_reason: null, ...choice }] : [], usage },
    });
    if (!stream) {
      const message = { role: 'assistant', content: WORDS.join('') };
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(answer('chat.completion', { message, finish_reason: 'stop' }, USAGE)));
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const send = (choice, usage) =>
      response.write(`data: ${JSON.stringify(answer('chat.completion.chunk', choice, usage))}\n\n`);
    for (const content of WORDS) send({ delta: { content } }, null);
    send({ delta: {}, finish_reason: 'stop' }, null);
    send(undefined, USAGE);
    response.end('data: [DONE]\n\n');
  },
);
server.listen(Number(MODEL_PORT), MODEL_HOST, () =>
  process.stdout.write(`listening on ${server.address().port}\n`),
);
process.on('SIGTERM', () => server.close(() => process.exit(0)));
