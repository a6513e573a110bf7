import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { requireActor } from '../../context/request-context.js';
import { RequireScopes } from '../../http/access.decorator.js';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { type Page, PageQuery, pageOf } from '../../http/cursor-page.js';
import { requireGrantable } from '../granting.js';
import { ApiKeys } from '../keys/api-keys.js';
import {
  ApiKeyPageResponse,
  ApiKeyRequest,
  ApiKeyResponse,
  NewApiKeyResponse,
  RotateRequest,
  toApiKeyResponse,
  toNewApiKey,
  toNewApiKeyResponse,
} from './api-key.dto.js';
import { RecordIdParam } from './auth.request.dto.js';

const DEFAULT_OVERLAP_SECONDS = 86_400;

@ApiTags('auth')
@RequireScopes('keys:manage')
@Controller('auth/api-keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeys) {}

  @Get()
  @ApiOperation({ summary: 'The API keys, newest first; never their secrets' })
  @ApiOkResponse({ type: ApiKeyPageResponse })
  @ApiProblems('request_invalid')
  async list(@Query() query: PageQuery): Promise<Page<ApiKeyResponse>> {
    return pageOf(await this.keys.list(query), query.limit, toApiKeyResponse);
  }

  @Post()
  @ApiOperation({ summary: 'Make an API key; its text is in this answer only' })
  @ApiCreatedResponse({ type: NewApiKeyResponse })
  @ApiProblems('request_invalid', 'body_malformed', 'media_type_unsupported')
  async create(@Body() body: ApiKeyRequest): Promise<NewApiKeyResponse> {
    requireGrantable(requireActor(), body.scopes);
    return toNewApiKeyResponse(await this.keys.create(toNewApiKey(body)));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke an API key at once' })
  @ApiNoContentResponse()
  @ApiProblems('request_invalid', 'resource_not_found')
  async revoke(@Param() { id }: RecordIdParam): Promise<void> {
    await this.keys.revoke(id);
  }

  @Post(':id/rotate')
  @ApiOperation({ summary: 'Make a successor; the old key works on for the overlap' })
  @ApiCreatedResponse({ type: NewApiKeyResponse })
  @ApiProblems('request_invalid', 'body_malformed', 'resource_not_found', 'media_type_unsupported')
  async rotate(
    @Param() { id }: RecordIdParam,
    @Body() { overlapSeconds = DEFAULT_OVERLAP_SECONDS }: RotateRequest,
  ): Promise<NewApiKeyResponse> {
    return toNewApiKeyResponse(await this.keys.rotate(id, overlapSeconds));
  }
}
