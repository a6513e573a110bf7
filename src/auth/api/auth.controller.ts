import { Body, Controller, Get, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { requireActor, requireUser } from '../../context/request-context.js';
import { Public, RequireScopes } from '../../http/access.decorator.js';
import { Limited } from '../../http/limited.decorator.js';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import { Logins } from '../login/logins.js';
import { RefreshTokens } from '../login/refresh-tokens.js';
import { Passwords } from '../users/passwords.js';
import { LoginRequest, PasswordRequest, RefreshRequest } from './auth.request.dto.js';
import { MeResponse, TokenPairResponse, toMeResponse, toTokenPairResponse } from './auth.response.dto.js';

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly logins: Logins,
    private readonly refreshTokens: RefreshTokens,
    private readonly passwords: Passwords,
  ) {}

  @Post('login')
  @Public()
  @Limited('login')
  @HttpCode(200)
  @ApiOperation({ summary: 'Log in with a password' })
  @ApiOkResponse({ type: TokenPairResponse })
  @ApiProblems(
    'request_invalid',
    'body_malformed',
    'credentials_invalid',
    'login_delayed',
    'media_type_unsupported',
  )
  async login(@Body() { email, password }: LoginRequest, @Ip() address: string): Promise<TokenPairResponse> {
    return toTokenPairResponse(await this.logins.login(email, password, address));
  }

  @Post('refresh')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Spend a refresh token for new tokens' })
  @ApiOkResponse({ type: TokenPairResponse })
  @ApiProblems('request_invalid', 'body_malformed', 'credentials_invalid', 'media_type_unsupported')
  async refresh(@Body() { refreshToken }: RefreshRequest): Promise<TokenPairResponse> {
    return toTokenPairResponse(await this.refreshTokens.refresh(refreshToken));
  }

  @Post('logout')
  @Public()
  @HttpCode(204)
  @ApiOperation({ summary: 'End the login that a refresh token belongs to' })
  @ApiNoContentResponse()
  @ApiProblems('request_invalid', 'body_malformed', 'media_type_unsupported')
  async logout(@Body() { refreshToken }: RefreshRequest): Promise<void> {
    await this.refreshTokens.logout(refreshToken);
  }

  @Get('me')
  @RequireScopes()
  @ApiOperation({ summary: 'Who you are and what you may do' })
  @ApiOkResponse({ type: MeResponse })
  me(): MeResponse {
    return toMeResponse(requireActor());
  }

  @Post('password')
  @RequireScopes()
  @HttpCode(204)
  @ApiOperation({ summary: 'Change your password; your other sessions end' })
  @ApiNoContentResponse()
  @ApiProblems('request_invalid', 'body_malformed', 'credentials_invalid', 'media_type_unsupported')
  async changePassword(@Body() { currentPassword, newPassword }: PasswordRequest): Promise<void> {
    const { id, familyId } = requireUser();
    await this.passwords.change(id, familyId, currentPassword, newPassword);
  }
}
