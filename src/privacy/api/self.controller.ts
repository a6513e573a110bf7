import { Controller, Delete, Get, HttpCode, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { requireActor } from '../../context/request-context.js';
import { RequireScopes } from '../../http/access.decorator.js';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { FreshToken } from '../../http/fresh-token.decorator.js';
import { RightsDesk } from '../rights/rights-desk.js';
import { People } from '../people.js';
import { ApiExport, exportAnswer } from './export-answer.js';
import { AccessQuery } from './exports.dto.js';
import { EraseQuery, ErasureResponse } from './subject-rights.dto.js';

@ApiTags('privacy')
@Controller('privacy/me')
export class SelfController {
  constructor(
    private readonly people: People,
    private readonly desk: RightsDesk,
  ) {}

  @Get('export')
  @FreshToken()
  @RequireScopes('privacy:self')
  @ApiOperation({ summary: 'Everything that is held of you; needs a token of the last ten minutes' })
  @ApiExport()
  @ApiProblems('request_invalid', 'resource_not_found', 'request_not_possible', 'data_unreadable')
  async export(@Query() query: AccessQuery): Promise<StreamableFile> {
    const actor = requireActor();
    const person = await this.people.get(actor, actor.id);
    return exportAnswer(await this.desk.open(actor, person, query), query.format, person.id);
  }

  @Delete()
  @HttpCode(200)
  @FreshToken()
  @RequireScopes('privacy:self')
  @ApiOperation({ summary: 'Erase everything that is held of you; needs a token of the last ten minutes' })
  @ApiOkResponse({ type: ErasureResponse })
  @ApiProblems(
    ...(['request_invalid', 'resource_not_found', 'subject_held'] as const),
    ...(['request_not_possible', 'erasure_incomplete'] as const),
  )
  erase(@Query() query: EraseQuery): Promise<ErasureResponse> {
    const actor = requireActor();
    return this.desk.erase(actor, actor.id, query);
  }
}
