import { ArrayNotEmpty, ArrayUnique, IsIn, IsInt, Max, Min } from 'class-validator';
import { VendorSettings } from './vendor-settings.js';
import { Setting } from './setting.decorator.js';

/** All that can be asked. */
export const PROVIDERS = ['knowledge', 'openai', 'anthropic', 'bedrock', 'scripted'] as const;

/** A provider as `LLM_PROVIDERS` names it. */
export type ProviderName = (typeof PROVIDERS)[number];

/** Who answers, and how long a model may take. */
export abstract class ModelSettings extends VendorSettings {
  @Setting({
    env: 'LLM_PROVIDERS',
    type: 'list',
    default: 'knowledge',
    meaning:
      'Who answers, in order of preference: knowledge (help articles, offline), openai, anthropic, bedrock, scripted (development only).',
  })
  @ArrayNotEmpty()
  @ArrayUnique({ message: 'must not name a provider twice' })
  @IsIn(PROVIDERS, { each: true })
  readonly llmProviders!: readonly ProviderName[];

  @Setting({
    env: 'LLM_TIMEOUT_MS',
    type: 'integer',
    default: '60000',
    unit: 'milliseconds',
    meaning: 'Longest time with one provider: connecting, retries and the whole answer.',
  })
  @IsInt()
  @Min(100)
  @Max(600_000)
  readonly llmTimeoutMs!: number;

  @Setting({
    env: 'LLM_CONNECT_TIMEOUT_MS',
    type: 'integer',
    default: '3000',
    unit: 'milliseconds',
    meaning: 'Longest time to connect to a provider, TLS included.',
  })
  @IsInt()
  @Min(50)
  @Max(60_000)
  readonly llmConnectTimeoutMs!: number;

  @Setting({
    env: 'LLM_FIRST_TOKEN_TIMEOUT_MS',
    type: 'integer',
    default: '20000',
    unit: 'milliseconds',
    meaning: 'How long the first text of a streamed answer may take; then the next provider is asked.',
  })
  @IsInt()
  @Min(50)
  @Max(600_000)
  readonly llmFirstTokenTimeoutMs!: number;

  @Setting({
    env: 'LLM_RETRIES',
    type: 'integer',
    default: '2',
    unit: 'attempts',
    meaning: 'How often a call is tried again, on faults that pass, before the first text of its answer.',
  })
  @IsInt()
  @Min(0)
  @Max(10)
  readonly llmRetries!: number;

  @Setting({
    env: 'LLM_BREAKER_FAULTS',
    type: 'integer',
    default: '5',
    unit: 'attempts',
    meaning: 'After so many failed attempts in a row a provider is left alone for a while.',
  })
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly llmBreakerFaults!: number;

  @Setting({
    env: 'LLM_BREAKER_OPEN_MS',
    type: 'integer',
    default: '30000',
    unit: 'milliseconds',
    meaning: 'How long it is left alone, until one call tries it again.',
  })
  @IsInt()
  @Min(10)
  @Max(3_600_000)
  readonly llmBreakerOpenMs!: number;

  @Setting({
    env: 'LLM_MAX_OUTPUT_TOKENS',
    type: 'integer',
    default: '1024',
    unit: 'tokens',
    meaning: 'Longest answer.',
  })
  @IsInt()
  @Min(1)
  @Max(128_000)
  readonly llmMaxOutputTokens!: number;
}
