import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { requireActor } from '../../context/request-context.js';
import { RequireScopes } from '../../http/access.decorator.js';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { clientGone } from '../../http/client-gone.js';
import { Idempotent } from '../../http/idempotent.decorator.js';
import { Limited } from '../../http/limited.decorator.js';
import { Turn } from '../turn/turn.js';
import { ChatRequest } from './chat.request.dto.js';
import { ChatResponse, toChatResponse } from './chat.response.dto.js';

@ApiTags('chat')
@RequireScopes('chat')
@Controller('chat')
export class ChatController {
  constructor(private readonly turn: Turn) {}

  @Post()
  @Limited('ai')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Ask a question and get the answer' })
  @ApiOkResponse({ type: ChatResponse })
  @ApiProblems(
    'request_invalid',
    'body_malformed',
    'resource_not_found',
    'body_too_large',
    'media_type_unsupported',
  )
  async ask(
    @Body() body: ChatRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ChatResponse> {
    return toChatResponse(await this.turn.take(requireActor(), body, clientGone(reply)));
  }
}
