import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import type { ChatResponse } from '../../../src/chat/api/chat.response.dto.js';
import { HushdeskProcess } from '../../support/hushdesk-process.js';
import { PLANTED, SENTENCE, VALUES } from '../../support/planting.js';
import { itWithPostgres, startSystemPostgres } from '../../support/system-postgres.js';
import { tracesIn } from '../../support/traces.js';

/** The commands of the page that begin like this, as they stand there. */
function commandsOf(tool: string): string[] {
  return readFileSync('docs/erasure.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith(`${tool} `));
}

itWithPostgres(
  'a backup by the commands of the manual comes back, without who was erased since',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hushdesk-backup-'));
    const postgres = await startSystemPostgres();
    const shell = (command: string, url: string): Promise<unknown> =>
      promisify(execFile)('bash', ['-c', command], {
        cwd: folder,
        env: { ...process.env, DATABASE_URL: url },
      });
    const start = (url: string): HushdeskProcess =>
      new HushdeskProcess(folder, { DATABASE_URL: url, SHUTDOWN_DRAIN_MS: '0' });
    const stop = async (service: HushdeskProcess): Promise<void> => {
      service.signal('SIGINT');
      await service.ended();
    };
    try {
      const original = postgres.create('original');
      const first = start(original);
      const client = await first.ready();
      const say = async (subject: string): Promise<string> =>
        (await client.post<ChatResponse>('/api/v1/chat', { message: SENTENCE, subject })).body.sessionId;
      const erased = await say(PLANTED.person);
      const kept = await say('kept-1');
      for (const command of commandsOf('pg_dump')) await shell(command, original);
      const subject = await subjectIn(original, erased);
      expect((await client.delete(`/api/v1/privacy/subjects/${subject ?? ''}`)).status).toBe(200);
      await stop(first);

      const copy = postgres.create('copy');
      for (const command of commandsOf('pg_restore')) await shell(command, copy);
      expect(await subjectIn(copy, erased)).toBe(subject);
      const text = postgres.run('pg_dump', ['--inserts', copy]);
      expect(tracesIn(text, VALUES)).toEqual([]);
      const second = start(copy);
      const restored = await second.ready();

      expect((await restored.get('/health/ready')).status).toBe(200);
      expect(await subjectIn(copy, erased)).toBeUndefined();
      const read = await restored.get<{ items: { text: string }[] }>(
        `/api/v1/chat/sessions/${kept}/messages`,
      );
      expect(read.body.items[0]?.text).toContain(PLANTED.email);
      expect((await restored.get('/api/v1/audit/verify')).body).toMatchObject({ valid: true });
      await stop(second);
    } finally {
      postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);

async function subjectIn(url: string, sessionId: string): Promise<string | undefined> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ subject_id: string }>(
    'SELECT subject_id FROM chat_sessions WHERE id = $1',
    [sessionId],
  );
  await client.end();
  return rows[0]?.subject_id;
}
