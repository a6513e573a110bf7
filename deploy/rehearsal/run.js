// Starts an installation as an operator would run it, as plain processes, and puts it through a bad day.
//
//   node deploy/rehearsal/run.js [--short] [report.md]
//
// Two instances in production mode, PostgreSQL, Redis and nginx with TLS, all of this machine's own; a model that is a
// program beside them. Needs a build, and nginx, redis-server, openssl and postgresql installed: without them it says
// what is missing, and ends with status 0, or 1 when CI is set. Status 1 when a promise was not kept.
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { stepClock } from './clock-step.js';
import { Installation } from './installation.js';
import { Load, Outside } from './load.js';
import { missingPrograms, until, within } from './processes.js';

const isShort = process.argv.includes('--short');
const reportFile = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const RECOVERY_MS = 10_000;
/** Three starts on a busy machine. */
const LONGEST_STEP_MS = 120_000;
const MESSAGES = 20;
/** Time for nginx to take up a new configuration, how long parts are away, and how much is asked meanwhile. */
const { reloadMs, drainMs, outageMs, customers, pauseMs } = isShort
  ? { reloadMs: 400, drainMs: 600, outageMs: 1_000, customers: 4, pauseMs: 150 }
  : { reloadMs: 1_000, drainMs: 1_500, outageMs: 3_000, customers: 8, pauseMs: 0 };

const missing = missingPrograms();
if (missing.length > 0) {
  process.stdout.write(`No rehearsal: ${missing.join(', ')} not installed\n`);
  process.exit(process.env.CI ? 1 : 0);
}

const rows = [];
/** One line of the report. A promise that is not kept fails the rehearsal. */
function note(what, isKept, measured) {
  rows.push({ what, isKept, measured });
  process.stdout.write(`${isKept ? 'kept  ' : 'BROKEN'}  ${what}: ${measured}\n`);
}

const acknowledged = [];
const installation = await Installation.create(drainMs);
const { front, instances, model, postgres, redis, withFullDisk, call } = installation;
const outside = new Outside(installation.frontPort, front.certificate);

/** Runs something while customers write; answers what they have seen. */
async function underLoad(work) {
  const load = new Load(outside, { customers, pauseMs });
  try {
    const isGoing = async () => load.acknowledged.length >= customers * 3;
    await until(isGoing, 10_000, 'answers to the first customers');
    const result = await work(load);
    await delay(outageMs);
    return { load, result };
  } finally {
    await load.stop();
    acknowledged.push(...load.acknowledged);
  }
}

/** What customers have seen; the promise is that nobody saw a failure. */
function noteNoFailure(what, { acknowledged: answered, failures }) {
  const kinds = Object.entries(Object.groupBy(failures, ({ status, why }) => `${status} ${why}`));
  const shown = kinds.map(([kind, all]) => `${all.length} × ${kind}`).join(', ') || '0';
  note(what, failures.length === 0, `${answered.length} answered, failed: ${shown}`);
}

const STEPS = {
  async start() {
    const started = await installation.start();
    note('two instances start at once on an empty database', true, `ready after ${Math.round(started)} ms`);
    outside.apiKey = installation.makeKey();
    front.program.start();
    const isThere = async () => (await outside.call('GET', '/health/live')).status === 200;
    await until(isThere, 10_000, 'nginx');
    const { status, body } = await outside.call('POST', '/api/v1/chat', {
      message: 'My card is 4111 1111 1111 1111',
    });
    note('a chat over TLS through nginx', status === 200 && body.masked.CARD === 1, `${status}`);
  },

  async 'rolling restart'() {
    const { load } = await underLoad(async () => {
      for (const instance of instances) {
        // As docs/deployment.md says: nginx is told first, for it does not look at readiness by itself.
        front.leaveAlone(instance.port);
        await delay(reloadMs);
        await instance.stop();
        instance.start();
        await installation.ready(instance);
        front.leaveAlone(undefined);
        await delay(reloadMs);
      }
    });
    noteNoFailure('a rolling restart under load: no request fails', load);
  },

  async 'crash of PostgreSQL'() {
    const { load, result } = await underLoad(async ({ acknowledged: answered }) => {
      postgres.stop('immediate');
      await delay(1_000);
      postgres.start();
      const before = answered.length;
      const goesOn = async () => answered.length > before + customers;
      return until(goesOn, RECOVERY_MS * 3, 'recovery');
    });
    note(
      'PostgreSQL crashes under load: it recovers by itself within 10 s',
      result <= RECOVERY_MS,
      `after ${Math.round(result)} ms; requests that failed meanwhile: ${load.failures.length}`,
    );
  },

  async 'Redis gone'() {
    const { load } = await underLoad(async () => {
      await redis.stop('SIGKILL');
      await delay(outageMs);
      redis.start();
    });
    noteNoFailure('Redis gone and back: no request fails', load);
  },

  async 'clock step'() {
    const [right, stepping] = instances;
    const { load, result } = await underLoad(() =>
      stepClock({ call, model, stepping, right: right.port, wrong: stepping.port }),
    );
    noteNoFailure(
      'the clock of an instance an hour ahead, back, an hour behind, back: no request fails',
      load,
    );
    for (const [what, faults] of [
      ['its tokens are good there, and elsewhere while clocks are in step', result.tokens],
      ['conversations go on over both', result.sessions],
      ['a request with a key is done once, at whichever', result.repeats],
      ['limits and waits of logins lock nobody out', result.waits],
    ])
      note(`meanwhile ${what}`, faults.length === 0, faults.join('; ') || 'as documented');
    const { status, body } = await call(right.port, 'GET', '/api/v1/audit/verify');
    const { valid, events } = body;
    note('the record verifies, whatever the clocks said', valid === true, `${status}, ${events} events`);
  },

  async 'dead model'() {
    // It starts while the model is away: the step after this one is about it.
    withFullDisk.start();
    const { load } = await underLoad(async () => {
      model.stop();
      await delay(outageMs);
    });
    noteNoFailure('a dead model: every request is answered from the help articles', load);
  },

  /** A log that cannot be written must keep nobody from being answered, nor the service from stopping. */
  async 'full disk'() {
    await installation.ready(withFullDisk);
    let answered = 0;
    for (let n = 0; n < MESSAGES; n++) {
      const body = { message: `message ${n}` };
      answered += (await call(withFullDisk.port, 'POST', '/api/v1/chat', { body })).status === 200 ? 1 : 0;
    }
    note('no room for logs: customers are answered', answered === MESSAGES, `${answered} of ${MESSAGES}`);
    await withFullDisk.stop();
    note('and the service stops when told to', withFullDisk.child.exitCode === 0, 'it does');
  },

  async 'count of what is stored'() {
    const lost = await installation.countLost(acknowledged);
    note('no acknowledged message is lost', lost === 0, `${lost} of ${acknowledged.length}`);
  },
};

let failure;
try {
  for (const [name, step] of Object.entries(STEPS)) {
    const startedMs = performance.now();
    await within(LONGEST_STEP_MS, `The step "${name}"`, step);
    const seconds = (performance.now() - startedMs) / 1_000;
    process.stdout.write(`        (${name}: ${seconds.toFixed(1)} s)\n`);
  }
} catch (error) {
  failure = error;
  note('the rehearsal comes to its end', false, error.message);
}
const said = await installation.stop();
if (failure) process.stderr.write(`${failure.stack}\n${said.join('')}`);
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
if (reportFile) writeFileSync(reportFile, report);
// What hung may still be waiting.
process.exit(rows.every(({ isKept }) => isKept) ? 0 : 1);
