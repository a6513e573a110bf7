import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { requireActor } from '../../context/request-context.js';
import { RequireScopes } from '../../http/access.decorator.js';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { FreshToken } from '../../http/fresh-token.decorator.js';
import { SubjectExport } from '../export/subject-export.js';
import { People } from '../people.js';
import { ApiExport, exportAnswer } from './export-answer.js';
import { ExportQuery } from './exports.dto.js';

@ApiTags('privacy')
@Controller('privacy/me')
export class SelfController {
  constructor(
    private readonly people: People,
    private readonly contents: SubjectExport,
  ) {}

  @Get('export')
  @FreshToken()
  @RequireScopes('privacy:self')
  @ApiOperation({ summary: 'Everything that is held of you; needs a token of the last ten minutes' })
  @ApiExport()
  @ApiProblems('request_invalid', 'resource_not_found', 'data_unreadable')
  async export(@Query() { format }: ExportQuery): Promise<StreamableFile> {
    const actor = requireActor();
    const person = await this.people.get(actor, actor.id);
    return exportAnswer(await this.contents.open(person, format), format, person.id);
  }
}
