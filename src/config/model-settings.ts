import { ArrayNotEmpty, IsIn, IsInt, Max, Min } from 'class-validator';
import { AuditSettings } from './audit-settings.js';
import { Setting } from './setting.decorator.js';

/** Who answers, and how long a model may take. */
export abstract class ModelSettings extends AuditSettings {
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
    env: 'LLM_MAX_OUTPUT_TOKENS',
    type: 'integer',
    default: '1024',
    unit: 'tokens',
    meaning: 'Longest answer a model may give.',
  })
  @IsInt()
  @Min(1)
  @Max(100_000)
  readonly llmMaxOutputTokens!: number;
}
