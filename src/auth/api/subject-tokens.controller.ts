import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { requireActor } from '../../context/request-context.js';
import { RequireScopes } from '../../http/access.decorator.js';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { SubjectTokens } from '../tokens/subject-tokens.js';
import { SubjectTokenRequest } from './auth.request.dto.js';
import { AccessTokenResponse } from './auth.response.dto.js';

const DEFAULT_TTL_SECONDS = 900;

@ApiTags('auth')
@Controller('auth/subject-tokens')
export class SubjectTokensController {
  constructor(private readonly tokens: SubjectTokens) {}

  @Post()
  @RequireScopes('subjects:token')
  @ApiOperation({ summary: 'Mint a token for one of your customers, for their browser or app' })
  @ApiCreatedResponse({ type: AccessTokenResponse })
  @ApiProblems('request_invalid', 'body_malformed', 'media_type_unsupported')
  async mint(
    @Body() { subject, ttlSeconds = DEFAULT_TTL_SECONDS }: SubjectTokenRequest,
  ): Promise<AccessTokenResponse> {
    const accessToken = await this.tokens.mint(requireActor(), subject, ttlSeconds);
    return { accessToken, tokenType: 'Bearer', expiresIn: ttlSeconds };
  }
}
