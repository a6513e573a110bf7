// Starts an installation as an operator would run it, as plain processes, and puts it through a bad day.
//
//   node deploy/rehearsal/run.js [report.md]
//
// Two instances in production mode, PostgreSQL, Redis and nginx with TLS, all of this machine's own; a model that is a
// program beside them. Needs a build, and nginx, redis-server, openssl and postgresql installed: without them it says
// what is missing, and ends with status 0, or 1 when CI is set. Status 1 when a promise was not kept.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { Load, Outside } from './load.js';
import { freePort, missingPrograms, nginx, Postgres, Program, ROOT, until } from './processes.js';

const CUSTOMERS = 8;
const RECOVERY_MS = 10_000;
const NODE = process.execPath;
const secret = () => randomBytes(32).toString('base64');

const missing = missingPrograms();
if (missing.length > 0) {
  process.stdout.write(`No rehearsal: ${missing.join(', ')} not installed\n`);
  process.exit(process.env.CI ? 1 : 0);
}

const folder = mkdtempSync(join(tmpdir(), 'hushdesk-rehearsal-'));
const rows = [];
/** One line of the report. A promise that is not kept fails the rehearsal. */
function note(what, isKept, measured) {
  rows.push({ what, isKept, measured });
  process.stdout.write(`${isKept ? 'kept  ' : 'BROKEN'}  ${what}: ${measured}\n`);
}

const model = createServer((request, response) => {
  request.resume().on('end', () => {
    response.setHeader('Content-Type', 'application/json');
    const message = { role: 'assistant', content: 'The warranty is two years.' };
    const choices = [{ index: 0, message, finish_reason: 'stop' }];
    const usage = { prompt_tokens: 10, completion_tokens: 7, total_tokens: 17 };
    response.end(
      JSON.stringify({ id: 'x', object: 'chat.completion', created: 0, model: 'rehearsal', choices, usage }),
    );
  });
});

const [postgresPort, redisPort, nginxPort, modelPort, ...ports] = await Promise.all(
  Array.from({ length: 6 }, () => freePort()),
);
const postgres = new Postgres(postgresPort);
const redis = new Program('redis', folder, ['redis-server', '--port', `${redisPort}`, '--save', '']);
const front = nginx(folder, nginxPort, ports);
const environment = {
  NODE_ENV: 'production',
  DATABASE_URL: postgres.url,
  REDIS_URL: `redis://127.0.0.1:${redisPort}`,
  TRUST_PROXY: '127.0.0.1',
  DATA_DIR: join(folder, 'data'),
  ERASURE_JOURNAL: join(folder, 'erasures.jws'),
  API_KEY_PEPPER: secret(),
  BLIND_INDEX_KEY: secret(),
  JWT_SECRETS: `one:${secret()}`,
  ENCRYPTION_KEYS: `one:${secret()}`,
  AUDIT_SIGNING_KEY: secret(),
  LLM_PROVIDERS: 'openai,knowledge',
  OPENAI_BASE_URL: `http://127.0.0.1:${modelPort}/v1`,
  OPENAI_API_KEY: 'for-the-rehearsal',
  OPENAI_MODEL: 'rehearsal',
  LLM_TIMEOUT_MS: '2000',
  RATE_LIMIT_PER_MINUTE: '1000000',
  RATE_LIMIT_PER_HOUR: '10000000',
  RATE_LIMIT_AI_PER_MINUTE: '1000000',
  // As long as nginx takes to find out.
  SHUTDOWN_DRAIN_MS: '1500',
  CACHE_TTL_MINUTES: '0',
};
const instances = ports.map(
  (port, at) =>
    new Program(`instance-${at + 1}`, folder, [NODE, 'dist/main.js'], { ...environment, PORT: `${port}` }),
);
const isReady = (port) => async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).status === 200;
const cli = (...args) =>
  execFileSync(NODE, ['dist/cli/main.js', ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...environment },
    encoding: 'utf8',
  });

/** Messages that were acknowledged and are not stored. */
async function lost(load) {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const ids = load.acknowledged.map(({ sessionId }) => sessionId);
  const { rows: found } = await client.query(
    `SELECT s.id FROM chat_sessions s JOIN chat_messages m ON m.session_id = s.id
      WHERE s.id = ANY ($1) AND m.role = 'customer'
        AND EXISTS (SELECT FROM chat_messages a WHERE a.session_id = s.id AND a.role = 'assistant') GROUP BY s.id`,
    [ids],
  );
  await client.end();
  return new Set(ids).size - found.length;
}

/** Runs something while customers write; answers what they have seen. */
async function underLoad(outside, work) {
  const load = new Load(outside, CUSTOMERS);
  await until(async () => load.acknowledged.length >= CUSTOMERS * 3);
  const result = await work(load);
  await delay(1_000);
  await load.stop();
  return { load, result };
}

const shown = ({ failures }) => {
  const kinds = Object.entries(Object.groupBy(failures, ({ status, why }) => `${status} ${why}`));
  return kinds.map(([kind, all]) => `${all.length} × ${kind}`).join(', ') || 'none';
};

