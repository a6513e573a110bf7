import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Client } from 'pg';
import { dumpOf } from '../support/database-dump.js';
import { HushdeskProcess } from '../support/hushdesk-process.js';
import {
  bodyRoutesOf,
  type BodyRoute,
  everyTextOf,
  HEADERS,
  PLANTED,
  runCli,
  SENTENCE,
  VALUES,
} from '../support/planting.js';
import { rawRequest } from '../support/raw-request.js';
import { describeWithRedis, type RedisServer, startRedis } from '../support/redis-server.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { tracesIn } from '../support/traces.js';

describeWithRedis('personal data, sent to every door of a running service', () => {
  let folder: string;
  let database: TestDatabase;
  let redis: RedisServer;
  let service: HushdeskProcess;
  let listener: Client;
  let baseUrl: string;
  let callers: Record<string, string>[];
  let document: OpenAPIObject;
  const notices: string[] = [];
  const answers: { route: string; status: number; sentBy: number; body: string }[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hushdesk-canary-'));
    database = await createTestDatabase();
    redis = await startRedis();
    service = new HushdeskProcess(folder, {
      DATABASE_URL: database.url,
      REDIS_URL: redis.url,
      LOG_LEVEL: 'trace',
      TRUST_PROXY: '127.0.0.1',
      RATE_LIMIT_ENABLED: 'true',
      RATE_LIMIT_PER_MINUTE: '1000000',
      RATE_LIMIT_PER_HOUR: '1000000',
      RATE_LIMIT_AI_PER_MINUTE: '1000000',
      RATE_LIMIT_LOGIN_PER_MINUTE: '20',
    });
    const client = await service.ready();
    listener = new Client({ connectionString: database.url });
    listener.on('notification', ({ payload }) => notices.push(payload ?? ''));
    await listener.connect();
    await listener.query('LISTEN hushdesk');
    const { baseUrl: url, adminEmail, adminPassword } = credentials();
    baseUrl = url;
    const login = await client.post<{ accessToken: string }>('/api/v1/auth/login', {
      email: adminEmail,
      password: adminPassword,
    });
    callers = [
      {},
      { 'X-API-Key': PLANTED.token },
      { Authorization: `Bearer ${PLANTED.jwt}` },
      { ...client.headers },
      { Authorization: `Bearer ${login.body.accessToken}` },
    ];
    document = (await client.get<OpenAPIObject>('/docs/api-json')).body;
    await converse();
    for (const route of bodyRoutesOf(document)) await knockOn(route);
    await knockWithout(database);
  }, 240_000);

  afterAll(async () => {
    service.signal('SIGINT');
    await service.ended();
    await listener.end();
    await redis.stop();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const credentials = (): { baseUrl: string; adminEmail: string; adminPassword: string } =>
    JSON.parse(readFileSync(join(folder, 'credentials.json'), 'utf8')) as {
      baseUrl: string;
      adminEmail: string;
      adminPassword: string;
    };

  async function send(
    sentBy: number,
    method: string,
    path: string,
    body?: string,
    headers: Record<string, string> = {},
  ): Promise<void> {
    const response = await rawRequest(
      baseUrl,
      method,
      path,
      {
        ...HEADERS,
        ...callers[sentBy],
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body,
    );
    answers.push({ route: `${method} ${path}`, status: response.status, sentBy, body: response.body });
  }

  /** A customer who tells everything, again and again in one session, in all sorts of dress. */
  async function converse(): Promise<void> {
    const key = callers[3]!;
    const json = { ...key, ...HEADERS, 'Content-Type': 'application/json' };
    let sessionId: string | undefined;
    let messageId = '';
    const base64 = Buffer.from(`mail ${PLANTED.email}`).toString('base64');
    for (const [at, message] of [
      SENTENCE,
      `${SENTENCE}\n\n> ${SENTENCE}`,
      SENTENCE.toUpperCase(),
      `what is ${base64}?`,
    ].entries()) {
      const { body } = await rawRequest(
        baseUrl,
        'POST',
        '/api/v1/chat',
        { ...json, 'Idempotency-Key': `planted-${at}-${PLANTED.person}` },
        JSON.stringify({ message, ...(sessionId ? { sessionId } : {}), subject: PLANTED.person }),
      );
      ({ sessionId, messageId } = JSON.parse(body) as { sessionId: string; messageId: string });
    }
    const session = `/api/v1/chat/sessions/${sessionId ?? ''}`;
    await rawRequest(baseUrl, 'GET', `${session}/messages`, json);
    const feedback = JSON.stringify({ messageId, rating: 'unhelpful', comment: SENTENCE.slice(0, 1_000) });
    await rawRequest(baseUrl, 'POST', `${session}/feedback`, json, feedback);
    await rawRequest(
      baseUrl,
      'POST',
      '/api/v1/auth/subject-tokens',
      json,
      JSON.stringify({ subject: PLANTED.person }),
    );
  }

  /** Each caller, with planted values in path, query, headers and every text of the body; and bodies that are no JSON. */
  async function knockOn({ method, path, schema }: BodyRoute): Promise<void> {
    const concrete = path.replaceAll(/\{\w+\}/g, encodeURIComponent(PLANTED.email));
    const absent = path.replaceAll(/\{\w+\}/g, '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de');
    const query = `?q=${encodeURIComponent(SENTENCE.slice(0, 150))}&cursor=${encodeURIComponent(PLANTED.email)}`;
    const withBody = ['POST', 'PUT', 'PATCH'].includes(method);
    for (let caller = 0; caller < callers.length; caller++) {
      await send(caller, method, concrete + query);
      await send(caller, method, absent + query);
      if (!withBody) continue;
      await send(caller, method, absent, JSON.stringify(everyTextOf(schema ?? {}, document, SENTENCE)));
      await send(caller, method, absent, JSON.stringify({ [PLANTED.email]: SENTENCE, [SENTENCE]: 1 }));
      await send(caller, method, absent, `{"message": "${SENTENCE}`);
      await send(caller, method, absent, SENTENCE, { 'Content-Type': `text/${PLANTED.person}` });
      await send(caller, method, absent, JSON.stringify({ message: SENTENCE }), {
        'Idempotency-Key': PLANTED.card,
      });
    }
    await send(3, 'PROPFIND', concrete);
    await send(3, method, `${concrete}/${encodeURIComponent(SENTENCE.slice(0, 100))}`);
    await send(3, method, `${concrete}/%zz${encodeURIComponent(PLANTED.email)}`);
  }

  /** The faults of ours: a database that refuses what it is given, and one that is not there. */
  async function knockWithout(broken: TestDatabase): Promise<void> {
    const query = (sql: string): Promise<object[]> => broken.query(sql);
    await query(`ALTER TABLE chat_messages ADD CONSTRAINT ck_planted CHECK (role <> 'customer') NOT VALID`);
    await send(3, 'POST', '/api/v1/chat', JSON.stringify({ message: SENTENCE, subject: PLANTED.person }));
    await query('ALTER TABLE chat_messages DROP CONSTRAINT ck_planted');
    for (const table of ['chat_sessions', 'users', 'knowledge_articles']) {
      await query(`ALTER TABLE ${table} RENAME TO away`);
      await send(3, 'POST', '/api/v1/chat', JSON.stringify({ message: SENTENCE, subject: PLANTED.person }));
      await send(
        0,
        'POST',
        '/api/v1/auth/login',
        JSON.stringify({ email: PLANTED.email, password: PLANTED.password }),
      );
      await send(3, 'GET', `/api/v1/knowledge/search?q=${encodeURIComponent(SENTENCE.slice(0, 150))}`);
      await query(`ALTER TABLE away RENAME TO ${table}`);
    }
  }

  it('was refused and answered in every way there is', () => {
    const statuses = [...new Set(answers.map(({ status }) => status))].sort();

    expect(statuses).toEqual(expect.arrayContaining([200, 400, 401, 403, 404, 405, 415, 429, 500]));
    expect(answers.length).toBeGreaterThan(300);
  });

  it('is not in the log, at any level, nor in anything else the process prints', () => {
    expect(service.output.split('\n').length).toBeGreaterThan(300);
    expect(tracesIn(service.output, VALUES)).toEqual([]);
  });

  it('is in no error body', () => {
    const errors = answers.filter(({ status }) => status >= 400).map(({ body }) => body);

    expect(tracesIn(errors.join('\n'), VALUES)).toEqual([]);
  });

  it('is in no table of the database', async () => {
    expect((await dumpOf(database)).tracesOf(...VALUES)).toEqual([]);
  });

  it('is in no notice between instances', () => {
    expect(tracesIn(notices.join('\n'), VALUES)).toEqual([]);
  });

  it('is in no figure', async () => {
    const { body } = await rawRequest(baseUrl, 'GET', '/metrics', callers[4]);

    expect(body).toContain('hushdesk_feedback_total{rating="unhelpful"} ');
    expect(tracesIn(body, VALUES)).toEqual([]);
  });

  it('is in nothing that Redis keeps', async () => {
    const keys = (await redis.command('KEYS *')).split('\r\n').filter((line) => /^[^*$]/.test(line));
    const values = await Promise.all(keys.map((key) => redis.command(`DUMP ${key}`).catch(() => '')));

    expect(keys.length).toBeGreaterThan(0);
    expect(tracesIn([...keys, ...values].join('\n'), VALUES)).toEqual([]);
  });

  it('is in no file of the data folder', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile());

    expect(tracesIn(files.map((path) => readFileSync(path, 'latin1')).join('\n'), VALUES)).toEqual([]);
  });

  it('is in nothing that the CLI prints', async () => {
    const outputs = await Promise.all([
      runCli(database.url, ['pii', 'scan', '--json'], SENTENCE),
      runCli(database.url, ['pii', 'scan', `/no/such/${PLANTED.email}`]),
      runCli(database.url, ['user', 'disable', '--email', PLANTED.email]),
      runCli(database.url, ['user', 'create', '--email', `not ${PLANTED.email}`], PLANTED.password),
      runCli(database.url, ['key', 'create', '--name', `for ${PLANTED.email}`, '--json']),
      runCli(database.url, ['key', 'revoke', PLANTED.email]),
      runCli(database.url, ['key', 'list']),
      runCli(database.url, [PLANTED.email]),
      runCli(database.url, ['key', `--${PLANTED.email}`]),
    ]);

    expect(tracesIn(outputs.join('\n'), VALUES)).toEqual([]);
  }, 120_000);
});
