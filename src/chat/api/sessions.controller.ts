import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { requireActor } from '../../context/request-context.js';
import { AccessPurpose } from '../../http/access-purpose.decorator.js';
import { RequireScopes } from '../../http/access.decorator.js';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { type Page, PageQuery, pageOf } from '../../http/cursor-page.js';
import { MaskedForStaff } from '../../http/masked-for-staff.decorator.js';
import { Sessions } from '../sessions.js';
import { SessionIdParam } from './chat.request.dto.js';
import {
  MessagePageResponse,
  type MessageResponse,
  SessionPageResponse,
  SessionResponse,
  toMessageResponse,
  toSessionResponse,
} from './chat.response.dto.js';

@ApiTags('chat')
@ApiHeader({
  name: 'X-Access-Purpose',
  required: false,
  schema: { type: 'string', minLength: 3, maxLength: 200 },
  description: 'Staff with `chat:read`: why you read conversations of others. Goes on record.',
})
@MaskedForStaff()
@RequireScopes('chat')
@Controller('chat/sessions')
export class SessionsController {
  constructor(private readonly sessions: Sessions) {}

  @Get()
  @ApiOperation({ summary: 'Your sessions, newest first' })
  @ApiOkResponse({ type: SessionPageResponse })
  @ApiProblems('request_invalid')
  async list(@Query() query: PageQuery, @AccessPurpose() purpose?: string): Promise<Page<SessionResponse>> {
    return pageOf(await this.sessions.list(requireActor(), query, purpose), query.limit, toSessionResponse);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One session' })
  @ApiOkResponse({ type: SessionResponse })
  @ApiProblems('request_invalid', 'resource_not_found')
  async get(@Param() { id }: SessionIdParam, @AccessPurpose() purpose?: string): Promise<SessionResponse> {
    return toSessionResponse(await this.sessions.get(requireActor(), id, purpose));
  }

  @Get(':id/messages')
  @ApiOperation({ summary: 'The messages of a session, oldest first' })
  @ApiOkResponse({ type: MessagePageResponse })
  @ApiProblems('request_invalid', 'resource_not_found')
  async listMessages(
    @Param() { id }: SessionIdParam,
    @Query() query: PageQuery,
    @AccessPurpose() purpose?: string,
  ): Promise<Page<MessageResponse>> {
    return pageOf(
      await this.sessions.listMessages(requireActor(), id, query, purpose),
      query.limit,
      toMessageResponse,
    );
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a session with its messages' })
  @ApiNoContentResponse()
  @ApiProblems('request_invalid', 'resource_not_found')
  async delete(@Param() { id }: SessionIdParam): Promise<void> {
    await this.sessions.delete(requireActor(), id);
  }
}
