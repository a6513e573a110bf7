import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { SealBroken } from '../../crypto/seal-errors.js';
import type { ByteRange } from '../../http/byte-range.js';
import { ExportRepository, type ReadyExport } from '../store/export.repository.js';
import { SubjectKeys } from '../subject-keys.js';
import { CHUNK_BYTES } from './chunks.js';
import { type ChunkPlace, openChunk } from './chunk-seals.js';
import { readAhead } from './read-ahead.js';
import { SubjectExport } from './subject-export.js';

/** Reads exports that are kept: part by part, opened as they are read. */
@Injectable()
export class ExportFiles {
  constructor(
    private readonly exports: ExportRepository,
    private readonly keys: SubjectKeys,
    private readonly contents: SubjectExport,
  ) {}

  /** A part of the file that is in it. Throws `data_unreadable` when it is not what was stored, as `SubjectExport.open` does. */
  open(file: ReadyExport, range: ByteRange): Promise<Readable> {
    return readAhead(this.read(file, range));
  }

  private async *read(file: ReadyExport, { first, last }: ByteRange): AsyncGenerator<Buffer> {
    const { id: exportId, runId, subjectId, clientId } = file;
    try {
      const key = await this.keys.get(subjectId);
      for (let seq = Math.floor(first / CHUNK_BYTES); seq * CHUNK_BYTES <= last; seq++) {
        const place = { exportId, runId, seq };
        const sealed = await this.exports.readChunk(exportId, runId, seq);
        const content = openChunk(key, place, sealed ?? Buffer.alloc(0));
        const begin = seq * CHUNK_BYTES;
        requireWhole(content, place, Math.min(CHUNK_BYTES, file.bytes - begin));
        yield content.subarray(Math.max(0, first - begin), last - begin + 1);
      }
    } catch (error) {
      throw await this.contents.explain({ id: subjectId, clientId }, error);
    }
  }
}

/** A part of ours that is shorter than its place in the file cannot be: then it was another file's. */
function requireWhole(content: Buffer, { exportId, seq }: ChunkPlace, bytes: number): void {
  if (content.length === bytes) return;
  throw new SealBroken('malformed', {
    table: 'privacy_export_chunks',
    row: `${exportId}/${seq}`,
    column: 'content',
  });
}
