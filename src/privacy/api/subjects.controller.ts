import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { requireActor } from '../../context/request-context.js';
import { RequireScopes } from '../../http/access.decorator.js';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { StoredExports } from '../export/stored-exports.js';
import { RightsDesk } from '../rights/rights-desk.js';
import { People } from '../people.js';
import { ApiExport, exportAnswer } from './export-answer.js';
import { AccessQuery, ExportRequest, ExportResponse, toExportResponse } from './exports.dto.js';
import {
  HeldSubjectResponse,
  SubjectIdParam,
  SubjectPageResponse,
  SubjectQuery,
  toHeldSubjectResponse,
  toSubjectPageResponse,
} from './subjects.dto.js';

@ApiTags('privacy')
@Controller('privacy/subjects')
export class SubjectsController {
  constructor(
    private readonly people: People,
    private readonly desk: RightsDesk,
    private readonly stored: StoredExports,
  ) {}

  @Get()
  @RequireScopes('privacy:read')
  @ApiOperation({ summary: 'The person whom a client knows by an id of its own' })
  @ApiOkResponse({ type: SubjectPageResponse })
  @ApiProblems('request_invalid')
  async find(@Query() { ref, clientId }: SubjectQuery): Promise<SubjectPageResponse> {
    return toSubjectPageResponse(await this.people.find(requireActor(), ref, clientId));
  }

  @Get(':id')
  @RequireScopes('privacy:read')
  @ApiOperation({ summary: 'What is held of a person: how much, where' })
  @ApiOkResponse({ type: HeldSubjectResponse })
  @ApiProblems('request_invalid', 'resource_not_found')
  async get(@Param() { id }: SubjectIdParam): Promise<HeldSubjectResponse> {
    return toHeldSubjectResponse(await this.people.look(requireActor(), id));
  }

  @Get(':id/export')
  @RequireScopes('privacy:export')
  @ApiOperation({ summary: 'Everything that is held of a person, as it is made' })
  @ApiExport()
  @ApiProblems('request_invalid', 'resource_not_found', 'request_not_possible', 'data_unreadable')
  async export(@Param() { id }: SubjectIdParam, @Query() query: AccessQuery): Promise<StreamableFile> {
    const actor = requireActor();
    const person = await this.people.get(actor, id);
    return exportAnswer(await this.desk.open(actor, person, query), query.format, id);
  }

  @Post(':id/exports')
  @HttpCode(202)
  @RequireScopes('privacy:export')
  @ApiOperation({ summary: 'Have an export made that can be fetched in parts, for persons with much' })
  @ApiAcceptedResponse({ type: ExportResponse })
  @ApiProblems('request_invalid', 'body_malformed', 'resource_not_found')
  async request(@Param() { id }: SubjectIdParam, @Body() { format }: ExportRequest): Promise<ExportResponse> {
    const actor = requireActor();
    const exportId = await this.stored.request(await this.people.get(actor, id), format);
    const stored = await this.stored.get(actor, exportId);
    return toExportResponse(stored, this.stored.expiryOf(stored), undefined);
  }
}
