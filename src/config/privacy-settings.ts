import { IsOptional, IsString, Matches } from 'class-validator';
import { PromptSettings } from './prompt-settings.js';
import { Setting } from './setting.decorator.js';

/** The rights of persons. */
export abstract class PrivacySettings extends PromptSettings {
  @Setting({
    env: 'ERASURE_JOURNAL',
    type: 'text',
    meaning:
      'Where erasures are noted outside the database, so that they outlive a restore: a file, or postgres:// of another database; without it erasures.jws in DATA_DIR.',
    secret: { neededInProduction: false },
  })
  @IsOptional()
  @IsString()
  readonly erasureJournal?: string;

  @Setting({
    env: 'ERASURE_JOURNAL_KEYS',
    type: 'list',
    default: '',
    meaning: 'Verifier keys that signed the journal of erasures before AUDIT_SIGNING_KEY was replaced.',
  })
  @Matches(/^[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]+=*$/, {
    each: true,
    message: 'must be verifier keys, as /audit/checkpoint shows them',
  })
  readonly erasureJournalKeys!: readonly string[];
}
