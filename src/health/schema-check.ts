import { Injectable, Logger } from '@nestjs/common';
import { HealthIndicatorService } from '@nestjs/terminus';
import { DataSource } from 'typeorm';
import { needed, type PartStatus } from './part.js';

/** Names of the migrations this program was built with. */
export abstract class ExpectedSchema {
  abstract readonly migrations: readonly string[];
}

const CHECK_TIMEOUT_MS = 2_000;
/** Probes need no credentials: however often they come, the database is asked no more often than this. */
const KEPT_MS = 250;

/** Whether the database answers, and has the schema this program was built for. */
@Injectable()
export class SchemaCheck {
  private readonly logger = new Logger(SchemaCheck.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly expected: ExpectedSchema,
    private readonly indicators: HealthIndicatorService,
  ) {}

  async check(): Promise<PartStatus[]> {
    const { database } = await this.indicators
      .check('database')
      .attempt(() => this.compare())
      .withTimeout(CHECK_TIMEOUT_MS)
      .cacheFor(KEPT_MS);
    return [
      { name: 'database', state: needed(database.status === 'up') },
      { name: 'migrations', state: needed(database.status === 'up' && database.isOurs === true) },
    ];
  }

  private async compare(): Promise<{ isOurs: boolean }> {
    try {
      const rows = await this.dataSource.query<{ name: string }[]>('SELECT name FROM schema_migrations');
      const applied = new Set(rows.map(({ name }) => name));
      return { isOurs: this.expected.migrations.every((name) => applied.has(name)) };
    } catch (error) {
      this.logger.warn({ err: error }, 'database check failed');
      throw error;
    }
  }
}
