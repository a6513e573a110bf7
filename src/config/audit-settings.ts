import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { EncryptionSettings } from './encryption-settings.js';
import { Setting } from './setting.decorator.js';

/** The audit log. */
export abstract class AuditSettings extends EncryptionSettings {
  @Setting({
    env: 'AUDIT_SIGNING_KEY',
    type: 'text',
    meaning: 'Seed of the Ed25519 key that signs the checkpoints of the audit log: 32 bytes as base64.',
    secret: { neededInProduction: true, strength: 'key' },
  })
  @IsOptional()
  @Matches(/^[A-Za-z0-9+/]{43}=$/, { message: 'must be 32 bytes as base64' })
  readonly auditSigningKey?: string;

  @Setting({
    env: 'AUDIT_RETENTION_DAYS',
    type: 'integer',
    default: '90',
    unit: 'days',
    meaning: 'Months of audit events are dropped when all of them are older; their hashes stay.',
  })
  @IsInt()
  @Min(1)
  @Max(3_650)
  readonly auditRetentionDays!: number;
}
