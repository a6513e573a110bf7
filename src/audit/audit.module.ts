import { Global, Module } from '@nestjs/common';
import { KeysModule } from '../keys/keys.module.js';
import { AuditController } from './api/audit.controller.js';
import { AuditFigures } from './audit-figures.js';
import { AuditEvents } from './audit-events.js';
import { AuditExport } from './audit-export.js';
import { AuditInspection } from './audit-inspection.js';
import { Checkpoints } from './checkpoints.js';
import { AuditReader } from './store/audit-reader.js';
import { AuditUpkeep } from './audit-upkeep.js';
import { AuditVerifier } from './verify/audit-verifier.js';
import { AuditLog } from './audit-log.js';
import { ConfigurationWitness } from './configuration-witness.js';
import { LimitWitness } from './limit-witness.js';
import { LimiterWitness } from './limiter-witness.js';
import { LogIdentity } from './log-identity.js';
import { PersonalSealer } from './personal-sealer.js';
import { SequencerBell } from './sequencer/sequencer-bell.js';
import { Sequencer } from './sequencer.js';

@Global()
@Module({
  imports: [KeysModule],
  controllers: [AuditController],
  providers: [
    ...[AuditLog, PersonalSealer, LogIdentity, SequencerBell, Sequencer, AuditUpkeep, AuditFigures],
    ...[LimiterWitness, LimitWitness, ConfigurationWitness],
    ...[AuditReader, AuditEvents, AuditVerifier, AuditExport, AuditInspection, Checkpoints],
  ],
  exports: [
    ...[AuditLog, AuditEvents, AuditUpkeep, PersonalSealer, Sequencer],
    ...[LimitWitness, LogIdentity, Checkpoints],
  ],
})
export class AuditModule {}
