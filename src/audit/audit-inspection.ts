import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { AuditExport } from './audit-export.js';
import { AuditLog } from './audit-log.js';
import { Checkpoints } from './checkpoints.js';
import { AuditVerifier } from './verify/audit-verifier.js';
import type { Verification } from './verify/verification.js';

/** Whole-log work of an auditor. That it was done is itself on record. */
@Injectable()
export class AuditInspection {
  private running: Promise<Verification> | undefined;

  constructor(
    private readonly verifier: AuditVerifier,
    private readonly exporter: AuditExport,
    private readonly checkpoints: Checkpoints,
    private readonly audit: AuditLog,
  ) {}

  /** One at a time in this process: whoever asks meanwhile gets the same result. */
  async verify(external: readonly string[] = []): Promise<Verification> {
    if (external.length > 0) return this.verifyNow(external);
    this.running ??= this.verifyNow([]).finally(() => (this.running = undefined));
    return this.running;
  }

  /** The log up to a fresh checkpoint, which is on record before the first byte leaves. */
  async export(): Promise<Readable> {
    const head = await this.checkpoints.getCurrent();
    await this.audit.append({ action: 'audit.exported', facts: { size: head.size } });
    return this.exporter.stream(head);
  }

  private async verifyNow(external: readonly string[]): Promise<Verification> {
    const found = await this.verifier.verify(external);
    await this.audit.append({ action: 'audit.verified', facts: { size: found.events, valid: found.valid } });
    return found;
  }
}
