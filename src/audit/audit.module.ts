import { type DynamicModule, Module } from '@nestjs/common';
import type { FactoryProvider } from '@nestjs/common';
import { AuditLog } from './audit-log.js';
import { LimiterWitness } from './limiter-witness.js';
import { LogIdentity } from './log-identity.js';
import { PersonalSealer } from './personal-sealer.js';
import { SequencerBell } from './sequencer/sequencer-bell.js';
import { Sequencer } from './sequencer/sequencer.js';

@Module({})
export class AuditModule {
  /** Under which key the personal part of events is sealed is up to the composition. */
  static sealingWith(sealer: Omit<FactoryProvider<PersonalSealer>, 'provide'>): DynamicModule {
    return {
      module: AuditModule,
      global: true,
      providers: [
        { provide: PersonalSealer, ...sealer },
        ...[AuditLog, LimiterWitness, LogIdentity, SequencerBell, Sequencer],
      ],
      exports: [AuditLog, Sequencer],
    };
  }
}
