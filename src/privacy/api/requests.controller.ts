import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { requireActor } from '../../context/request-context.js';
import { RequireScopes } from '../../http/access.decorator.js';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { type Page, pageOf } from '../../http/cursor-page.js';
import { reachOf } from '../reach.js';
import { RequestDesk } from '../rights/request-desk.js';
import {
  NewPrivacyRequest,
  PrivacyRequestDecision,
  PrivacyRequestPageResponse,
  PrivacyRequestResponse,
  RequestIdParam,
  RequestPageQuery,
  toDecision,
  toPrivacyRequestResponse,
} from './requests.dto.js';

@ApiTags('privacy')
@Controller('privacy/requests')
export class RequestsController {
  constructor(private readonly desk: RequestDesk) {}

  @Get()
  @RequireScopes('privacy:read')
  @ApiOperation({
    summary: 'The ledger: who asked for what, by when it is due, what came of it; newest first',
  })
  @ApiOkResponse({ type: PrivacyRequestPageResponse })
  @ApiProblems('request_invalid')
  async list(@Query() query: RequestPageQuery): Promise<Page<PrivacyRequestResponse>> {
    const requests = await this.desk.list(reachOf(requireActor()), query);
    return pageOf(requests, query.limit, toPrivacyRequestResponse);
  }

  @Get(':id')
  @RequireScopes('privacy:read')
  @ApiOperation({ summary: 'One request, with the receipt of an erasure' })
  @ApiOkResponse({ type: PrivacyRequestResponse })
  @ApiProblems('request_invalid', 'resource_not_found')
  async get(@Param() { id }: RequestIdParam): Promise<PrivacyRequestResponse> {
    return toPrivacyRequestResponse(await this.desk.get(id, reachOf(requireActor())));
  }

  @Post()
  @RequireScopes('privacy:read', 'privacy:correct')
  @ApiOperation({ summary: 'Write down a request that came by letter or telephone: its clock begins' })
  @ApiCreatedResponse({ type: PrivacyRequestResponse })
  @ApiProblems(
    'request_invalid',
    'body_malformed',
    'resource_not_found',
    'body_too_large',
    'media_type_unsupported',
  )
  async receive(@Body() body: NewPrivacyRequest): Promise<PrivacyRequestResponse> {
    return toPrivacyRequestResponse(await this.desk.receive(requireActor(), body));
  }

  @Patch(':id')
  @RequireScopes('privacy:read', 'privacy:correct')
  @ApiOperation({ summary: 'Confirm who has asked, take the longer time, or refuse with a reason' })
  @ApiOkResponse({ type: PrivacyRequestResponse })
  @ApiProblems(
    'request_invalid',
    'body_malformed',
    'resource_not_found',
    'request_not_possible',
    'body_too_large',
    'media_type_unsupported',
  )
  async decide(
    @Param() { id }: RequestIdParam,
    @Body() body: PrivacyRequestDecision,
  ): Promise<PrivacyRequestResponse> {
    const decided = await this.desk.decide(id, reachOf(requireActor()), toDecision(body));
    return toPrivacyRequestResponse(decided);
  }
}