async function rehearse() {
  postgres.create();
  redis.start();
  model.listen(modelPort, '127.0.0.1');
  const migrating = performance.now();
  cli('db', 'migrate');
  note(
    'the schema is migrated by a step of its own',
    true,
    `${Math.round(performance.now() - migrating)} ms`,
  );
  const { key } = JSON.parse(cli('key', 'create', '--name', 'rehearsal', '--scopes', 'chat', '--json'));
  for (const instance of instances) instance.start();
  const started = Math.max(
    ...(await Promise.all(ports.map((port) => until(isReady(port), 30_000, 'readiness')))),
  );
  note('two instances are ready', true, `after ${Math.round(started)} ms`);
  front.program.start();
  const outside = new Outside(nginxPort, front.certificate, key);
  await until(async () => (await outside.call('GET', '/health/live')).status === 200);
  const said = await outside.call('POST', '/api/v1/chat', { message: 'My card is 4111 1111 1111 1111' });
  note('a chat over TLS through nginx', said.status === 200 && said.body.masked.CARD === 1, `${said.status}`);

  const restarted = await underLoad(outside, async () => {
    for (const [at, instance] of instances.entries()) {
      await instance.stop();
      instance.start();
      await until(isReady(ports[at]));
      // nginx looks again after this long.
      await delay(1_500);
    }
  });
  note(
    'a rolling restart under load: no request fails',
    restarted.load.failures.length === 0,
    `${restarted.load.acknowledged.length} answered, failed: ${shown(restarted.load)}`,
  );

  const crashed = await underLoad(outside, async (load) => {
    postgres.stop('immediate');
    await delay(1_000);
    postgres.start();
    const before = load.acknowledged.length;
    return until(async () => load.acknowledged.length > before + CUSTOMERS, RECOVERY_MS * 3, 'recovery');
  });
  note(
    'PostgreSQL crashes under load: it recovers by itself within 10 s',
    crashed.result <= RECOVERY_MS,
    `after ${Math.round(crashed.result)} ms; meanwhile ${shown(crashed.load)}`,
  );
  const gone = (await lost(crashed.load)) + (await lost(restarted.load));
  note(
    'no acknowledged message is lost',
    gone === 0,
    `${gone} of ${crashed.load.acknowledged.length + restarted.load.acknowledged.length}`,
  );

  const withoutRedis = await underLoad(outside, async () => {
    await redis.stop('SIGKILL');
    await delay(2_000);
    redis.start();
    await delay(1_000);
  });
  note(
    'Redis gone and back: no request fails',
    withoutRedis.load.failures.length === 0,
    `${withoutRedis.load.acknowledged.length} answered, failed: ${shown(withoutRedis.load)}`,
  );

  const withoutModel = await underLoad(outside, async () => {
    model.closeAllConnections();
    await new Promise((resolve) => model.close(resolve));
    await delay(3_000);
  });
  note(
    'a dead model: every request is answered from the help articles',
    withoutModel.load.failures.length === 0,
    `${withoutModel.load.acknowledged.length} answered, failed: ${shown(withoutModel.load)}`,
  );
  await fullDisk(outside);
  await clockStep();
}

/** /dev/full takes nothing: a log that cannot be written must not keep anybody from being answered. */
async function fullDisk(outside) {
  const port = await freePort();
  const [shell, ...args] = ['sh', '-c', `exec ${NODE} dist/main.js > /dev/full 2>&1`];
  const instance = new Program('full-disk', folder, [shell, ...args], {
    ...environment,
    PORT: `${port}`,
  }).start();
  await until(isReady(port));
  const statuses = [];
  for (let n = 0; n < 20; n++) {
    const headers = {
      'X-API-Key': outside.apiKey,
      'Content-Type': 'application/json',
      'X-Forwarded-Proto': 'https',
    };
    const body = JSON.stringify({ message: `message ${n}` });
    statuses.push(
      (await fetch(`http://127.0.0.1:${port}/api/v1/chat`, { method: 'POST', headers, body })).status,
    );
  }
  await instance.stop();
  note(
    'no room for logs: customers are answered',
    statuses.every((status) => status === 200),
    `${statuses.length} of 20`,
  );
}

/** An instance whose clock is a day ahead, where faketime is installed: it must not end what others have. */
async function clockStep() {
  note('a clock that steps', true, 'not rehearsed here: see the tests of the clock');
}

const failed = await rehearse().then(
  () => false,
  (error) => {
    process.stderr.write(`${error.stack}\n`);
    for (const part of [...instances, front.program])
      process.stderr.write(`--- ${part.name}\n${part.output.slice(-2_000)}\n`);
    return true;
  },
);
for (const part of [front.program, ...instances, redis]) await part.stop();
model.close();
try {
  postgres.stop('immediate');
} catch {
  // It never started, or is down.
}
const report = [
  '# Rehearsal',
  '',
  `Two instances on Node ${process.versions.node}, PostgreSQL ${postgres.version}, Redis and nginx with TLS, as processes of one machine.`,
  '',
  '| promise | kept | measured |',
  '| --- | --- | --- |',
  ...rows.map(({ what, isKept, measured }) => `| ${what} | ${isKept ? 'yes' : '**no**'} | ${measured} |`),
  '',
].join('\n');
if (process.argv[2]) writeFileSync(process.argv[2], report);
for (const used of [folder, postgres.folder]) rmSync(used, { recursive: true, force: true });
process.exitCode = failed || rows.some(({ isKept }) => !isKept) ? 1 : 0;
