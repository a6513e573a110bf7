import { Module } from '@nestjs/common';
import { RequestsController } from './api/requests.controller.js';
import { SubjectRightsController } from './api/subject-rights.controller.js';
import { ErasureJournal } from './journal/erasure-journal.js';
import { JournalReplay } from './journal/journal-replay.js';
import { ErasedStayErased } from './erased-stay-erased.js';
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
import { Corrections } from './rights/corrections.js';
import { ErasureAftermath } from './rights/erasure-aftermath.js';
import { ErasureEnding } from './rights/erasure-ending.js';
import { ErasureReceipts } from './rights/erasure-receipts.js';
import { Erasures } from './rights/erasures.js';
import { HandingOver } from './rights/handing-over.js';
import { Ledger } from './rights/ledger.js';
import { PendingErasures } from './rights/pending-erasures.js';
import { RequestDesk } from './rights/request-desk.js';
import { RequestFigures } from './rights/request-figures.js';
import { ResidueSweep } from './rights/residue-sweep.js';
import { RightsDesk } from './rights/rights-desk.js';
import { SubjectProfiles } from './rights/subject-profiles.js';
import { SubjectRows } from './rights/subject-rows.js';
import { SubjectStanding } from './rights/subject-standing.js';
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
import { PrivacyRequestRepository } from './store/privacy-request.repository.js';
import { SubjectsThere } from './store/subjects-there.js';
import { ExportRepository } from './store/export.repository.js';

/** What a person may ask for, and what lies below this room that is theirs. */
@Module({
  imports: [PrivacyModule],
  controllers: [
    ...[SubjectsController, SubjectRightsController, SelfController],
    ...[RequestsController, ExportsController, DataMapController],
  ],
  providers: [
    ...[HandingOver, Ledger, RequestDesk, RightsDesk, SubjectProfiles, SubjectStanding, Corrections],
    ...[
      Erasures,
      ErasureEnding,
      ErasureAftermath,
      ErasureReceipts,
      PendingErasures,
      SubjectRows,
      ResidueSweep,
    ],
    ...[ErasureJournal, JournalReplay, PrivacyRequestRepository, RequestFigures, SubjectsThere],
    { provide: ErasedStayErased, useExisting: JournalReplay },
    ...[People, SubjectExport],
    ...[StoredExports, ExportFiles, ExportJob, ExportLinks, ExportRetention, ExportRepository],
    ...[IdempotencyPersonalData, IdempotencyErasure],
    ...[ExportsPersonalData, ExportsErasure],
    ...[AuditPersonalData, AuditErasure, PersonEvents],
    ...[JobsPersonalData, JobsErasure],
    ...[PrivacyPersonalData, PrivacyErasure],
  ],
  exports: [ErasedStayErased],
})
export class RightsModule {}
