import { v7 as uuidv7 } from 'uuid';
import { eventually } from '../../support/eventually.js';
import { startTestApp } from '../../support/test-app.js';

const CHATTING_MS = 3_000;
const BACKLOG = 20_000;

it('events get their place at five times the rate at which the chat makes them', async () => {
  const hushdesk = await startTestApp();
  const { database } = hushdesk;
  const client = await hushdesk.newClient();
  try {
    const pending = async (): Promise<number> =>
      (await database.query<{ n: number }>('SELECT count(*)::integer AS n FROM audit_pending'))[0]?.n ?? 0;
    const end = performance.now() + CHATTING_MS;
    const turns = await Promise.all(
      Array.from({ length: 8 }, async () => {
        let done = 0;
        while (performance.now() < end) {
          await client.post('/api/v1/chat', { message: 'where is my parcel?' });
          done++;
        }
        return done;
      }),
    );
    const chatRate = turns.reduce((sum, done) => sum + done, 0) / (CHATTING_MS / 1_000);
    await eventually(async () => (await pending()) === 0);

    await database.query(
      `WITH backlog AS (
         INSERT INTO audit_events (id, occurred_at, action, outcome, severity, facts)
         SELECT id, now(), 'login.failed', 'refused', 'notice', '{}' FROM unnest($1::uuid[]) AS id
         RETURNING id)
       INSERT INTO audit_pending (event_id) SELECT id FROM backlog`,
      [Array.from({ length: BACKLOG }, () => uuidv7())],
    );
    const start = performance.now();
    await eventually(async () => (await pending()) === 0, 60_000);
    const rate = BACKLOG / ((performance.now() - start) / 1_000);

    console.info(`chat ${Math.round(chatRate)} events/s, sequencing ${Math.round(rate)}/s`);
    expect(rate / chatRate).toBeGreaterThanOrEqual(5);
  } finally {
    await hushdesk.close();
  }
}, 120_000);
