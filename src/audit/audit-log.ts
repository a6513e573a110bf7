import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import type { EntityManager } from 'typeorm';
import { currentRequestContext } from '../context/request-context.js';
import { PreparedStatements } from '../database/prepared-statements.js';
import { Problem } from '../errors/problem.js';
import { Clock } from '../time/clock.js';
import { type AuditEvent, type LooseAuditEvent, RATING_OF } from './audit-event.js';
import { isUuid } from './closed-facts.js';
import { eventRow, type EventRow } from './event-row.js';
import { PersonalSealer } from './personal-sealer.js';
import { SequencerBell } from './sequencer/sequencer-bell.js';
import { APPEND_EVENT, auditInsertCte } from './store/event.statements.js';

const LOOSE_WORD = /^[\w.:/-]{1,64}$/;

/**
 * The record of what was done and refused.
 *
 * An event is one INSERT, without any lock; its place in the log is given to
 * it afterwards, by the sequencer. Each is a line of the structured log as
 * well, with `audit` naming the action: the line is a copy, the table the record.
 */
@Injectable()
export class AuditLog {
  constructor(
    private readonly logger: PinoLogger,
    private readonly statements: PreparedStatements,
    private readonly clock: Clock,
    private readonly sealer: PersonalSealer,
    private readonly bell: SequencerBell,
  ) {
    logger.setContext('audit');
  }

  /**
   * Puts an event on record: in the caller's transaction, so that both happen or neither, or by itself.
   *
   * Await it before the effect that must not happen unrecorded. Throws
   * `service_unavailable` when the event cannot be written; in a transaction,
   * let that end the transaction.
   */
  async append(event: AuditEvent, transaction?: EntityManager): Promise<void> {
    const row = this.rowOf(event);
    try {
      if (transaction) await transaction.query(APPEND_EVENT.text, [...row]);
      else await this.statements.run(APPEND_EVENT, row);
    } catch (error) {
      throw new Problem('service_unavailable', undefined, undefined, { cause: error });
    }
    this.appended(event);
  }

  /**
   * The same as parts of a WITH clause, for a statement of the caller's own that must stay one round trip.
   *
   * `cte(5, 'stored')` takes its parameters, `rowOf(event)`, from `$5` on and
   * records the event if the part `stored` of the clause has a row. Call
   * `appended` when the statement is through.
   */
  cte(first: number, source?: string): string {
    return auditInsertCte(first, source);
  }

  /** The parameters of `cte` for an event. */
  rowOf(event: AuditEvent): EventRow {
    return eventRow(event, this.clock.now(), this.sealer);
  }

  /** Writes the line of an event that is on record, and wakes the sequencer. */
  appended(event: AuditEvent): void {
    this.writeLine(event);
    this.bell.ring();
  }

  /**
   * Puts an event on record without waiting for it.
   *
   * Only for what has happened already and nobody could hold back any more: a
   * failure to write is logged, and nothing else.
   */
  record(event: LooseAuditEvent): void {
    this.writeLine(event);
    const failed = (error: unknown): void => {
      this.logger.error({ err: error, audit: event.action }, 'an event is not on record');
    };
    const facts = Object.entries(event.facts ?? {}).filter(([, value]) => isFact(value));
    const ids = [event.actor, event.resource].filter((party) => party !== undefined).map(({ id }) => id);
    if (!ids.every(isUuid)) {
      failed(new Error('Not an id: it cannot go on record'));
      return;
    }
    const row = eventRow({ ...event, facts: Object.fromEntries(facts) }, this.clock.now(), this.sealer);
    this.statements.run(APPEND_EVENT, row).then(() => {
      this.bell.ring();
    }, failed);
  }

  private writeLine({ action, resource, facts, ...event }: AuditEvent | LooseAuditEvent): void {
    const caller = currentRequestContext()?.actor;
    const actor = event.actor ?? (caller && { kind: caller.kind, id: caller.id });
    const [outcome, severity] = RATING_OF[action];
    const parts = {
      ...(actor ? { actor } : {}),
      ...(resource ? { resource } : {}),
      ...(facts ? { facts } : {}),
    };
    this.logger[severity === 'warning' ? 'warn' : 'info'](
      { audit: action, outcome, severity, ...parts },
      action,
    );
  }
}

/** Numbers, booleans, ids and words, and lists of them. */
function isFact(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isFact);
  return (
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    (typeof value === 'string' && LOOSE_WORD.test(value))
  );
}
