import { StreamableFile } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { Readable } from 'node:stream';
import type { ExportFormat } from '../export/export-parts.js';

const MEDIA_TYPE_OF = { json: 'application/json', zip: 'application/zip' } as const;

/** An export as it is sent. The name says whose it is by our id alone, for file names are seen by others. */
export function exportAnswer(content: Readable, format: ExportFormat, subjectId: string): StreamableFile {
  return new StreamableFile(content, exportHeaders(format, subjectId));
}

export function exportHeaders(
  format: ExportFormat,
  subjectId: string,
): { type: string; disposition: string } {
  return {
    type: MEDIA_TYPE_OF[format],
    disposition: `attachment; filename="export-${subjectId}.${format}"`,
  };
}

/** Documents an answer that is an export in either format. */
export function ApiExport(status = 200): MethodDecorator {
  const schema = { type: 'string', format: 'binary' } as const;
  return ApiResponse({
    status,
    description: 'The export; see docs/privacy-rights.md for what is in it',
    content: { 'application/json': { schema: { type: 'object' } }, 'application/zip': { schema } },
  });
}
