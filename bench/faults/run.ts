/**
 * Kills the service and its database at random moments while customers write, and counts what is missing afterwards.
 *
 *   npm run bench:faults -- [kills]
 *
 * 32 customers send numbered messages, each with an `Idempotency-Key`, and repeat it until it is answered 200. Exit status 1
 * when a message that was answered is not stored, or is stored or answered more than once.
 */
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Child, freePort } from '../surroundings/child.ts';
import { productionEnvironment } from '../surroundings/environment.ts';
import { startPostgres } from '../surroundings/postgres.ts';
import { prepareDatabase, Service } from '../surroundings/service.ts';
import { Cluster } from './cluster.ts';
import { countStored } from './ledger.ts';
import { Writers } from './writers.ts';

const KILLS = Number(process.argv[2] ?? 20);
const CUSTOMERS = 32;
/** At random, so that a kill falls into every part of a turn and of a recovery. */
const BETWEEN_MS = { least: 500, most: 3_000 };
const STATE = 'bench_faults';

const folder = mkdtempSync(join(tmpdir(), 'hushdesk-faults-'));
const postgres = await startPostgres(folder);
const cluster = await Cluster.of(folder);
const modelPort = await freePort();
const model = new Child(folder, 'upstream', ['bench/load/upstream.ts', String(modelPort)]);
await model.ready(`http://127.0.0.1:${modelPort}/`);
const environment = {
  ...productionEnvironment(folder, `http://127.0.0.1:${modelPort}/v1`),
  // A key that a killed process holds comes free after the longest time that a turn can take: here a short one.
  ...{ LLM_TIMEOUT_MS: '1000', LLM_CONNECT_TIMEOUT_MS: '500', LLM_FIRST_TOKEN_TIMEOUT_MS: '500' },
};
const databaseUrl = await postgres.create(STATE);
const key = await prepareDatabase(databaseUrl, environment);
const port = await freePort();
const place = { folder, name: 'service', databaseUrl, environment, key };
let service = Service.launch(place, port);
await service.ready();

const writers = new Writers(service, CUSTOMERS);
const recoveriesMs: number[] = [];
for (let kill = 1; kill <= KILLS; kill++) {
  await delay(randomInt(BETWEEN_MS.least, BETWEEN_MS.most));
  const begunMs = performance.now();
  const victim = randomInt(2) === 0 ? 'the service' : 'PostgreSQL';
  if (victim === 'PostgreSQL') await cluster.crash();
  else {
    await service.child.stop('SIGKILL');
    service = Service.launch(place, port);
  }
  const before = writers.acknowledged.length;
  while (writers.acknowledged.length < before + CUSTOMERS) {
    if (!service.child.isRunning) throw new Error(`The service ended by itself:\n${service.child.output}`);
    await delay(20);
  }
  recoveriesMs.push(performance.now() - begunMs);
  console.log(
    `${kill}. ${victim} killed; customers were answered again, ${CUSTOMERS} of them after ${recoveriesMs.at(-1)?.toFixed(0) ?? ''} ms`,
  );
}
await writers.stop();
const { missing, storedTwice, answeredTwice } = await countStored(service, writers.acknowledged);
console.log(
  `${writers.acknowledged.length} messages acknowledged, ${writers.repetitions} repetitions, ${KILLS} kills: ` +
    `${missing} missing, ${storedTwice} stored more than once, ${answeredTwice} answered more than once`,
);
process.exitCode = missing + storedTwice + answeredTwice === 0 ? 0 : 1;
await service.stop();
await model.stop();
await postgres.stop();
rmSync(folder, { recursive: true, force: true });
