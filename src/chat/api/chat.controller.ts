import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireActor } from '../../context/request-context.js';
import { RequireScopes } from '../../http/access.decorator.js';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { clientGone } from '../../http/client-gone.js';
import { type EventStream, EventStreams, wantsEvents } from '../../http/event-streams.js';
import { Idempotent } from '../../http/idempotent.decorator.js';
import { Limited } from '../../http/limited.decorator.js';
import { Streamed } from '../../http/streamed.decorator.js';
import { Turn } from '../turn/turn.js';
import { ChatRequest } from './chat.request.dto.js';
import { ChatResponse, toChatResponse } from './chat.response.dto.js';
import { eventsOf, replayed, resultOf } from './chat.stream.js';

@ApiTags('chat')
@RequireScopes('chat')
@Controller('chat')
export class ChatController {
  constructor(
    private readonly turn: Turn,
    private readonly streams: EventStreams,
  ) {}

  @Post()
  @Limited('ai')
  @HttpCode(200)
  @Idempotent()
  @Streamed(replayed)
  @ApiOperation({ summary: 'Ask a question and get the answer' })
  @ApiOkResponse({ type: ChatResponse })
  @ApiProblems(
    'request_invalid',
    'body_malformed',
    'resource_not_found',
    'session_closed',
    'budget_exceeded',
    'streams_exceeded',
    'answer_interrupted',
    'body_too_large',
    'media_type_unsupported',
  )
  async ask(
    @Body() body: ChatRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChatResponse | EventStream> {
    const streamed = wantsEvents(request);
    const signal = clientGone(reply);
    const turn = this.turn.take(requireActor(), body, { signal, streamed });
    return streamed ? this.streams.open(eventsOf(turn), signal) : toChatResponse(await resultOf(turn));
  }
}
