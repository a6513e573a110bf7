import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { PiiSettings } from './pii-settings.js';
import { Setting } from './setting.decorator.js';

/** How PostgreSQL is reached. */
export abstract class DatabaseSettings extends PiiSettings {
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
}
