import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { requireActor } from '../../context/request-context.js';
import { RequireScopes } from '../../http/access.decorator.js';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { type Page, pageOf } from '../../http/cursor-page.js';
import { Idempotent } from '../../http/idempotent.decorator.js';
import { AgentReplies } from '../handoff/agent-replies.js';
import { Handoffs } from '../handoff/handoffs.js';
import { SessionIdParam } from './chat.request.dto.js';
import { HandoffPageQuery, HandoffRequest, ReleaseRequest, ReplyRequest } from './handoff.request.dto.js';
import {
  HandoffPageResponse,
  type HandoffResponse,
  HandoffStateResponse,
  ReplyResponse,
  TakenResponse,
  toHandoffResponse,
  toHandoffStateResponse,
  toReplyResponse,
  toTakenResponse,
} from './handoff.response.dto.js';

/** From the bot to a person and back. Customers ask, agents take, answer, give back and close. */
@ApiTags('hand-off')
@Controller('chat')
export class HandoffController {
  constructor(
    private readonly handoffs: Handoffs,
    private readonly replies: AgentReplies,
  ) {}

  @Post('sessions/:id/handoff')
  @RequireScopes('chat')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask for a person; the bot is silent from then on' })
  @ApiOkResponse({ type: HandoffStateResponse })
  @ApiProblems(
    'request_invalid',
    'body_malformed',
    'resource_not_found',
    'session_closed',
    'body_too_large',
    'media_type_unsupported',
  )
  async ask(
    @Param() { id }: SessionIdParam,
    @Body() body: HandoffRequest = {},
  ): Promise<HandoffStateResponse> {
    return toHandoffStateResponse(await this.handoffs.ask(requireActor(), id, body.reason));
  }

  @Get('handoffs')
  @RequireScopes('chat:answer')
  @ApiOperation({ summary: 'Conversations that wait for a person or are with one, the longest first' })
  @ApiOkResponse({ type: HandoffPageResponse })
  @ApiProblems('request_invalid')
  async list(@Query() query: HandoffPageQuery): Promise<Page<HandoffResponse>> {
    const rows = await this.handoffs.list(requireActor(), query.state, query);
    return pageOf(rows, query.limit, toHandoffResponse);
  }

  @Post('sessions/:id/take')
  @RequireScopes('chat:answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a conversation: of several at once exactly one gets it' })
  @ApiOkResponse({ type: TakenResponse })
  @ApiProblems('request_invalid', 'resource_not_found', 'session_closed', 'handoff_taken')
  async take(@Param() { id }: SessionIdParam): Promise<TakenResponse> {
    return toTakenResponse(await this.handoffs.take(requireActor(), id));
  }

  @Post('sessions/:id/replies')
  @RequireScopes('chat:answer')
  @Idempotent()
  @ApiOperation({ summary: 'Answer the customer in a conversation that you have' })
  @ApiCreatedResponse({ type: ReplyResponse })
  @ApiProblems(
    'request_invalid',
    'body_malformed',
    'resource_not_found',
    'session_closed',
    'handoff_taken',
    'handoff_not_taken',
    'body_too_large',
    'media_type_unsupported',
  )
  async reply(@Param() { id }: SessionIdParam, @Body() { message }: ReplyRequest): Promise<ReplyResponse> {
    return toReplyResponse(await this.replies.reply(requireActor(), id, message));
  }

  @Post('sessions/:id/release')
  @RequireScopes('chat:answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give a conversation back to the bot, or to those who wait' })
  @ApiOkResponse({ type: HandoffStateResponse })
  @ApiProblems(
    'request_invalid',
    'body_malformed',
    'resource_not_found',
    'session_closed',
    'handoff_taken',
    'handoff_not_taken',
    'body_too_large',
    'media_type_unsupported',
  )
  async release(
    @Param() { id }: SessionIdParam,
    @Body() { to }: ReleaseRequest,
  ): Promise<HandoffStateResponse> {
    return toHandoffStateResponse(await this.handoffs.release(requireActor(), id, to));
  }

  @Post('sessions/:id/close')
  @RequireScopes('chat:answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'End a conversation for good' })
  @ApiOkResponse({ type: HandoffStateResponse })
  @ApiProblems('request_invalid', 'resource_not_found', 'handoff_taken')
  async close(@Param() { id }: SessionIdParam): Promise<HandoffStateResponse> {
    return toHandoffStateResponse(await this.handoffs.close(requireActor(), id));
  }
}
