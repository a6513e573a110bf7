import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { PrivacySettings } from './privacy-settings.js';
import { Setting } from './setting.decorator.js';

/** The most that `MESSAGE_LIMIT_BYTES` can be: no text of a message is longer, in whatever unit. */
export const LONGEST_MESSAGE_BYTES = 1_048_576;

/**
 * The whole configuration of the service, read once at start and never changed.
 *
 * Every property names its environment variable, default, range and meaning;
 * `.env.example` is compared with this class by a test. Grouped by topic in
 * the classes above it.
 */
export class Settings extends PrivacySettings {
  @Setting({
    env: 'MESSAGE_LIMIT_BYTES',
    type: 'integer',
    default: '10240',
    unit: 'bytes of UTF-8',
    meaning: 'Longest chat message.',
  })
  @IsInt()
  @Min(1)
  @Max(LONGEST_MESSAGE_BYTES)
  readonly messageLimitBytes!: number;

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
    env: 'RETENTION_HOURLY',
    type: 'boolean',
    default: 'true',
    meaning: 'false deletes what is over its time only when asked, by the API or npx hushdesk retention run.',
  })
  @IsBoolean()
  readonly retentionHourly!: boolean;
}
