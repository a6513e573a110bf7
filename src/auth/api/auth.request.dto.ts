import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsIn, IsInt, IsOptional, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import { IsCleanText } from '../../http/clean-text.validator.js';
import { ROLES, type Role } from '../roles.js';
import type { UserStatus } from '../store/user.entity.js';
import { MAX_SUBJECT_TOKEN_SECONDS } from '../tokens/access-tokens.js';

const MAX_EMAIL_LENGTH = 254;
/** Longer than any password we take, so that a login with a wrong one is answered like any other. */
const MAX_TYPED_PASSWORD = 1_000;

export class LoginRequest {
  @ApiProperty({ format: 'email', maxLength: MAX_EMAIL_LENGTH, example: 'ada@example.com' })
  @IsCleanText()
  @Length(1, MAX_EMAIL_LENGTH)
  email!: string;

  @ApiProperty({ minLength: 1, maxLength: MAX_TYPED_PASSWORD, format: 'password' })
  @IsCleanText()
  @Length(1, MAX_TYPED_PASSWORD)
  password!: string;
}

export class RefreshRequest {
  @ApiProperty({ minLength: 1, maxLength: 200 })
  @IsCleanText()
  @Length(1, 200)
  refreshToken!: string;
}

export class PasswordRequest {
  @ApiProperty({ minLength: 1, maxLength: MAX_TYPED_PASSWORD, format: 'password' })
  @IsCleanText()
  @Length(1, MAX_TYPED_PASSWORD)
  currentPassword!: string;

  @ApiProperty({
    minLength: 1,
    maxLength: MAX_TYPED_PASSWORD,
    format: 'password',
    description: '15 characters to 72 bytes, hard to guess',
  })
  @IsCleanText()
  @Length(1, MAX_TYPED_PASSWORD)
  newPassword!: string;
}

export class UserRequest {
  @ApiProperty({ format: 'email', maxLength: MAX_EMAIL_LENGTH, example: 'ada@example.com' })
  @IsCleanText()
  @IsEmail()
  @MaxLength(MAX_EMAIL_LENGTH)
  email!: string;

  @ApiProperty({
    minLength: 1,
    maxLength: MAX_TYPED_PASSWORD,
    format: 'password',
    description: '15 characters to 72 bytes, hard to guess',
  })
  @IsCleanText()
  @Length(1, MAX_TYPED_PASSWORD)
  password!: string;

  @ApiProperty({ enum: ROLES, example: 'agent' })
  @IsIn(ROLES)
  role!: Role;
}

export class UserChangeRequest {
  @ApiPropertyOptional({ enum: ROLES })
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  @ApiPropertyOptional({ enum: ['active', 'disabled'], description: 'A disabled user is out at once' })
  @IsOptional()
  @IsIn(['active', 'disabled'])
  status?: UserStatus;
}

export class SubjectTokenRequest {
  @ApiProperty({
    minLength: 1,
    maxLength: 200,
    description: 'Your own id of the person',
    example: 'customer-4711',
  })
  @IsCleanText()
  @Length(1, 200)
  subject!: string;

  @ApiPropertyOptional({ minimum: 60, maximum: MAX_SUBJECT_TOKEN_SECONDS, default: 900 })
  @IsOptional()
  @IsInt()
  @Min(60)
  @Max(MAX_SUBJECT_TOKEN_SECONDS)
  ttlSeconds?: number;
}

export class RecordIdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id!: string;
}
