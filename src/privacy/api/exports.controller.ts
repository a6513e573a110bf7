import { Controller, Get, Headers, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { requireActor } from '../../context/request-context.js';
import { Problem } from '../../errors/problem.js';
import { Public, RequireScopes } from '../../http/access.decorator.js';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { byteRangeOf } from '../../http/byte-range.js';
import { ExportLinks } from '../export/export-links.js';
import { StoredExports } from '../export/stored-exports.js';
import { ApiExport, exportHeaders } from './export-answer.js';
import { ExportIdParam, ExportLinkQuery, ExportResponse, toExportResponse } from './exports.dto.js';

@ApiTags('privacy')
@Controller('privacy/exports')
export class ExportsController {
  constructor(
    private readonly stored: StoredExports,
    private readonly links: ExportLinks,
  ) {}

  @Get(':id')
  @RequireScopes('privacy:export')
  @ApiOperation({
    summary: 'How far an export is and, when it is ready, a link to it that is good for an hour',
  })
  @ApiOkResponse({ type: ExportResponse })
  @ApiProblems('request_invalid', 'resource_not_found')
  async get(@Param() { id }: ExportIdParam): Promise<ExportResponse> {
    const found = await this.stored.get(requireActor(), id);
    const link = found.state === 'ready' ? await this.links.make(id) : undefined;
    return toExportResponse(found, this.stored.expiryOf(found), link);
  }

  @Get(':id/file')
  @Public()
  @ApiOperation({ summary: 'The file, whole or in part, for who holds the link' })
  @ApiHeader({
    name: 'Range',
    required: false,
    schema: { type: 'string', example: 'bytes=0-1023', pattern: '^bytes=\\d*-\\d*$' },
    description: 'One range of bytes; several get the whole file',
  })
  @ApiExport()
  @ApiExport(206)
  @ApiProblems('request_invalid', 'resource_not_found', 'export_not_ready', 'range_not_satisfiable')
  @ApiProblems('data_unreadable')
  async fetch(
    @Param() { id }: ExportIdParam,
    @Query() { expires, signature }: ExportLinkQuery,
    @Headers('range') range: string | undefined,
    @Headers('if-range') ifRange: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    if (!(await this.links.verify(id, expires, signature))) throw new Problem('resource_not_found');
    const file = await this.stored.getReady(id);
    const etag = `"${file.runId}"`;
    const part = byteRangeOf({ range, ifRange }, file.bytes, etag);
    const content = await this.stored.open(file, part);
    const { first, last } = part ?? { first: 0, last: file.bytes - 1 };
    void reply.code(part ? 206 : 200).headers({ 'Accept-Ranges': 'bytes', ETag: etag });
    if (part) void reply.header('Content-Range', `bytes ${first}-${last}/${file.bytes}`);
    return new StreamableFile(content, {
      ...exportHeaders(file.format, file.subjectId),
      length: last - first + 1,
    });
  }
}
