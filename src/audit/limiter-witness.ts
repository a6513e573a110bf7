import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LimiterEvents } from '../http/limiter-events.js';
import { AuditLog } from './audit-log.js';

/** Puts on record when the limits lose their shared store, and when it is back (OWASP ASVS 5.0, 16.3.4). */
@Injectable()
export class LimiterWitness implements OnModuleInit {
  constructor(
    private readonly events: LimiterEvents,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.events.register({
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
