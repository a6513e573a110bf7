import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { requireActor } from '../../context/request-context.js';
import { RequireScopes } from '../../http/access.decorator.js';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { Feedback } from '../feedback.js';
import { SessionIdParam } from './chat.request.dto.js';
import { FeedbackRequest, FeedbackResponse, toFeedbackResponse } from './feedback.dto.js';

@ApiTags('chat')
@RequireScopes('chat')
@Controller('chat/sessions')
export class FeedbackController {
  constructor(private readonly feedback: Feedback) {}

  /** 200 and not 201: the rating has no address of its own, and the same call again leaves things as they are. */
  @Post(':id/feedback')
  @HttpCode(200)
  @ApiOperation({ summary: 'Rate an answer; rating it again replaces the rating' })
  @ApiOkResponse({ type: FeedbackResponse })
  @ApiProblems(
    'request_invalid',
    'body_malformed',
    'resource_not_found',
    'body_too_large',
    'media_type_unsupported',
  )
  async rate(@Param() { id }: SessionIdParam, @Body() body: FeedbackRequest): Promise<FeedbackResponse> {
    await this.feedback.give(requireActor(), id, body);
    return toFeedbackResponse(body);
  }
}
