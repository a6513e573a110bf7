import { Settings } from '../config/settings.js';
import { randomToken } from '../crypto/secure-random.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../database/embedded/embedded-postgres.js';
import { withDevelopmentSecrets } from './development-secrets.js';

/**
 * Fills in what a development installation need not configure: secrets of its own, and a database when none is named.
 *
 * `whenInUse` says what to do when a running service holds the embedded
 * database: a second service is refused, a command of the CLI joins it.
 * In production nothing is filled in: the settings come back as they are.
 */
export async function openDevelopment(
  given: Settings,
  whenInUse: 'refuse' | 'join' = 'refuse',
): Promise<{ settings: Settings; postgres: EmbeddedPostgres | undefined }> {
  if (given.environment === 'production') return { settings: given, postgres: undefined };
  const settings = withDevelopmentSecrets(given);
  if (settings.databaseUrl !== undefined) return { settings, postgres: undefined };
  const postgres = await startEmbeddedPostgres(settings.dataDir, () => randomToken(24), whenInUse);
  return {
    settings: Object.freeze(Object.assign(new Settings(), settings, { databaseUrl: postgres.url })),
    postgres,
  };
}
