import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { EXPORT_FORMATS, type ExportFormat } from '../export/export-parts.js';
import type { ExportLink } from '../export/export-links.js';
import { RightQuery } from './right-query.dto.js';
import type { ExportState, StoredExport } from '../store/export.repository.js';

/** In which form, and on which account. */
export class AccessQuery extends RightQuery {
  @ApiPropertyOptional({ enum: EXPORT_FORMATS, default: 'json' })
  @IsOptional()
  @IsIn(EXPORT_FORMATS)
  readonly format: ExportFormat = 'json';
}

export class ExportRequest {
  @ApiPropertyOptional({ enum: EXPORT_FORMATS, default: 'zip' })
  @IsOptional()
  @IsIn(EXPORT_FORMATS)
  readonly format: ExportFormat = 'zip';
}

export class ExportIdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id!: string;
}

export class ExportLinkQuery {
  @ApiPropertyOptional({ example: '1795000000', maxLength: 15, description: 'As the link has it' })
  @IsOptional()
  @IsString()
  @MaxLength(15)
  readonly expires: string = '';

  @ApiPropertyOptional({ maxLength: 64, description: 'As the link has it' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly signature: string = '';
}

export class ExportDownloadResponse {
  @ApiProperty({ description: 'Opens the file without other credentials: give it to nobody else' })
  url!: string;

  @ApiProperty({ format: 'date-time', description: 'Ask for the export again to get a new one' })
  expiresAt!: string;
}

export class ExportResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  subjectId!: string;

  @ApiProperty({ enum: EXPORT_FORMATS })
  format!: ExportFormat;

  @ApiProperty({ enum: ['waiting', 'running', 'ready', 'failed'] })
  state!: ExportState;

  @ApiProperty({ format: 'date-time' })
  requestedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'From this moment on it is gone' })
  expiresAt!: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Length of the file; null until it is ready' })
  bytes!: number | null;

  @ApiProperty({ type: ExportDownloadResponse, nullable: true, description: 'Null until it is ready' })
  download!: ExportDownloadResponse | null;
}

export function toExportResponse(
  { id, subjectId, format, state, requestedAt, bytes }: StoredExport,
  expiresAt: Date,
  link: ExportLink | undefined,
): ExportResponse {
  return {
    ...{ id, subjectId, format, state },
    requestedAt: requestedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    bytes,
    download: link
      ? {
          url: `/api/v1/privacy/exports/${id}/file?expires=${link.expires}&signature=${link.signature}`,
          expiresAt: new Date(link.expires * 1_000).toISOString(),
        }
      : null,
  };
}
