import { execFile, execFileSync } from 'node:child_process';
import { Agent } from 'node:http';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ChatResponse, MessageResponse } from '../../src/chat/api/chat.response.dto.js';
import type { Page } from '../../src/http/cursor-page.js';
import { eventually } from '../support/eventually.js';
import { embeddedServerRuns, HushdeskProcess } from '../support/hushdesk-process.js';
import { statusOfTurn } from '../support/turn-status.js';

const KILLS = 20;

/** A data folder that has seen a first start: what is not about that begins with a copy of it. */
let settled: string;
let folder: string;
let dataDir: string;
const running: HushdeskProcess[] = [];

beforeAll(async () => {
  settled = mkdtempSync(join(tmpdir(), 'hushdesk-settled-'));
  const first = new HushdeskProcess(settled);
  await first.ready();
  first.signal('SIGINT');
  await first.ended();
});

afterAll(() => {
  rmSync(settled, { recursive: true, force: true });
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hushdesk-process-'));
  dataDir = join(folder, 'data');
});

afterEach(async () => {
  for (const service of running.splice(0)) {
    service.signal('SIGINT');
    await service.ended();
  }
  rmSync(folder, { recursive: true, force: true });
});

/** As it is, owners included. */
function settle(): void {
  execFileSync('cp', ['-a', settled, dataDir]);
}

function start(environment?: Record<string, string>, command?: string): HushdeskProcess {
  const service = new HushdeskProcess(dataDir, environment, command);
  running.push(service);
  return service;
}

