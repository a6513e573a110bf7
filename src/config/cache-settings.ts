import { IsInt, Max, Min } from 'class-validator';
import { HandoffSettings } from './handoff-settings.js';
import { Setting } from './setting.decorator.js';

/** The cache of answers. */
export abstract class CacheSettings extends HandoffSettings {
  @Setting({
    env: 'CACHE_TTL_MINUTES',
    type: 'integer',
    default: '60',
    unit: 'minutes',
    meaning: 'How long an answer is given again to who asks the same; 0 is never.',
  })
  @IsInt()
  @Min(0)
  @Max(10_080)
  readonly cacheTtlMinutes!: number;

  @Setting({
    env: 'CACHE_MAX_BYTES',
    type: 'integer',
    default: '33554432',
    unit: 'bytes',
    meaning: 'Most memory that cached answers take without Redis; with REDIS_URL they are there, sealed.',
  })
  @IsInt()
  @Min(65_536)
  @Max(17_179_869_184)
  readonly cacheMaxBytes!: number;
}
