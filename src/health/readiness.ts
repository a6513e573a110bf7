import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Sequencer } from '../audit/sequencer.js';
import { ErasedStayErased } from '../privacy/erased-stay-erased.js';

/** Names of the migrations this program was built with. */
export abstract class ExpectedSchema {
  abstract readonly migrations: readonly string[];
}

/** What a part of the service says of itself. */
export interface PartStatus {
  name: string;
  ok: boolean;
}

/** Events that wait longer for their place in the audit log than this mean that nobody gives them one. */
const LONGEST_BACKLOG_MS = 60_000;
const CHECK_TIMEOUT_MS = 2_000;

/** Whether the service can do its work: the database answers, its schema is ours, and we are not shutting down. */
@Injectable()
export class Readiness {
  private readonly logger = new Logger(Readiness.name);
  private draining = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly expected: ExpectedSchema,
    private readonly sequencer: Sequencer,
    private readonly erasures: ErasedStayErased,
  ) {}

  /** From now on the service says that it is not ready, so that no new work is sent to it. */
  startDraining(): void {
    this.draining = true;
  }

  async check(): Promise<PartStatus[]> {
    const applied = await this.appliedMigrations();
    return [
      { name: 'database', ok: applied !== undefined },
      {
        name: 'migrations',
        ok: applied !== undefined && this.expected.migrations.every((name) => applied.has(name)),
      },
      { name: 'audit', ok: this.sequencer.backlogMs <= LONGEST_BACKLOG_MS },
      { name: 'erasures', ok: this.erasures.isDone },
      { name: 'accepting', ok: !this.draining },
    ];
  }

  /** undefined when the database does not answer in time. */
  private async appliedMigrations(): Promise<Set<string> | undefined> {
    const timeout = AbortSignal.timeout(CHECK_TIMEOUT_MS);
    try {
      const rows = await Promise.race([
        this.dataSource.query<{ name: string }[]>('SELECT name FROM schema_migrations'),
        new Promise<never>((_resolve, reject) => {
          timeout.addEventListener('abort', () => {
            reject(new Error('the database did not answer in time'));
          });
        }),
      ]);
      return new Set(rows.map(({ name }) => name));
    } catch (error) {
      this.logger.warn({ err: error }, 'database check failed');
      return undefined;
    }
  }
}
