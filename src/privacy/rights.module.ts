import { Module } from '@nestjs/common';
import { PrivacyModule } from './privacy.module.js';
import { AuditErasure } from './sources/audit-erasure.js';
import { AuditPersonalData } from './sources/audit-personal-data.js';
import { ExportsErasure } from './sources/exports-erasure.js';
import { ExportsPersonalData } from './sources/exports-personal-data.js';
import { IdempotencyErasure } from './sources/idempotency-erasure.js';
import { IdempotencyPersonalData } from './sources/idempotency-personal-data.js';
import { JobsErasure } from './sources/jobs-erasure.js';
import { JobsPersonalData } from './sources/jobs-personal-data.js';
import { PrivacyErasure } from './sources/privacy-erasure.js';
import { PrivacyPersonalData } from './sources/privacy-personal-data.js';

/** What a person may ask for, and what lies below this room that is theirs. */
@Module({
  imports: [PrivacyModule],
  providers: [
    ...[IdempotencyPersonalData, IdempotencyErasure],
    ...[ExportsPersonalData, ExportsErasure],
    ...[AuditPersonalData, AuditErasure],
    ...[JobsPersonalData, JobsErasure],
    ...[PrivacyPersonalData, PrivacyErasure],
  ],
})
export class RightsModule {}
