import {
  ArrayNotEmpty,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { AreExactOrigins } from './exact-origin.validator.js';
import { Setting } from './setting.decorator.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/**
 * The whole configuration of the service, read once at start and never changed.
 *
 * Every property names its environment variable, default, range and meaning;
 * `.env.example` is compared with this class by a test.
 */
export class Settings {
  @Setting({
    env: 'NODE_ENV',
    type: 'text',
    default: 'development',
    meaning: 'production refuses every unsafe setting; development makes its own database and secrets.',
  })
  @IsIn(['development', 'production', 'test'])
  readonly environment!: 'development' | 'production' | 'test';

  @Setting({ env: 'HOST', type: 'text', default: '127.0.0.1', meaning: 'Address the service listens on.' })
  @IsString()
  readonly host!: string;

  @Setting({
    env: 'PORT',
    type: 'integer',
    default: '3000',
    meaning: 'Port the service listens on; 0 takes a free one.',
  })
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly port!: number;

  @Setting({
    env: 'DATABASE_URL',
    type: 'text',
    meaning:
      'PostgreSQL 15 to 18, as postgres://user:password@host:port/database. Without it development runs its own.',
    secret: { neededInProduction: true },
  })
  @IsOptional()
  @Matches(/^postgres(?:ql)?:\/\//, { message: 'must be a postgres:// address' })
  readonly databaseUrl?: string;

  @Setting({
    env: 'DATABASE_POOL_SIZE',
    type: 'integer',
    default: '10',
    unit: 'connections',
    meaning: 'Most connections this process keeps open to PostgreSQL.',
  })
  @IsInt()
  @Min(1)
  @Max(200)
  readonly databasePoolSize!: number;

  @Setting({
    env: 'DATABASE_TLS',
    type: 'text',
    default: 'auto',
    meaning:
      'auto: TLS with a checked certificate unless the database is on this machine; verify: always; off: never, for networks that encrypt by themselves.',
  })
  @IsIn(['auto', 'verify', 'off'])
  readonly databaseTls!: 'auto' | 'verify' | 'off';

  @Setting({
    env: 'DATABASE_TLS_CA_FILE',
    type: 'text',
    meaning: 'PEM file of the authority that signed the database certificate; the system list when absent.',
  })
  @IsOptional()
  @IsString()
  readonly databaseTlsCaFile?: string;

  @Setting({
    env: 'DATABASE_MIGRATE_ON_START',
    type: 'boolean',
    default: 'true',
    meaning: 'Bring the schema up to date at start; off when a separate step runs `hushdesk db migrate`.',
  })
  @IsBoolean()
  readonly migrateOnStart!: boolean;

  @Setting({
    env: 'DATA_DIR',
    type: 'text',
    default: '.data',
    meaning: 'Folder of what development keeps on disk: embedded database, own secrets, first credentials.',
  })
  @IsString()
  readonly dataDir!: string;

  @Setting({ env: 'LOG_LEVEL', type: 'text', default: 'info', meaning: `One of ${LOG_LEVELS.join(', ')}.` })
  @IsIn(LOG_LEVELS)
  readonly logLevel!: (typeof LOG_LEVELS)[number];

  @Setting({
    env: 'BODY_LIMIT_BYTES',
    type: 'integer',
    default: '10485760',
    unit: 'bytes',
    meaning: 'Largest request body.',
  })
  @IsInt()
  @Min(1_024)
  @Max(104_857_600)
  readonly bodyLimitBytes!: number;

  @Setting({
    env: 'MESSAGE_LIMIT_BYTES',
    type: 'integer',
    default: '10240',
    unit: 'bytes of UTF-8',
    meaning: 'Longest chat message.',
  })
  @IsInt()
  @Min(1)
  @Max(1_048_576)
  readonly messageLimitBytes!: number;

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
    env: 'BLIND_INDEX_KEY',
    type: 'text',
    meaning: "Key under which the clients' own ids of their customers are indexed.",
    secret: { neededInProduction: true, strength: 'key' },
  })
  @IsOptional()
  @IsString()
  readonly blindIndexKey?: string;

  @Setting({
    env: 'LLM_PROVIDERS',
    type: 'list',
    default: 'knowledge',
    meaning: 'Who answers, in order of preference: knowledge (help articles, offline).',
  })
  @ArrayNotEmpty()
  @IsIn(['knowledge'], { each: true })
  readonly llmProviders!: readonly string[];

  @Setting({
    env: 'SESSION_TTL_HOURS',
    type: 'integer',
    default: '24',
    unit: 'hours',
    meaning: 'A chat session is gone this long after its last message.',
  })
  @IsInt()
  @Min(1)
  @Max(8_760)
  readonly sessionTtlHours!: number;

  @Setting({
    env: 'SHUTDOWN_DRAIN_MS',
    type: 'integer',
    default: '1000',
    unit: 'milliseconds',
    meaning: 'After SIGTERM, how long readiness answers 503 before the service stops listening.',
  })
  @IsInt()
  @Min(0)
  @Max(60_000)
  readonly shutdownDrainMs!: number;

  @Setting({
    env: 'CORS_ORIGINS',
    type: 'list',
    default: '',
    meaning:
      'Origins whose scripts may call the API from a browser, such as https://shop.example.com; none when absent. Production takes https only.',
  })
  @AreExactOrigins()
  readonly corsOrigins!: readonly string[];

  @Setting({
    env: 'BODY_GZIP',
    type: 'boolean',
    default: 'false',
    meaning: 'Whether gzip request bodies are unpacked (up to BODY_LIMIT_BYTES) instead of refused with 415.',
  })
  @IsBoolean()
  readonly bodyGzip!: boolean;

  @Setting({
    env: 'SECURITY_CONTACT',
    type: 'text',
    meaning:
      'Where to report a weakness, for /.well-known/security.txt: a mailto:, https: or tel: address. Without it there is no such file.',
  })
  @IsOptional()
  @Matches(/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s]+|tel:\+?[\d-]+)$/, {
    message: 'must be a mailto:, https: or tel: address',
  })
  readonly securityContact?: string;

  @Setting({
    env: 'LOG_DIR',
    type: 'text',
    meaning: 'Folder for log files, one a day (UTC); they then replace the standard output.',
  })
  @IsOptional()
  @IsString()
  readonly logDir?: string;

  @Setting({
    env: 'LOG_RETENTION_DAYS',
    type: 'integer',
    default: '30',
    unit: 'days',
    meaning: 'Log files in LOG_DIR are deleted this long after their day.',
  })
  @IsInt()
  @Min(1)
  @Max(3_650)
  readonly logRetentionDays!: number;
}
