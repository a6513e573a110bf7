import { Global, Module } from '@nestjs/common';
import { AuditLog } from './audit-log.js';
import { LimiterWitness } from './limiter-witness.js';

@Global()
@Module({ providers: [AuditLog, LimiterWitness], exports: [AuditLog] })
export class AuditModule {}
