import { existsSync } from 'node:fs';
import { loadSettings } from '../config/load-settings.js';
import { SecretResolver } from '../config/secret-resolver.js';
import type { Settings } from '../config/settings.js';
import type { RingSource } from '../crypto/ring-source.js';
import { openDevelopment } from '../development/development-environment.js';
import { settingsRingSource } from '../settings-ring-source.js';

/** Runs a command with the settings of the service, beside a running one if there is one. */
export async function withSettings(
  work: (settings: Settings, ringSource: RingSource) => Promise<void>,
): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const secrets = await SecretResolver.open();
  const given = loadSettings(await secrets.resolve());
  const { settings, postgres } = await openDevelopment(given, 'join');
  try {
    await work(settings, settingsRingSource(secrets));
  } finally {
    await postgres?.stop();
  }
}
