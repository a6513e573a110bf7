// An installation as an operator would run it: two instances in production mode, PostgreSQL, Redis, nginx with TLS.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import pg from 'pg';
import { CLOCK_OFFSETS_MS, LOGINS_PER_MINUTE } from './clock-step.js';
import { Model } from './model.js';
import { freePort, LONGEST_COMMAND_MS, nginx, Postgres, Program, ROOT, until } from './processes.js';

const NODE = process.execPath;
const ANSWER_MS = 10_000;
const START_MS = 60_000;
const secret = () => randomBytes(32).toString('base64');

export class Installation {
  folder = mkdtempSync(join(tmpdir(), 'hushdesk-rehearsal-'));
  model = new Model();

  static async create(drainMs) {
    const [postgres, redis, front, model, ...ports] = await Promise.all(
      Array.from({ length: 7 }, () => freePort()),
    );
    return new Installation({ postgres, redis, front, model }, ports, drainMs);
  }

  constructor(given, [first, second, fullDisk], drainMs) {
    this.modelPort = given.model;
    this.frontPort = given.front;
    this.ports = [first, second];
    this.postgres = new Postgres(given.postgres);
    const redis = ['redis-server', '--port', `${given.redis}`, '--save', ''];
    this.redis = new Program('redis', this.folder, redis);
    this.front = nginx(this.folder, given.front, this.ports);
    this.environment = {
      NODE_ENV: 'production',
      ...(process.env.NODE_COMPILE_CACHE ? { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE } : {}),
      DATABASE_URL: this.postgres.url,
      REDIS_URL: `redis://127.0.0.1:${given.redis}`,
      TRUST_PROXY: '127.0.0.1',
      DATA_DIR: join(this.folder, 'data'),
      ERASURE_JOURNAL: join(this.folder, 'erasures.jws'),
      API_KEY_PEPPER: secret(),
      BLIND_INDEX_KEY: secret(),
      JWT_SECRETS: `one:${secret()}`,
      ENCRYPTION_KEYS: `one:${secret()}`,
      AUDIT_SIGNING_KEY: secret(),
      LLM_PROVIDERS: 'openai,knowledge',
      OPENAI_BASE_URL: `http://127.0.0.1:${given.model}/v1`,
      OPENAI_API_KEY: 'for-the-rehearsal',
      OPENAI_MODEL: 'rehearsal',
      LLM_TIMEOUT_MS: '2000',
      RATE_LIMIT_PER_MINUTE: '1000000',
      RATE_LIMIT_PER_HOUR: '10000000',
      RATE_LIMIT_AI_PER_MINUTE: '1000000',
      RATE_LIMIT_LOGIN_PER_MINUTE: `${LOGINS_PER_MINUTE}`,
      // As long as nginx takes to find out.
      SHUTDOWN_DRAIN_MS: `${drainMs}`,
      CACHE_TTL_MINUTES: '0',
      CLOCK_OFFSETS_MS: CLOCK_OFFSETS_MS.join(','),
    };
    const shifted = ['--import', join(ROOT, 'deploy/rehearsal/shifted-clock.js')];
    this.instances = [
      this.#service('instance-1', first, [NODE, 'dist/main.js']),
      // The clock of this one can be set wrong.
      this.#service('instance-2', second, [NODE, ...shifted, 'dist/main.js']),
    ];
    // /dev/full takes nothing.
    this.withFullDisk = this.#service('full-disk', fullDisk, [
      'sh',
      '-c',
      `exec ${NODE} dist/main.js > /dev/full 2>&1`,
    ]);
  }

  #service(name, port, command) {
    return Object.assign(new Program(name, this.folder, command, { ...this.environment, PORT: `${port}` }), {
      port,
    });
  }

  async start() {
    this.postgres.create();
    this.redis.start();
    await this.model.start(this.modelPort);
    for (const instance of this.instances) instance.start();
    return Math.max(...(await Promise.all(this.instances.map((instance) => this.ready(instance)))));
  }

  /** Waits until an instance takes requests; answers how long, in milliseconds. */
  async ready(instance) {
    const { name, port } = instance;
    const isReady = async () =>
      !instance.isRunning || (await this.call(port, 'GET', '/health/ready')).status === 200;
    const tookMs = await until(isReady, START_MS, `readiness of ${name}`);
    if (!instance.isRunning) throw new Error(`${name} has ended by itself`);
    return tookMs;
  }

  /** Makes a key for the requests to come. */
  makeKey() {
    const scopes = ['--scopes', 'chat,subjects:token,audit:read'];
    const made = execFileSync(
      NODE,
      ['dist/cli/main.js', 'key', 'create', '--name', 'rehearsal', ...scopes, '--json'],
      {
        cwd: ROOT,
        env: { PATH: process.env.PATH, ...this.environment },
        encoding: 'utf8',
        timeout: LONGEST_COMMAND_MS,
      },
    );
    this.apiKey = JSON.parse(made).key;
    return this.apiKey;
  }

  /** Asks one instance, as nginx does. A header that is undefined is left out. */
  call = async (port, method, path, { body, headers = {} } = {}) => {
    const all = { 'X-API-Key': this.apiKey, 'X-Forwarded-Proto': 'https', ...headers };
    if (body !== undefined) all['Content-Type'] = 'application/json';
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: Object.entries(all).filter(([, value]) => value !== undefined),
      signal: globalThis.AbortSignal.timeout(ANSWER_MS),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: isJson ? JSON.parse(text) : text,
    };
  };

  /** How many of these messages were acknowledged and are not stored with their answer. */
  async countLost(acknowledged) {
    const client = new pg.Client({ connectionString: this.postgres.url, query_timeout: ANSWER_MS });
    await client.connect();
    const ids = [...new Set(acknowledged.map(({ sessionId }) => sessionId))];
    const { rows } = await client.query(
      `SELECT s.id FROM chat_sessions s JOIN chat_messages m ON m.session_id = s.id
        WHERE s.id = ANY ($1) AND m.role = 'customer'
          AND EXISTS (SELECT FROM chat_messages a WHERE a.session_id = s.id AND a.role = 'assistant') GROUP BY s.id`,
      [ids],
    );
    await client.end();
    return ids.length - rows.length;
  }

  /** Ends all parts, also those that do not want to; answers what each part of ours has said last. */
  async stop() {
    const ours = [this.front.program, ...this.instances, this.withFullDisk];
    for (const part of [...ours, this.redis]) await part.stop('SIGKILL').catch(() => undefined);
    this.model.stop();
    try {
      this.postgres.stop('immediate');
    } catch {
      // It never started, or is down.
    }
    const said = ours.map(({ name, output }) => `--- ${name}\n${output.slice(-2_000)}\n`);
    for (const used of [this.folder, this.postgres.folder]) rmSync(used, { recursive: true, force: true });
    return said;
  }
}
