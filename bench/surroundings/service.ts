import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { setTimeout as delay } from 'node:timers/promises';
import { Child, freePort, ROOT } from './child.ts';
import { withClient } from './postgres.ts';

const BACKLOG_WITHIN_MS = 60_000;
const SETTLE_MS = 300;
/** All that a key can hold: the measures call as an application, as an auditor and as the officer for privacy. */
const SCOPES = 'chat,chat:read,audit:read,metrics:read,privacy:read,privacy:export,privacy:retention';

/** A credential for the service, and whose data it sees. */
export interface Key {
  readonly text: string;
  readonly clientId: string;
}

/** Where a service is to run. */
export interface Place {
  readonly folder: string;
  readonly name: string;
  readonly databaseUrl: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly key: Key;
  /** For the runtime, such as `--cpu-prof`. */
  readonly nodeOptions?: readonly string[];
}

/** Brings the schema up, loads the help articles and makes a key, with the commands that an operator uses. */
export async function prepareDatabase(
  databaseUrl: string,
  environment: Readonly<Record<string, string>>,
): Promise<Key> {
  const command = async (...args: string[]): Promise<string> => {
    const env = { PATH: process.env.PATH ?? '', ...environment, DATABASE_URL: databaseUrl };
    return (await promisify(execFile)(process.execPath, ['dist/cli/main.js', ...args], { cwd: ROOT, env }))
      .stdout;
  };
  await command('db', 'migrate');
  await command('knowledge', 'load-sample');
  const { key } = JSON.parse(
    await command('key', 'create', '--name', 'bench', '--scopes', SCOPES, '--json'),
  ) as {
    key: string;
  };
  return await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ client_id: string }>('SELECT client_id FROM api_keys');
    return { text: key, clientId: rows[0]?.client_id ?? '' };
  });
}

/** The built service in production mode, one instance. */
export class Service {
  readonly child: Child;
  readonly baseUrl: string;
  /** As its proxy sends them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly databaseUrl: string;
  readonly key: Key;

  private constructor(place: Place, port: number) {
    const { folder, name, databaseUrl, environment, key, nodeOptions = [] } = place;
    this.child = new Child(folder, name, [...nodeOptions, 'dist/main.js'], {
      ...environment,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
    });
    this.baseUrl = `http://127.0.0.1:${port}`;
    this.databaseUrl = databaseUrl;
    this.key = key;
    this.headers = {
      'X-API-Key': key.text,
      'X-Forwarded-Proto': 'https',
      'X-Forwarded-For': '203.0.113.7',
    };
  }

  /** Starts one and waits until it is ready. */
  static async start(place: Place): Promise<Service> {
    const service = Service.launch(place, await freePort());
    await service.ready();
    return service;
  }

  /** Starts one and does not wait. */
  static launch(place: Place, port: number): Service {
    return new Service(place, port);
  }

  /** Milliseconds until it was ready. */
  ready(): Promise<number> {
    return this.child.ready(`${this.baseUrl}/health/ready`);
  }

  get chatUrl(): string {
    return `${this.baseUrl}/api/v1/chat`;
  }

  /** Calls a route; throws unless it succeeds. */
  async call(method: string, path: string, body?: object): Promise<Response> {
    const response = await fetch(`${this.baseUrl}/api/v1${path}`, {
      method,
      headers: { ...this.headers, ...(body ? { 'Content-Type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  }

  /** Waits until every event on record has its place, so that none of this is done in somebody else's time. */
  async settle(): Promise<void> {
    const begunMs = performance.now();
    await withClient(this.databaseUrl, async (client) => {
      for (;;) {
        const { rowCount } = await client.query('SELECT FROM audit_pending LIMIT 1');
        if (rowCount === 0) return;
        if (performance.now() - begunMs > BACKLOG_WITHIN_MS)
          throw new Error('Events are not being sequenced');
        await delay(50);
      }
    });
    await delay(SETTLE_MS);
  }

  stop(): Promise<void> {
    return this.child.stop('SIGINT');
  }
}
