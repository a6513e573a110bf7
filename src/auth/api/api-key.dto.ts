import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import type { ActorLimits, Scope } from '../../context/actor.js';
import { IsCleanText } from '../../http/clean-text.validator.js';
import { Masked } from '../../http/masked.decorator.js';
import { PageResponse } from '../../http/cursor-page.js';
import type { IssuedApiKey, NewApiKey } from '../keys/api-keys.js';
import { isNetwork } from '../keys/network-list.js';
import { KEY_SCOPES } from '../roles.js';
import type { ApiKey } from '../store/api-key.entity.js';

/** Of an IPv6 network with an IPv4 address at its end. */
const MAX_NETWORK_LENGTH = 49;
const MAX_LIMIT = 1_000_000;
const MAX_OVERLAP_SECONDS = 2_592_000;

export class ApiKeyLimits implements ActorLimits {
  @ApiPropertyOptional({
    minimum: 1,
    maximum: MAX_LIMIT,
    description: 'Requests per minute and end customer',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  perMinute?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: MAX_LIMIT, description: 'Requests per hour and end customer' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  perHour?: number;

  @ApiPropertyOptional({
    minimum: 1,
    maximum: MAX_LIMIT,
    description: 'Chat turns per minute and end customer',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  aiPerMinute?: number;
}

export class ApiKeyRequest {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'web shop' })
  @IsCleanText()
  @Length(1, 100)
  @Masked()
  name!: string;

  @ApiProperty({ enum: KEY_SCOPES, isArray: true, example: ['chat', 'subjects:token'] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(KEY_SCOPES, { each: true })
  scopes!: Scope[];

  @ApiPropertyOptional({ format: 'date-time', description: 'The key ends at this moment' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  expiresAt?: string;

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'string', maxLength: MAX_NETWORK_LENGTH },
    maxItems: 50,
    description: 'Networks it may be used from, IPv4 and IPv6; none means any',
    example: ['192.0.2.0/24', '2001:db8::/32'],
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateBy(
    {
      name: 'isNetwork',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && isNetwork(value),
        defaultMessage: () => '$property must be addresses or networks in CIDR form',
      },
    },
    { each: true },
  )
  networks?: string[];

  @ApiPropertyOptional({ type: ApiKeyLimits, description: 'In place of the limits per address' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ApiKeyLimits)
  limits?: ApiKeyLimits;

  @ApiPropertyOptional({ format: 'uuid', description: 'The application it is for; without it a new one' })
  @IsOptional()
  @IsUUID()
  clientId?: string;
}

export class RotateRequest {
  @ApiPropertyOptional({
    minimum: 0,
    maximum: MAX_OVERLAP_SECONDS,
    default: 86_400,
    description: 'How long the old key still works, in seconds',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_OVERLAP_SECONDS)
  overlapSeconds?: number;
}

export class ApiKeyResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'hd_0123456789abcdef', description: 'How the key begins, to tell it from others' })
  prefix!: string;

  @ApiProperty({ format: 'uuid' })
  clientId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: KEY_SCOPES, isArray: true })
  scopes!: readonly Scope[];

  @ApiProperty({ type: [String] })
  networks!: readonly string[];

  @ApiProperty({ type: ApiKeyLimits, nullable: true })
  limits!: ActorLimits | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expiresAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  revokedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'To the minute' })
  lastUsedAt!: string | null;
}

export class NewApiKeyResponse extends ApiKeyResponse {
  @ApiProperty({ description: 'The key itself: in this answer only' })
  key!: string;
}

export class ApiKeyPageResponse extends PageResponse {
  @ApiProperty({ type: [ApiKeyResponse] })
  items!: ApiKeyResponse[];
}

export function toNewApiKey({ expiresAt, ...wanted }: ApiKeyRequest): NewApiKey {
  return { ...wanted, ...(expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt) }) };
}

export function toApiKeyResponse(key: ApiKey): ApiKeyResponse {
  const {
    id,
    publicId,
    clientId,
    name,
    scopes,
    networks,
    limits,
    createdAt,
    expiresAt,
    revokedAt,
    lastUsedAt,
  } = key;
  return {
    id,
    prefix: `hd_${publicId}`,
    clientId,
    name,
    scopes,
    networks,
    limits,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}

export function toNewApiKeyResponse({ key, text }: IssuedApiKey): NewApiKeyResponse {
  return { ...toApiKeyResponse(key), key: text };
}
