import { IsIn, IsInt, IsOptional, IsString, IsUrl, Max, Min } from 'class-validator';
import { AuthSettings } from './auth-settings.js';
import { IsKeyRing } from './key-ring.validator.js';
import { Setting } from './setting.decorator.js';

/** How what is stored is encrypted, and where keys and other secrets come from. */
export abstract class EncryptionSettings extends AuthSettings {
  @Setting({
    env: 'ENCRYPTION_KEYS',
    type: 'text',
    meaning:
      'Key-encryption keys, as id:base64 of 32 bytes, separated by commas: the first encrypts, all decrypt.',
    secret: { neededInProduction: true, strength: 'byte-key-ring' },
  })
  @IsOptional()
  @IsKeyRing()
  readonly encryptionKeys?: string;

  @Setting({
    env: 'ENCRYPTION',
    type: 'text',
    default: 'on',
    meaning:
      'on; off: store in the clear, with a warning at each start; mixed: encrypt, and still read what was stored while it was off.',
  })
  @IsIn(['on', 'off', 'mixed'])
  readonly encryption!: 'on' | 'off' | 'mixed';

  @Setting({
    env: 'BLIND_INDEX_KEY',
    type: 'text',
    meaning: "Key under which the clients' own ids of their customers are indexed.",
    secret: { neededInProduction: true, strength: 'key' },
  })
  @IsOptional()
  @IsString()
  readonly blindIndexKey?: string;

  @Setting({
    env: 'BLIND_INDEX_KEY_PREVIOUS',
    type: 'text',
    meaning: 'The BLIND_INDEX_KEY before a change of it, as long as customers are found under it.',
    secret: { neededInProduction: false, strength: 'key' },
  })
  @IsOptional()
  @IsString()
  readonly blindIndexKeyPrevious?: string;

  @Setting({
    env: 'SECRETS_PROVIDER',
    type: 'text',
    default: 'env',
    meaning:
      'Where secrets come from: env (variables and their _FILE twins), files (SECRETS_DIR) or aws (Secrets Manager).',
  })
  @IsIn(['env', 'files', 'aws'])
  readonly secretsProvider!: 'env' | 'files' | 'aws';

  @Setting({
    env: 'SECRETS_DIR',
    type: 'text',
    meaning: 'Folder with one file for each secret, named as its variable.',
  })
  @IsOptional()
  @IsString()
  readonly secretsDir?: string;

  @Setting({ env: 'AWS_REGION', type: 'text', meaning: 'Region of the AWS secret, such as eu-central-1.' })
  @IsOptional()
  @IsString()
  readonly awsRegion?: string;

  @Setting({
    env: 'AWS_SECRET_ID',
    type: 'text',
    meaning: 'Name or ARN of the AWS secret: a JSON object of variable names and values.',
  })
  @IsOptional()
  @IsString()
  readonly awsSecretId?: string;

  @Setting({
    env: 'AWS_SECRETS_ENDPOINT',
    type: 'text',
    meaning: "Address of Secrets Manager when it is not the region's own, such as a VPC endpoint.",
  })
  @IsOptional()
  @IsUrl(
    { protocols: ['https', 'http'], require_protocol: true, require_tld: false },
    { message: 'must be an address such as https://vpce-1.secretsmanager.eu-central-1.vpce.amazonaws.com' },
  )
  readonly awsSecretsEndpoint?: string;

  @Setting({
    env: 'SECRETS_REFRESH_MINUTES',
    type: 'integer',
    default: '5',
    unit: 'minutes',
    meaning: 'How often the encryption keys are read again while the service runs; 0 is never.',
  })
  @IsInt()
  @Min(0)
  @Max(1_440)
  readonly secretsRefreshMinutes!: number;
}
