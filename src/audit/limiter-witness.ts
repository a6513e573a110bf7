import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LimiterEvents } from '../http/limiter-events.js';
import { AuditLog } from './audit-log.js';
import { LimitWitness } from './limit-witness.js';

/** Puts on record who ran into a limit, and when the limits lose their shared store, and when it is back (OWASP ASVS 5.0, 16.3.4). */
@Injectable()
export class LimiterWitness implements OnModuleInit {
  constructor(
    private readonly events: LimiterEvents,
    private readonly audit: AuditLog,
    private readonly limits: LimitWitness,
  ) {}

  onModuleInit(): void {
    this.events.register({
      limitExceeded: (limit, address) => {
        this.limits.exceeded(limit, address);
      },
      storeLost: () => {
        this.audit.record({ action: 'limiter.degraded', outcome: 'failure', severity: 'warning' });
      },
      storeRestored: (outageMs) => {
        this.audit.record({
          action: 'limiter.restored',
          outcome: 'success',
          severity: 'notice',
          facts: { outageMs },
        });
      },
    });
  }
}
