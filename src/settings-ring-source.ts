import { loadSettings } from './config/load-settings.js';
import type { SecretResolver } from './config/secret-resolver.js';
import type { RingSource } from './crypto/ring-source.js';
import { withDevelopmentSecrets } from './development/development-secrets.js';

/** Reads the key ring again from where the settings come from, and checks it as strictly as at start. */
export function settingsRingSource(secrets: SecretResolver): RingSource {
  return {
    read: async () => {
      const given = loadSettings(await secrets.resolve());
      const settings = given.environment === 'production' ? given : withDevelopmentSecrets(given);
      if (settings.encryptionKeys === undefined) throw new Error('ENCRYPTION_KEYS is missing');
      return settings.encryptionKeys;
    },
  };
}
