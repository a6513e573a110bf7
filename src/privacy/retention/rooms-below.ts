import { Injectable } from '@nestjs/common';
import { AuditUpkeep } from '../../audit/audit-upkeep.js';
import { Settings } from '../../config/settings.js';
import { IdempotencyKeys } from '../../http/idempotency-keys.js';
import { FinishedJobs } from '../../jobs/finished-jobs.js';
import { LogFiles } from '../../logging/log-files.js';

/** What lies in rooms that cannot register it themselves, because they may not import this one. */
@Injectable()
export class RoomsBelow {
  constructor(
    readonly keys: IdempotencyKeys,
    readonly audit: AuditUpkeep,
    readonly logs: LogFiles,
    readonly jobs: FinishedJobs,
    readonly settings: Settings,
  ) {}
}
