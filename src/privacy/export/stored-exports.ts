import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { v7 as uuidv7 } from 'uuid';
import { uuidOf } from '../../audit/closed-facts.js';
import { AuditLog } from '../../audit/audit-log.js';
import type { Actor } from '../../context/actor.js';
import { Problem } from '../../errors/problem.js';
import type { ByteRange } from '../../http/byte-range.js';
import { Jobs } from '../../jobs/jobs.js';
import { Clock } from '../../time/clock.js';
import type { SubjectRef } from '../personal-data-source.js';
import { ExportRepository, type ReadyExport, type StoredExport } from '../store/export.repository.js';
import { ExportFiles } from './export-files.js';
import { EXPORT_QUEUE } from './export-job.js';
import type { ExportFormat } from './export-parts.js';
import { ExportRetention } from './export-retention.js';

/** Exports that are made by a job and kept for a while. */
@Injectable()
export class StoredExports {
  constructor(
    private readonly exports: ExportRepository,
    private readonly files: ExportFiles,
    private readonly retention: ExportRetention,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Has an export made: the request for it, its event and its job are there together or not at all. Throws
   * `resource_not_found` when the person is gone, `service_unavailable` when it cannot be kept.
   */
  async request({ id: subjectId }: SubjectRef, format: ExportFormat): Promise<string> {
    const id = uuidv7();
    const exportId = uuidOf(id);
    await this.exports.transaction(async (transaction) => {
      if (!(await this.exports.add({ id, subjectId, format }, this.clock.now(), transaction)))
        throw new Problem('resource_not_found');
      const resource = { kind: 'subject', id: subjectId } as const;
      await this.audit.append(
        { action: 'export.requested', resource, facts: { exportId, format } },
        transaction,
      );
      try {
        await this.jobs.send(EXPORT_QUEUE, { exportId }, { transaction });
      } catch (error) {
        throw new Problem('service_unavailable', undefined, undefined, { cause: error });
      }
    });
    return id;
  }

  /** One that the caller may reach and that is not past its time. Throws `resource_not_found`. */
  async get(actor: Actor, id: string): Promise<StoredExport> {
    return this.find(id, actor.kind === 'user' ? null : actor.clientId);
  }

  /** For who holds a link to it. Throws `resource_not_found`, and `export_not_ready`. */
  async getReady(id: string): Promise<ReadyExport> {
    const found = await this.find(id, null);
    const { state, runId, bytes, records } = found;
    if (state !== 'ready' || runId === null || bytes === null || records === null)
      throw new Problem('export_not_ready');
    return { ...found, state, runId, bytes, records };
  }

  /** From this moment on it is gone for every reader. */
  expiryOf({ requestedAt }: StoredExport): Date {
    return new Date(requestedAt.getTime() + this.retention.ttlMs);
  }

  /**
   * The bytes of a ready export, or a part of them; on record before the first one leaves. Throws as
   * `SubjectExport.open` does.
   */
  async open(file: ReadyExport, range: ByteRange | undefined): Promise<Readable> {
    const { subjectId, format, records, bytes } = file;
    const stream = await this.files.open(file, range ?? { first: 0, last: bytes - 1 });
    const resource = { kind: 'subject', id: subjectId } as const;
    const sent = range ? range.last - range.first + 1 : bytes;
    try {
      const facts = { format, records, bytes: sent };
      await this.audit.append({ action: 'subject.exported', resource, facts });
    } catch (error) {
      stream.destroy();
      throw error;
    }
    return stream;
  }

  private async find(id: string, clientId: string | null): Promise<StoredExport> {
    const after = new Date(this.clock.now().getTime() - this.retention.ttlMs);
    const found = await this.exports.find(id, clientId, after);
    if (!found) throw new Problem('resource_not_found');
    return found;
  }
}
