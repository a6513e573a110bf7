import { type Environment, inspectSettings } from './load-settings.js';
import { SecretResolver } from './secret-resolver.js';
import { KeySourceFault } from './secrets/key-source.js';
import type { Settings } from './settings.js';
import { SettingsError } from './settings-error.js';

/** A configuration as it stands, faults and all. */
export interface InspectedEnvironment {
  /** To be looked at, not to be run with: what is at fault may be absent, or text where a number belongs. */
  settings: Settings;
  faults: readonly string[];
  /** The variables as given, without what `SECRETS_PROVIDER` adds. */
  given: Environment;
}

/** Reads the configuration as a start of the service does, and reports what would stop it instead of throwing. */
export async function inspectEnvironment(given: Environment = process.env): Promise<InspectedEnvironment> {
  try {
    const resolved = await (await SecretResolver.open(given)).resolve();
    return { ...inspectSettings(resolved), given };
  } catch (error) {
    if (!(error instanceof SettingsError || error instanceof KeySourceFault)) throw error;
    const { settings, faults } = inspectSettings(given);
    const unread = error instanceof SettingsError ? error.faults : [error.message];
    return { settings, faults: [...new Set([...unread, ...faults])], given };
  }
}
