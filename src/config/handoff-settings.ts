import { IsBoolean, IsOptional, IsString, Matches } from 'class-validator';
import { BudgetSettings } from './budget-settings.js';
import { Setting } from './setting.decorator.js';

/** Passing a conversation to a person. */
export abstract class HandoffSettings extends BudgetSettings {
  @Setting({
    env: 'HANDOFF_WEBHOOK_URL',
    type: 'text',
    meaning: 'Where a server of yours hears of hand-offs, as https://host/path; never of what was said.',
    // Such addresses often carry a token in their path.
    secret: { neededInProduction: false },
  })
  @IsOptional()
  @IsString()
  readonly handoffWebhookUrl?: string;

  @Setting({
    env: 'HANDOFF_WEBHOOK_SECRET',
    type: 'text',
    meaning:
      'Keys that sign webhooks, each whsec_ and the base64 of 24 to 64 random bytes; two with a comma while one replaces the other.',
    secret: { neededInProduction: false, strength: 'key-ring' },
  })
  @IsOptional()
  @Matches(/^whsec_[A-Za-z0-9+/]+={0,2}(?:,whsec_[A-Za-z0-9+/]+={0,2})?$/, {
    message: 'must be whsec_ and base64, or two of them with a comma',
  })
  readonly handoffWebhookSecret?: string;

  @Setting({
    env: 'HANDOFF_WEBHOOK_PRIVATE_ALLOWED',
    type: 'boolean',
    default: 'false',
    meaning: 'true lets HANDOFF_WEBHOOK_URL lead into a private network or to this machine.',
  })
  @IsBoolean()
  readonly handoffWebhookPrivateAllowed!: boolean;

  @Setting({
    env: 'HANDOFF_AUTOMATIC',
    type: 'boolean',
    default: 'false',
    meaning:
      'true calls a person by itself when the customer asks for one in words, a question is refused, or two answers in a row know nothing; false only suggests it.',
  })
  @IsBoolean()
  readonly handoffAutomatic!: boolean;
}
