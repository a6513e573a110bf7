import { ApiProperty } from '@nestjs/swagger';
import { type Actor, type Scope, SCOPES } from '../../context/actor.js';
import { PageResponse } from '../../http/cursor-page.js';
import type { TokenPair } from '../login/refresh-tokens.js';
import { ROLES, type Role } from '../roles.js';
import type { UserStatus } from '../store/user.entity.js';
import type { KnownUser } from '../users/users.js';

export class AccessTokenResponse {
  @ApiProperty({ description: 'Goes into `Authorization: Bearer`' })
  accessToken!: string;

  @ApiProperty({ enum: ['Bearer'] })
  tokenType!: 'Bearer';

  @ApiProperty({ example: 1800, description: 'Life of the access token, in seconds' })
  expiresIn!: number;
}

export class TokenPairResponse extends AccessTokenResponse {
  @ApiProperty({ description: 'Good for one refresh' })
  refreshToken!: string;
}

export class MeResponse {
  @ApiProperty({ enum: ['api_key', 'user', 'subject'] })
  kind!: Actor['kind'];

  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid', description: 'The application you belong to' })
  clientId!: string;

  @ApiProperty({ enum: SCOPES, isArray: true })
  scopes!: readonly Scope[];
}

export class UserResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'ada@example.com' })
  email!: string;

  @ApiProperty({ enum: ROLES })
  role!: Role;

  @ApiProperty({ enum: ['active', 'disabled'] })
  status!: UserStatus;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class UserPageResponse extends PageResponse {
  @ApiProperty({ type: [UserResponse] })
  items!: UserResponse[];
}

export function toTokenPairResponse({ accessToken, expiresIn, refreshToken }: TokenPair): TokenPairResponse {
  return { accessToken, tokenType: 'Bearer', expiresIn, refreshToken };
}

export function toMeResponse({ kind, id, clientId, scopes }: Actor): MeResponse {
  return { kind, id, clientId, scopes };
}

export function toUserResponse({ id, email, role, status, createdAt }: KnownUser): UserResponse {
  return { id, email, role, status, createdAt: createdAt.toISOString() };
}
