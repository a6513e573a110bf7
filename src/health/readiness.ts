import { Injectable, ServiceUnavailableException } from '@nestjs/common';
import { type HealthCheckResult, HealthCheckService } from '@nestjs/terminus';
import { Sequencer } from '../audit/sequencer.js';
import { Draining } from '../http/draining.js';
import { ErasedStayErased } from '../privacy/erased-stay-erased.js';
import { indicate, needed, type PartStatus, partsOf } from './part.js';
import { SchemaCheck } from './schema-check.js';
import { WantedParts } from './wanted-parts.js';

/** Events that wait longer for their place in the audit log than this mean that nobody gives them one. */
const LONGEST_BACKLOG_MS = 60_000;

/** Whether the service can do its work: the database answers, its schema is ours, and we are not shutting down. */
@Injectable()
export class Readiness {
  constructor(
    private readonly health: HealthCheckService,
    private readonly schema: SchemaCheck,
    private readonly wanted: WantedParts,
    private readonly sequencer: Sequencer,
    private readonly erasures: ErasedStayErased,
    private readonly draining: Draining,
  ) {}

  /** From now on the service says that it is not ready, so that no new work is sent to it. */
  startDraining(): void {
    this.draining.begin();
  }

  async check(): Promise<PartStatus[]> {
    const parts: PartStatus[] = [
      ...(await this.schema.check()),
      { name: 'audit', state: needed(this.sequencer.backlogMs <= LONGEST_BACKLOG_MS) },
      { name: 'erasures', state: needed(this.erasures.isDone) },
      { name: 'accepting', state: needed(!this.draining.hasBegun) },
      ...this.wanted.read(),
    ];
    return this.collect(parts);
  }

  private async collect(parts: readonly PartStatus[]): Promise<PartStatus[]> {
    const result = await this.health
      .check(parts.map((part) => () => indicate(part)))
      .catch((error: unknown) => {
        // What is down is told by an exception, which carries the same result.
        if (error instanceof ServiceUnavailableException) return error.getResponse() as HealthCheckResult;
        throw error;
      });
    return partsOf(result.details);
  }
}
