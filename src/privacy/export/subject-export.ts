import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { SEALED_TABLES } from '../../audit/audit-event.js';
import { AuditLog } from '../../audit/audit-log.js';
import { SealBroken } from '../../crypto/seal-errors.js';
import { Problem } from '../../errors/problem.js';
import { Clock } from '../../time/clock.js';
import type { ExportPart, HeldCounts, Json, SubjectRef } from '../personal-data-source.js';
import { PersonalData } from '../personal-data.js';
import { SubjectGone } from '../subject-gone.js';
import { type ExportFormat, headOf } from './export-parts.js';
import { writeJson } from './json-export.js';
import { readAhead } from './read-ahead.js';
import { writeZip } from './zip-export.js';

/** Everything that is held of a person, as all rooms give it. */
@Injectable()
export class SubjectExport {
  constructor(
    private readonly data: PersonalData,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** How many rows each place holds of a person. */
  async count(subject: SubjectRef): Promise<HeldCounts> {
    const counts = await Promise.all(this.data.sources.map((source) => source.count(subject)));
    return Object.assign({}, ...counts) as HeldCounts;
  }

  /**
   * The whole export as a stream that is ready to be sent: on record before its first byte leaves.
   *
   * Throws `data_unreadable`, which goes on record too, when a sealed value is not what was stored and that shows in
   * the first mebibyte; `resource_not_found` for a person who was erased meanwhile; `service_unavailable` when it
   * cannot go on record. Whatever shows later cuts the stream.
   */
  async open(subject: SubjectRef, format: ExportFormat): Promise<Readable> {
    const records = await this.countRecords(subject);
    const stream = await readAhead(this.write(subject, format));
    try {
      const resource = { kind: 'subject', id: subject.id } as const;
      await this.audit.append({ action: 'subject.exported', resource, facts: { format, records } });
    } catch (error) {
      stream.destroy();
      throw error;
    }
    return stream;
  }

  /** The bytes of an export as they are made, in constant memory. Throws the same, and puts only faults on record. */
  write(subject: SubjectRef, format: ExportFormat): AsyncGenerator<Uint8Array> {
    const generatedAt = this.clock.now();
    const { sources } = this.data;
    const head = headOf(
      subject,
      generatedAt,
      sources.flatMap((source) => source.describe()),
    );
    // The person first: who it is stands at the top of what they get.
    const parts = [...sources].reverse().flatMap((source) => this.partsOf(source.export(subject), subject));
    const content = { head, generatedAt, parts };
    return format === 'zip' ? writeZip(content) : writeJson(content);
  }

  /** Rows that are held, as they were counted before the export began. */
  async countRecords(subject: SubjectRef): Promise<number> {
    return Object.values(await this.count(subject)).reduce((sum, count) => sum + count, 0);
  }

  /** What is thrown for a sealed value that does not open: on record, and said to the caller without what or where. */
  async explain(subject: SubjectRef, error: unknown): Promise<unknown> {
    if (error instanceof SubjectGone) return new Problem('resource_not_found');
    if (!(error instanceof SealBroken)) return error;
    const table = SEALED_TABLES.find((name) => name === error.binding.table) ?? 'subjects';
    const resource = { kind: 'subject', id: subject.id } as const;
    await this.audit.append({ action: 'ciphertext.rejected', resource, facts: { table } });
    return new Problem('data_unreadable', undefined, undefined, { cause: error });
  }

  private partsOf(parts: readonly ExportPart[], subject: SubjectRef): ExportPart[] {
    return parts.map((part) => ({
      name: part.name,
      records: () => this.explained(subject, part.records()),
    }));
  }

  private async *explained(subject: SubjectRef, records: AsyncIterable<Json>): AsyncGenerator<Json> {
    try {
      yield* records;
    } catch (error) {
      throw await this.explain(subject, error);
    }
  }
}
