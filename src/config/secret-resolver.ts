import { isEncryptedOrLocal } from './encrypted-address.js';
import type { Environment } from './load-settings.js';
import { EnvironmentSource } from './secrets/environment-source.js';
import { FolderSource } from './secrets/folder-source.js';
import type { KeySource } from './secrets/key-source.js';
import { listSettings } from './setting.decorator.js';
import { SettingsError } from './settings-error.js';
import './settings.js';

/**
 * Completes the environment with secrets from where `SECRETS_PROVIDER` says they are.
 *
 * The step before `loadSettings`, for the service and the CLI alike; kept by
 * the service to read its keys again. Throws `SettingsError` when the source
 * is not described well enough, or a secret is in two places, and
 * `KeySourceFault` when it cannot be read.
 */
export class SecretResolver {
  private constructor(
    private readonly environment: Environment,
    private readonly source: KeySource,
  ) {}

  static async open(environment: Environment = process.env): Promise<SecretResolver> {
    return new SecretResolver(environment, await openSource(environment));
  }

  async resolve(): Promise<Environment> {
    const resolved: Record<string, string | undefined> = { ...this.environment };
    const elsewhere = !(this.source instanceof EnvironmentSource);
    const faults: string[] = [];
    for (const [name, value] of await this.source.read()) {
      if (elsewhere && (this.environment[name] || this.environment[`${name}_FILE`])) {
        faults.push(`${name} is set both in the environment and by SECRETS_PROVIDER: keep one`);
      }
      resolved[name] = value;
      resolved[`${name}_FILE`] = undefined;
    }
    if (faults.length > 0) throw new SettingsError(faults);
    return resolved;
  }
}

async function openSource(environment: Environment): Promise<KeySource> {
  const settings = [...listSettings().values()];
  const names = settings.filter(({ secret }) => secret).map(({ env }) => env);
  switch (environment.SECRETS_PROVIDER) {
    case 'files':
      return new FolderSource(requireValue(environment, 'SECRETS_DIR'), names);
    case 'aws': {
      const options = {
        region: requireValue(environment, 'AWS_REGION'),
        secretId: requireValue(environment, 'AWS_SECRET_ID'),
        endpoint: endpointOf(environment),
      };
      // Loaded when it is asked for: the SDK would make every start slower.
      const { AwsSource } = await import('./secrets/aws-source.js');
      const settingNames = settings.map(({ env }) => env);
      return new AwsSource(options, names, settingNames);
    }
    case undefined:
    default:
      // An unknown provider is refused by `loadSettings`, together with all other faults.
      return new EnvironmentSource(environment, names);
  }
}

function requireValue(environment: Environment, name: string): string {
  const value = environment[name];
  if (value) return value;
  throw new SettingsError([`${name} is needed with SECRETS_PROVIDER=${environment.SECRETS_PROVIDER ?? ''}`]);
}

/** Secrets cross a network encrypted or not at all. */
function endpointOf({ AWS_SECRETS_ENDPOINT: endpoint }: Environment): string | undefined {
  if (!endpoint) return undefined;
  if (!isEncryptedOrLocal(endpoint))
    throw new SettingsError(['AWS_SECRETS_ENDPOINT must be an https:// address']);
  return endpoint;
}
