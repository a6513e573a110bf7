import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { DatabaseSettings } from './database-settings.js';
import { Setting } from './setting.decorator.js';

/** Keys, tokens and passwords. */
export abstract class AuthSettings extends DatabaseSettings {
  @Setting({
    env: 'API_KEY_PEPPER',
    type: 'text',
    meaning: 'Key under which API keys are hashed. Changing it makes every API key invalid.',
    secret: { neededInProduction: true, strength: 'key' },
  })
  @IsOptional()
  @IsString()
  readonly apiKeyPepper?: string;

  @Setting({
    env: 'JWT_SECRETS',
    type: 'text',
    meaning:
      'Secrets that sign access tokens, as kid:secret separated by commas: the first signs, all verify.',
    secret: { neededInProduction: true, strength: 'key-ring' },
  })
  @IsOptional()
  @Matches(/^[\w-]+:[^,:]+(?:,[\w-]+:[^,:]+)*$/, { message: 'must be kid:secret pairs separated by commas' })
  readonly jwtSecrets?: string;

  @Setting({ env: 'JWT_ISSUER', type: 'text', default: 'hushdesk', meaning: 'The iss of access tokens.' })
  @IsString()
  readonly jwtIssuer!: string;

  @Setting({
    env: 'JWT_AUDIENCE',
    type: 'text',
    default: 'hushdesk-api',
    meaning: 'The aud of access tokens.',
  })
  @IsString()
  readonly jwtAudience!: string;

  @Setting({
    env: 'ACCESS_TOKEN_TTL_MINUTES',
    type: 'integer',
    default: '30',
    unit: 'minutes',
    meaning: 'How long an access token is good for.',
  })
  @IsInt()
  @Min(1)
  @Max(60)
  readonly accessTokenTtlMinutes!: number;

  @Setting({
    env: 'REFRESH_TOKEN_TTL_DAYS',
    type: 'integer',
    default: '14',
    unit: 'days',
    meaning: 'A login ends when it has not been refreshed for this long.',
  })
  @IsInt()
  @Min(1)
  @Max(90)
  readonly refreshTokenTtlDays!: number;

  @Setting({
    env: 'LOGIN_TTL_DAYS',
    type: 'integer',
    default: '90',
    unit: 'days',
    meaning: 'A login ends after this long, however often it was refreshed.',
  })
  @IsInt()
  @Min(1)
  @Max(365)
  readonly loginTtlDays!: number;

  @Setting({
    env: 'REFRESH_GRACE_SECONDS',
    type: 'integer',
    default: '0',
    unit: 'seconds',
    meaning:
      'How long a spent refresh token brings the same successor again, for answers lost on the way; 0 is strict.',
  })
  @IsInt()
  @Min(0)
  @Max(30)
  readonly refreshGraceSeconds!: number;

  @Setting({
    env: 'PASSWORD_HASH_COST',
    type: 'integer',
    default: '12',
    unit: 'bcrypt cost (powers of two)',
    meaning: 'Work of one password hash; production refuses less than 12.',
  })
  @IsInt()
  @Min(4)
  @Max(16)
  readonly passwordHashCost!: number;
}