describe('npm start on a bare machine', () => {
  it('makes its own database, key and help centre, and answers', async () => {
    const client = await start().ready();

    const { status, body } = await client.post<ChatResponse>('/api/v1/chat', {
      message: 'How do I track my order?',
    });

    expect(status).toBe(200);
    expect(body.sources.length).toBeGreaterThan(0);
    expect(statSync(join(dataDir, 'credentials.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  const withCurl = existsSync('/usr/bin/curl') ? it : it.skip;
  withCurl(
    'answers the example of the README as it stands there, started as it says (needs curl)',
    async () => {
      settle();
      const readme = readFileSync('README.md', 'utf8');
      const [first = ''] = /^npm ci && npm start/m.exec(readme) ?? [];
      // Installed and built it is already, for whoever runs this, and others use it now.
      const service = start({}, first.replace('npm ci && npm start', 'npm start --ignore-scripts'));
      await service.ready();
      const example = /```bash\n(curl [\s\S]+?)```/.exec(readme)?.[1] ?? '';
      const command = example
        .replace('http://127.0.0.1:3000', service.credentials().baseUrl)
        .replace('./.data/credentials.json', join(dataDir, 'credentials.json'));

      const env = { ...process.env, NODE_ENV: 'development', DATA_DIR: dataDir };
      const run = (text: string) => promisify(execFile)('bash', ['-c', text], { env });
      const asked = await run(command);
      const load = await run('npm run cli -- knowledge load-sample');
      expect((JSON.parse(asked.stdout) as ChatResponse).sources.length).toBeGreaterThan(0);
      expect(load.stdout).toMatch(/article/i);
    },
  );

  it('works where no other account can enter', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    dataDir = join(closed, 'data');

    const client = await start().ready();

    expect((await client.get('/health/ready')).status).toBe(200);
    rmSync(join(dataDir, 'credentials.json'));
  });

  it('keeps the key, and what was said, over a restart', async () => {
    settle();
    const first = start();
    const client = await first.ready();
    const { sessionId } = (await client.post<ChatResponse>('/api/v1/chat', { message: 'remember me' })).body;
    const { apiKey } = first.credentials();
    first.signal('SIGINT');
    await first.ended();

    const again = await start().ready();

    expect(again.headers['X-API-Key']).toBe(apiKey);
    expect((await again.get(`/api/v1/chat/sessions/${sessionId}`)).status).toBe(200);
  });

  it('warns when it listens on every network interface, and not otherwise', async () => {
    settle();
    const open = start({ HOST: '0.0.0.0' });
    await open.ready();
    open.signal('SIGINT');
    await open.ended();
    const closed = start();
    await closed.ready();

    expect(open.output).toContain('listening on every network interface');
    expect(closed.output).not.toContain('listening on every network interface');
  });

  it('says so when another one already runs on the same folder', async () => {
    settle();
    await start().ready();

    const second = start();

    expect(await second.ended()).toBe(1);
    expect(second.output).toContain('Another Hushdesk is running on the same data folder');
  });

  it('says so when the port is taken', async () => {
    settle();
    const first = start();
    await first.ready();
    const { port } = new URL(first.credentials().baseUrl);
    dataDir = join(folder, 'other');

    const second = start({ PORT: port });

    expect(await second.ended()).toBe(1);
    expect(second.output).toContain('set PORT to a free one');
    expect(embeddedServerRuns(dataDir)).toBe(false);
  });
});

describe('stopping', () => {
  it('on SIGTERM is announced by readiness while requests are still answered, and leaves nothing running', async () => {
    settle();
    const service = start({ SHUTDOWN_DRAIN_MS: '1500' });
    const client = await service.ready();

    service.signal('SIGTERM');
    await eventually(async () => (await client.get('/health/ready')).status === 503);
    const { status } = await client.post('/api/v1/chat', { message: 'one more thing' });

    expect(status).toBe(200);
    expect(await service.ended()).toBe(0);
    expect(embeddedServerRuns(dataDir)).toBe(false);
  });
});

describe('a rolling restart', () => {
  it('fails no request of clients that keep their connections', async () => {
    settle();
    const service = start({ SHUTDOWN_DRAIN_MS: '1500' });
    const client = await service.ready();
    const url = `${service.credentials().baseUrl}/api/v1/chat`;
    const outcomes: string[] = [];
    // As behind a load balancer: once this instance is not ready, new connections go to another; kept ones stay.
    let isOut = false;
    const caller = async (): Promise<void> => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      while (!isOut || Object.keys(agent.freeSockets).length > 0)
        outcomes.push(await statusOfTurn(agent, url, client.headers));
      agent.destroy();
    };
    const callers = Array.from({ length: 6 }, caller);
    await eventually(() => outcomes.length > 20);

    service.signal('SIGTERM');
    await eventually(async () => (await client.get('/health/ready')).status === 503);
    isOut = true;
    await Promise.all(callers);

    expect(await service.ended()).toBe(0);
    expect(outcomes.filter((outcome) => outcome !== '200')).toEqual([]);
  });
});

describe('kill -9 under load', () => {
  it(`loses no acknowledged message in ${KILLS} kills`, async () => {
    settle();
    const acknowledged = new Map<string, string[]>();
    for (let kill = 0; kill < KILLS; kill++) {
      const service = start();
      const client = await service.ready();
      let alive = true;
      const load = Array.from({ length: 8 }, async (_, worker) => {
        for (let n = 0; alive; n++) {
          const message = `message ${kill}.${worker}.${n}`;
          const answer = await client.post<ChatResponse>('/api/v1/chat', { message }).catch(() => undefined);
          if (answer?.status !== 200) continue;
          const { sessionId, reply } = answer.body;
          acknowledged.set(sessionId, [message, reply]);
        }
      });
      const enough = acknowledged.size + 1 + ((kill * 7) % 40);
      await eventually(() => acknowledged.size >= enough);
      service.signal('SIGKILL');
      await service.ended();
      alive = false;
      await Promise.all(load);
      running.pop();
    }

    const client = await start().ready();
    const missing: string[] = [];
    for (const [sessionId, texts] of acknowledged) {
      const { body } = await client.get<Page<MessageResponse>>(`/api/v1/chat/sessions/${sessionId}/messages`);
      if (body.items.map(({ text }) => text).join() !== texts.join()) missing.push(sessionId);
    }

    expect(acknowledged.size).toBeGreaterThan(KILLS * 10);
    expect(missing).toEqual([]);
  }, 180_000);
});

describe('in production', () => {
  it('refuses to start without its secrets, naming each with a remedy and showing none', async () => {
    const service = start({ NODE_ENV: 'production', API_KEY_PEPPER: 'short-and-weak', PORT: 'eighty' });

    expect(await service.ended()).toBe(1);
    for (const fault of [
      'DATABASE_URL is required in production',
      'API_KEY_PEPPER is shorter than 32 characters: make one with `openssl rand -base64 32`',
      'BLIND_INDEX_KEY is required in production',
      'PORT must',
    ]) {
      expect(service.output).toContain(fault);
    }
    expect(service.output).not.toContain('short-and-weak');
    expect(service.output).not.toContain('eighty');
    expect(readFileSync('.env.example', 'utf8')).toContain('API_KEY_PEPPER=');
  });
});
