import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { requireActor } from '../../context/request-context.js';
import { RequireScopes } from '../../http/access.decorator.js';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { PageQuery } from '../../http/cursor-page.js';
import { Receipts } from '../receipts.js';
import { SessionIdParam } from './chat.request.dto.js';
import { ReceiptsPageResponse, toReceiptsResponse } from './receipts.response.dto.js';

@ApiTags('chat')
@RequireScopes('chat')
@Controller('chat/sessions')
export class ReceiptsController {
  constructor(private readonly receipts: Receipts) {}

  @Get(':id/receipts')
  @ApiOperation({ summary: 'What left the house for a session, turn by turn, newest first' })
  @ApiOkResponse({ type: ReceiptsPageResponse })
  @ApiProblems('request_invalid', 'resource_not_found')
  async list(@Param() { id }: SessionIdParam, @Query() query: PageQuery): Promise<ReceiptsPageResponse> {
    const { turns, nextCursor } = await this.receipts.list(requireActor(), id, query);
    return { items: turns.map(toReceiptsResponse), nextCursor };
  }
}
