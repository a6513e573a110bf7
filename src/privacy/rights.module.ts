import { Module } from '@nestjs/common';
import { DataMapController } from './api/data-map.controller.js';
import { ExportsController } from './api/exports.controller.js';
import { SelfController } from './api/self.controller.js';
import { SubjectsController } from './api/subjects.controller.js';
import { ExportFiles } from './export/export-files.js';
import { ExportJob } from './export/export-job.js';
import { ExportLinks } from './export/export-links.js';
import { ExportRetention } from './export/export-retention.js';
import { StoredExports } from './export/stored-exports.js';
import { SubjectExport } from './export/subject-export.js';
import { People } from './people.js';
import { PrivacyModule } from './privacy.module.js';
import { AuditErasure } from './sources/audit-erasure.js';
import { AuditPersonalData } from './sources/audit-personal-data.js';
import { ExportsErasure } from './sources/exports-erasure.js';
import { ExportsPersonalData } from './sources/exports-personal-data.js';
import { IdempotencyErasure } from './sources/idempotency-erasure.js';
import { IdempotencyPersonalData } from './sources/idempotency-personal-data.js';
import { JobsErasure } from './sources/jobs-erasure.js';
import { JobsPersonalData } from './sources/jobs-personal-data.js';
import { PersonEvents } from './sources/person-events.js';
import { PrivacyErasure } from './sources/privacy-erasure.js';
import { PrivacyPersonalData } from './sources/privacy-personal-data.js';
import { ExportRepository } from './store/export.repository.js';

/** What a person may ask for, and what lies below this room that is theirs. */
@Module({
  imports: [PrivacyModule],
  controllers: [SubjectsController, SelfController, ExportsController, DataMapController],
  providers: [
    ...[People, SubjectExport],
    ...[StoredExports, ExportFiles, ExportJob, ExportLinks, ExportRetention, ExportRepository],
    ...[IdempotencyPersonalData, IdempotencyErasure],
    ...[ExportsPersonalData, ExportsErasure],
    ...[AuditPersonalData, AuditErasure, PersonEvents],
    ...[JobsPersonalData, JobsErasure],
    ...[PrivacyPersonalData, PrivacyErasure],
  ],
})
export class RightsModule {}
