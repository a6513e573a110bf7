import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { KeySource, KeySourceFault, type SecretValues } from './key-source.js';
import { parseSecretObject } from './secret-object.js';

export interface AwsSourceOptions {
  region: string;
  /** Name or ARN. */
  secretId: string;
  /** Address of the service when it is not the region's own. */
  endpoint?: string | undefined;
  /** All attempts together may take so long. */
  timeoutMs?: number;
  /** One attempt may take so long. */
  attemptTimeoutMs?: number;
}

const CONNECT_TIMEOUT_MS = 3_000;
const ATTEMPT_TIMEOUT_MS = 5_000;
const TIMEOUT_MS = 15_000;
const MAX_ATTEMPTS = 3;
/** However often keys turn out to be missing, the service is asked no more than once in this time. */
const CACHE_MS = 1_000;

/**
 * One secret of AWS Secrets Manager: a JSON object of variable names and values.
 *
 * Always the current version (`AWSCURRENT`), so that a rotation there is found
 * at the next reading. An answer is kept for a second, and those who ask at
 * the same time share one call; faults are not kept. Credentials are found the
 * way all AWS tools find them, and renewed by the SDK.
 */
export class AwsSource extends KeySource {
  private readonly client: SecretsManagerClient;
  private call: Promise<SecretValues> | undefined;
  private kept: { values: SecretValues; until: number } | undefined;

  constructor(
    private readonly options: AwsSourceOptions,
    private readonly names: readonly string[],
    private readonly settingNames: readonly string[],
  ) {
    super();
    const { region, endpoint, attemptTimeoutMs = ATTEMPT_TIMEOUT_MS } = options;
    this.client = new SecretsManagerClient({
      region,
      ...(endpoint === undefined ? {} : { endpoint }),
      maxAttempts: MAX_ATTEMPTS,
      requestHandler: {
        connectionTimeout: Math.min(CONNECT_TIMEOUT_MS, attemptTimeoutMs),
        requestTimeout: attemptTimeoutMs,
        throwOnRequestTimeout: true,
      },
    });
  }

  async read(): Promise<SecretValues> {
    if (this.kept && performance.now() < this.kept.until) return this.kept.values;
    this.call ??= this.fetch().finally(() => (this.call = undefined));
    return this.call;
  }

  private async fetch(): Promise<SecretValues> {
    const text = await this.getSecret();
    const values = parseSecretObject(text, this.names, this.settingNames);
    this.kept = { values, until: performance.now() + CACHE_MS };
    return values;
  }

  private async getSecret(): Promise<string | undefined> {
    const command = new GetSecretValueCommand({ SecretId: this.options.secretId });
    const signal = AbortSignal.timeout(this.options.timeoutMs ?? TIMEOUT_MS);
    try {
      const { SecretString } = await this.client.send(command, { abortSignal: signal });
      return SecretString;
    } catch (error) {
      // The error itself carries the request: only what it is called goes on.
      throw new KeySourceFault(`The AWS secret ${this.options.secretId} cannot be read: ${reasonOf(error)}`);
    }
  }
}

function reasonOf(error: unknown): string {
  const { name = 'unknown', code } = error as { name?: string; code?: string };
  switch (name) {
    case 'ThrottlingException':
    case 'TooManyRequestsException':
      return `throttled, ${MAX_ATTEMPTS} times (${name})`;
    case 'AccessDeniedException':
    case 'UnrecognizedClientException':
    case 'InvalidSignatureException':
    case 'ExpiredTokenException':
      return `access denied (${name})`;
    case 'ResourceNotFoundException':
      return 'there is none of this name in AWS_REGION';
    case 'CredentialsProviderError':
      return 'no AWS credentials were found';
    case 'TimeoutError':
    case 'AbortError':
      return 'no answer in time';
    default:
      return `${name}${code === undefined ? '' : ` (${code})`}`;
  }
}
