import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { currentRequestContext } from '../context/request-context.js';
import type { AuditEvent } from './audit-event.js';

/**
 * The record of what was done and refused.
 *
 * Each event is one line of the structured log, with `audit` naming the
 * action, the actor of the request and the request id.
 */
@Injectable()
export class AuditLog {
  constructor(private readonly logger: PinoLogger) {
    logger.setContext('audit');
  }

  record({ action, ...event }: AuditEvent): void {
    const caller = currentRequestContext()?.actor;
    const actor = event.actor ?? (caller && { kind: caller.kind, id: caller.id });
    const level = event.severity === 'warning' ? 'warn' : 'info';
    this.logger[level]({ audit: action, ...event, ...(actor ? { actor } : {}) }, action);
  }
}
