import { Body, Controller, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequireScopes } from '../../http/access.decorator.js';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { type Page, pageOf, PageQuery } from '../../http/cursor-page.js';
import { PolicyChanges } from '../retention/policy-changes.js';
import { RetentionRuns } from '../retention/retention-runs.js';
import {
  RetentionPoliciesRequest,
  RetentionPolicyListResponse,
  RetentionRunPageResponse,
  RetentionRunRequest,
  RetentionRunResponse,
  toRetentionPolicyResponse,
  toRetentionRunResponse,
} from './retention.dto.js';

const BODY_PROBLEMS = [
  'request_invalid',
  'body_malformed',
  'body_too_large',
  'media_type_unsupported',
] as const;

/** How long things are kept, and the runs that delete them. */
@ApiTags('privacy')
@RequireScopes('privacy:retention')
@Controller('privacy/retention')
export class RetentionController {
  constructor(
    private readonly changes: PolicyChanges,
    private readonly runs: RetentionRuns,
  ) {}

  @Get('policies')
  @ApiOperation({ summary: 'How long everything is kept, and within which bounds that can be set' })
  @ApiOkResponse({ type: RetentionPolicyListResponse })
  async listPolicies(): Promise<RetentionPolicyListResponse> {
    return { items: (await this.changes.list()).map(toRetentionPolicyResponse) };
  }

  @Put('policies')
  @ApiOperation({ summary: 'Set how long something is kept; also for what is there already' })
  @ApiOkResponse({ type: RetentionPolicyListResponse })
  @ApiProblems(...BODY_PROBLEMS)
  async changePolicies(@Body() { policies }: RetentionPoliciesRequest): Promise<RetentionPolicyListResponse> {
    return { items: (await this.changes.change(policies)).map(toRetentionPolicyResponse) };
  }

  @Post('runs')
  @HttpCode(202)
  @ApiOperation({ summary: 'Delete what is over its time now; one that is under way is not started twice' })
  @ApiAcceptedResponse({ type: RetentionRunResponse, description: 'A run that is open' })
  @ApiOkResponse({ type: RetentionRunResponse, description: 'What a run would delete: of a dry run' })
  @ApiProblems(...BODY_PROBLEMS)
  async start(
    @Body() { dryRun = false }: RetentionRunRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RetentionRunResponse> {
    void reply.code(dryRun ? 200 : 202);
    return toRetentionRunResponse(dryRun ? await this.runs.rehearse() : await this.runs.start());
  }

  @Get('runs')
  @ApiOperation({ summary: 'What runs have deleted, the newest first' })
  @ApiOkResponse({ type: RetentionRunPageResponse })
  @ApiProblems('request_invalid')
  async listRuns(@Query() query: PageQuery): Promise<Page<RetentionRunResponse>> {
    return pageOf(await this.runs.list(query), query.limit, toRetentionRunResponse);
  }
}
