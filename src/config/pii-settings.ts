import { IsArray, IsIn, IsOptional, IsString } from 'class-validator';
import { ServerSettings } from './server-settings.js';
import { Setting } from './setting.decorator.js';

/** What is personal beyond the built-in classes, and what is not. */
export abstract class PiiSettings extends ServerSettings {
  @Setting({
    env: 'PII_VAULT',
    type: 'text',
    default: 'encrypt',
    meaning:
      'What becomes of the values that were masked: encrypt keeps them for the person they belong to, discard keeps none.',
  })
  @IsIn(['encrypt', 'discard'])
  readonly piiVault!: 'encrypt' | 'discard';

  @Setting({
    env: 'PII_ALLOW_EMAIL_DOMAINS',
    type: 'list',
    default: '',
    meaning: "Domains whose e-mail addresses are never masked, such as your own help desk's.",
  })
  @IsArray()
  readonly piiAllowEmailDomains!: readonly string[];

  @Setting({
    env: 'PII_ALLOW_VALUES',
    type: 'list',
    default: '',
    meaning: 'Values that are never masked, such as your own telephone number.',
  })
  @IsArray()
  readonly piiAllowValues!: readonly string[];

  @Setting({
    env: 'PII_PATTERNS_FILE',
    type: 'text',
    meaning:
      'JSON file of patterns of your own to mask: [{"name": "MEMBER", "pattern": "M-\\\\d{6}"}]. Checked for linear time at start.',
  })
  @IsOptional()
  @IsString()
  readonly piiPatternsFile?: string;
}
