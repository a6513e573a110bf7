import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PreparedStatements } from '../../database/prepared-statements.js';
import {
  ADD_RUN,
  BEAT,
  CLAIM_RUN,
  END_RUN,
  FIND_OPEN_RUN,
  PAGE_OF_RUNS,
  RELEASE_RUN,
} from './retention.statements.js';

/** Who or what wanted a run: the hour, somebody by the API, somebody at a terminal. */
export type RunCause = 'schedule' | 'request' | 'command';

/** `waiting` until somebody does it; `failed` when a target could not be swept to its end. */
export type RunState = 'waiting' | 'running' | 'done' | 'failed';

/** What came of one target. */
export interface TargetCount {
  target: string;
  /** Rows, months or files. */
  count: number;
  failed: boolean;
}

export interface StoredRun {
  id: string;
  cause: RunCause;
  state: RunState;
  requestedAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  targets: TargetCount[];
}

/** Without a word for so long a runner is taken for dead. Longer than any batch, and any difference of clocks. */
const SILENCE_MS = 120_000;

/** Runs of retention, one open at a time, and one runner of it. */
@Injectable()
export class RetentionRunRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly statements: PreparedStatements,
  ) {}

  /** Runs what belongs together: a run, its event, its job. */
  transaction<Result>(work: (transaction: EntityManager) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction(work);
  }

  /** Undefined while another one is open. */
  async add(
    { id, cause, now }: { id: string; cause: RunCause; now: Date },
    transaction: EntityManager,
  ): Promise<StoredRun | undefined> {
    return (await transaction.query<StoredRun[]>(ADD_RUN, [id, cause, now]))[0];
  }

  async findOpen(): Promise<StoredRun | undefined> {
    return (await this.dataSource.query<StoredRun[]>(FIND_OPEN_RUN))[0];
  }

  /** Undefined when the run has ended, or somebody else does it. */
  async claim(id: string, runner: string, now: Date): Promise<StoredRun | undefined> {
    const silentSince = new Date(now.getTime() - SILENCE_MS);
    return (await this.dataSource.query<StoredRun[]>(CLAIM_RUN, [id, runner, now, silentSince]))[0];
  }

  /** Says that the run goes on, and how far it is; false when somebody else does it by now. */
  async beat(id: string, runner: string, now: Date, targets: readonly TargetCount[]): Promise<boolean> {
    return (await this.statements.run(BEAT, [id, runner, now, JSON.stringify(targets)])).length === 1;
  }

  async release(id: string, runner: string, targets: readonly TargetCount[]): Promise<void> {
    await this.statements.run(RELEASE_RUN, [id, runner, JSON.stringify(targets)]);
  }

  /** False when somebody else does the run by now. */
  async end(
    { id, runner, state, now }: { id: string; runner: string; state: 'done' | 'failed'; now: Date },
    targets: readonly TargetCount[],
    transaction: EntityManager,
  ): Promise<boolean> {
    const values = [id, runner, state, now, JSON.stringify(targets)];
    return (await transaction.query<unknown[]>(END_RUN, values)).length === 1;
  }

  list(after: string | undefined, limit: number): Promise<StoredRun[]> {
    return this.statements.run<StoredRun & Record<string, unknown>>(PAGE_OF_RUNS, [after ?? null, limit]);
  }
}
