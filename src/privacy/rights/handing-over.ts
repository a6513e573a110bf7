import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import type { ExportFormat } from '../export/export-parts.js';
import { SubjectExport } from '../export/subject-export.js';
import type { SubjectRef } from '../personal-data-source.js';
import { Ledger } from './ledger.js';
import type { RightUse } from './subject-standing.js';

/** Hands over what is held of a person: as a document to read (access), or as files to take along (portability). */
@Injectable()
export class HandingOver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contents: SubjectExport,
    private readonly ledger: Ledger,
  ) {}

  /** The stream, once the ledger has it. Throws as `SubjectExport.open` and `Ledger.begin` do. */
  async open(subject: SubjectRef, format: ExportFormat, use: RightUse): Promise<Readable> {
    const records = await this.contents.countRecords(subject);
    await this.dataSource.transaction(async (transaction) => {
      const kind = format === 'zip' ? 'portability' : 'access';
      const asked = { ...use, subjectId: subject.id, clientId: subject.clientId, kind } as const;
      const request = await this.ledger.begin(asked, transaction);
      await this.ledger.end(request, { records }, transaction);
    });
    return this.contents.open(subject, format);
  }
}
