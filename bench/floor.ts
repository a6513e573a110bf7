/**
 * The floor: what a turn costs at the very least, in the same runtime and on the same database.
 *
 * The question is stored and committed, the model is asked, the answer is stored and committed. There are no keys, no
 * limits, no validation, no masking, no encryption, no record, no history and no logs.
 *
 *   PORT=… DATABASE_URL=… OPENAI_BASE_URL=… node bench/floor.ts
 */
import fastify from 'fastify';
import pg from 'pg';
import { Agent, request } from 'undici';
import { v7 as uuidv7 } from 'uuid';

const { PORT = '0', DATABASE_URL, OPENAI_BASE_URL = '' } = process.env;
/** As the service by default. */
const POOL_SIZE = 10;

const pool = new pg.Pool({ connectionString: DATABASE_URL, max: POOL_SIZE });
await pool.query(
  `CREATE TABLE IF NOT EXISTS messages (
     id uuid PRIMARY KEY, session_id uuid NOT NULL, role text NOT NULL, body text NOT NULL, created_at timestamptz NOT NULL
   )`,
);
const dispatcher = new Agent({ keepAliveTimeout: 60_000 });

function store(sessionId: string, role: string, body: string): Promise<unknown> {
  return pool.query({
    name: 'store-message',
    text: 'INSERT INTO messages (id, session_id, role, body, created_at) VALUES ($1, $2, $3, $4, $5)',
    values: [uuidv7(), sessionId, role, body, new Date()],
  });
}

async function ask(message: string): Promise<string> {
  const answer = await request(`${OPENAI_BASE_URL}/chat/completions`, {
    method: 'POST',
    dispatcher,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ model: 'bench', messages: [{ role: 'user', content: message }] }),
  });
  const { choices } = (await answer.body.json()) as { choices: { message: { content: string } }[] };
  return choices[0]?.message.content ?? '';
}

const server = fastify();
server.get('/health/ready', () => ({ status: 'ok' }));
server.post<{ Body: { message: string; sessionId?: string } }>('/api/v1/chat', async ({ body }) => {
  const { message, sessionId = uuidv7() } = body;
  await store(sessionId, 'customer', message);
  const reply = await ask(message);
  await store(sessionId, 'assistant', reply);
  return { sessionId, reply };
});
await server.listen({ port: Number(PORT), host: '127.0.0.1' });
