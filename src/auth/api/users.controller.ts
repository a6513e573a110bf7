import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
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
import { Idempotent } from '../../http/idempotent.decorator.js';
import { requireGrantable } from '../granting.js';
import { SCOPES_OF } from '../roles.js';
import { Users } from '../users/users.js';
import { RecordIdParam, UserChangeRequest, UserRequest } from './auth.request.dto.js';
import { toUserResponse, UserPageResponse, UserResponse } from './auth.response.dto.js';

@ApiTags('auth')
@RequireScopes('users:manage')
@Controller('auth/users')
export class UsersController {
  constructor(private readonly users: Users) {}

  @Get()
  @ApiOperation({ summary: 'The users, newest first' })
  @ApiOkResponse({ type: UserPageResponse })
  @ApiProblems('request_invalid')
  async list(@Query() query: PageQuery): Promise<Page<UserResponse>> {
    return pageOf(await this.users.list(query), query.limit, toUserResponse);
  }

  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Add a user' })
  @ApiCreatedResponse({ type: UserResponse })
  @ApiProblems('request_invalid', 'body_malformed', 'email_taken', 'media_type_unsupported')
  async create(@Body() { email, password, role }: UserRequest): Promise<UserResponse> {
    requireGrantable(requireActor(), SCOPES_OF[role]);
    return toUserResponse(await this.users.create(email, password, role));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change the role of a user, disable or enable them' })
  @ApiOkResponse({ type: UserResponse })
  @ApiProblems(
    'request_invalid',
    'body_malformed',
    'resource_not_found',
    'last_admin',
    'media_type_unsupported',
  )
  async change(
    @Param() { id }: RecordIdParam,
    @Body() { role, status }: UserChangeRequest,
  ): Promise<UserResponse> {
    requireGrantable(requireActor(), role === undefined ? [] : SCOPES_OF[role]);
    return toUserResponse(await this.users.change(id, { role, status }));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a user; their sessions end' })
  @ApiNoContentResponse()
  @ApiProblems('request_invalid', 'resource_not_found', 'last_admin')
  async delete(@Param() { id }: RecordIdParam): Promise<void> {
    await this.users.delete(id);
  }
}
