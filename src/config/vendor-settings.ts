import { IsBoolean, IsOptional, IsString, IsUrl, Matches } from 'class-validator';
import { AuditSettings } from './audit-settings.js';
import { Setting } from './setting.decorator.js';

const ADDRESS = [
  {
    protocols: ['https', 'http'],
    require_protocol: true,
    require_tld: false,
    disallow_auth: true,
    allow_query_components: false,
    allow_fragments: false,
  },
  { message: 'must be an address such as https://api.example.com, without credentials or query' },
] as const satisfies Parameters<typeof IsUrl>;

/** How each model vendor is reached, and which model is asked there. */
export abstract class VendorSettings extends AuditSettings {
  @Setting({
    env: 'OPENAI_BASE_URL',
    type: 'text',
    default: 'https://api.openai.com/v1',
    meaning: 'OpenAI, or any server that speaks its chat completions.',
  })
  @IsUrl(...ADDRESS)
  readonly openaiBaseUrl!: string;

  @Setting({
    env: 'OPENAI_API_KEY',
    type: 'text',
    meaning: 'Key for OPENAI_BASE_URL; absent for local servers that ask for none.',
    secret: { neededInProduction: false },
  })
  @IsOptional()
  @IsString()
  readonly openaiApiKey?: string;

  @Setting({ env: 'OPENAI_MODEL', type: 'text', default: 'gpt-4o-mini', meaning: 'The model asked there.' })
  @IsString()
  readonly openaiModel!: string;

  @Setting({
    env: 'OPENAI_STREAM_USAGE',
    type: 'boolean',
    default: 'true',
    meaning:
      'Ask for the usage of streamed answers (stream_options); false for servers that refuse the field, whose usage is then estimated.',
  })
  @IsBoolean()
  readonly openaiStreamUsage!: boolean;

  @Setting({
    env: 'ANTHROPIC_BASE_URL',
    type: 'text',
    default: 'https://api.anthropic.com',
    meaning: 'Anthropic, or a gateway that speaks its messages API.',
  })
  @IsUrl(...ADDRESS)
  readonly anthropicBaseUrl!: string;

  @Setting({
    env: 'ANTHROPIC_API_KEY',
    type: 'text',
    meaning: 'Key for ANTHROPIC_BASE_URL.',
    secret: { neededInProduction: false },
  })
  @IsOptional()
  @IsString()
  readonly anthropicApiKey?: string;

  @Setting({ env: 'ANTHROPIC_MODEL', type: 'text', meaning: 'The model asked there.' })
  @IsOptional()
  @IsString()
  readonly anthropicModel?: string;

  @Setting({
    env: 'BEDROCK_REGION',
    type: 'text',
    meaning:
      'AWS region of the model, such as eu-central-1. Credentials are found as all AWS tools find them.',
  })
  @IsOptional()
  @Matches(/^[a-z]{2}(?:-[a-z]+)+-\d$/, { message: 'must be an AWS region such as eu-central-1' })
  readonly bedrockRegion?: string;

  @Setting({
    env: 'BEDROCK_MODEL',
    type: 'text',
    meaning: 'Id or ARN of the model or inference profile, asked by the Converse API.',
  })
  @IsOptional()
  @IsString()
  readonly bedrockModel?: string;

  @Setting({
    env: 'BEDROCK_ENDPOINT',
    type: 'text',
    meaning: "Address of Bedrock when it is not the region's own, such as a VPC endpoint.",
  })
  @IsOptional()
  @IsUrl(...ADDRESS)
  readonly bedrockEndpoint?: string;

  @Setting({
    env: 'SCRIPTED_ANSWERS_FILE',
    type: 'text',
    meaning:
      'JSON file of what the provider scripted answers: [{"match": "refund", "reply": "…"}]; one friendly text when absent.',
  })
  @IsOptional()
  @IsString()
  readonly scriptedAnswersFile?: string;
}
