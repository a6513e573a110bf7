import type { PgBoss } from 'pg-boss';
import type { Settings } from '../config/settings.js';
import { FINISHED_JOB_SECONDS } from './finished-jobs.js';
import { JOB_OPTIONS, JobDatabase } from './job-database.js';
import type { JobQueue } from './job-queue.js';

/** How soon the job of an instance that died is seen, once it is over its time. */
const SUPERVISING_SECONDS = 15;
/** A part of the library that we do not use looks for its work this often. */
const IDLE_SECONDS = 3_600;

/** The library at work, and the connections it works with. */
export interface OpenBoss {
  boss: PgBoss;
  database: JobDatabase;
}

/**
 * Opens the queues, and makes those that are not there yet. With `working` it also looks after jobs of instances that
 * died, and after schedules; without, it only takes new jobs.
 */
export async function openBoss(
  settings: Settings,
  queues: readonly JobQueue[],
  working: boolean,
  onError: (error: unknown) => void,
): Promise<OpenBoss> {
  // Loaded when it is needed: a service without jobs starts without it.
  const { PgBoss } = await import('pg-boss');
  const database = new JobDatabase(settings);
  const boss = new PgBoss({
    ...JOB_OPTIONS,
    db: database,
    migrate: settings.migrateOnStart,
    supervise: working,
    schedule: working && queues.some(({ schedule }) => schedule !== undefined),
    superviseIntervalSeconds: SUPERVISING_SECONDS,
    monitorIntervalSeconds: SUPERVISING_SECONDS,
    flowIntervalSeconds: IDLE_SECONDS,
  });
  boss.on('error', onError);
  try {
    await boss.start();
    for (const queue of queues) await createQueue(boss, queue);
  } catch (error) {
    await closeBoss({ boss, database });
    throw error;
  }
  return { boss, database };
}

/** Gives back what is under way. */
export async function closeBoss({ boss, database }: OpenBoss): Promise<void> {
  await boss.stop({ graceful: false }).catch(() => undefined);
  await database.close().catch(() => undefined);
}

async function createQueue(boss: PgBoss, queue: JobQueue): Promise<void> {
  const options = {
    retryLimit: queue.retryLimit,
    retryDelay: queue.retryDelaySeconds,
    retryDelayMax: queue.retryDelayMaxSeconds,
    retryBackoff: true,
    expireInSeconds: queue.expireSeconds,
    deleteAfterSeconds: FINISHED_JOB_SECONDS,
  };
  await boss.createQueue(queue.name, options);
  // One that is there already keeps what an older program said of it.
  await boss.updateQueue(queue.name, options);
}
