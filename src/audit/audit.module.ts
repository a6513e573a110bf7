import { type DynamicModule, Module } from '@nestjs/common';
import type { FactoryProvider } from '@nestjs/common';
import { AuditController } from './api/audit.controller.js';
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

@Module({})
export class AuditModule {
  /** Under which key the personal part of events is sealed is up to the composition. */
  static sealingWith(sealer: Omit<FactoryProvider<PersonalSealer>, 'provide'>): DynamicModule {
    return {
      module: AuditModule,
      global: true,
      controllers: [AuditController],
      providers: [
        { provide: PersonalSealer, ...sealer },
        ...[
          AuditLog,
          LimiterWitness,
          LogIdentity,
          SequencerBell,
          Sequencer,
          AuditUpkeep,
          LimitWitness,
          ConfigurationWitness,
        ],
        ...[AuditReader, AuditEvents, AuditVerifier, AuditExport, AuditInspection, Checkpoints],
      ],
      exports: [AuditLog, Sequencer, LimitWitness],
    };
  }
}
