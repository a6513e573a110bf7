import { IsBoolean, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { EdgeSettings } from './edge-settings.js';
import { AreExactOrigins } from './exact-origin.validator.js';
import { Setting } from './setting.decorator.js';

/** What browsers and finders of weaknesses are told, and where logs go. */
export abstract class BrowserSettings extends EdgeSettings {
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
