import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listSettings } from '../config/setting.decorator.js';
import { Settings } from '../config/settings.js';
import { randomKey } from '../crypto/secure-random.js';

const FILE = 'secrets.json';

/**
 * Gives a development installation keys of its own, so that it needs no setting up.
 *
 * Made once and kept in `secrets.json` of the data folder (mode 0600); those
 * set in the environment win. Never called in production, where a missing key
 * refuses the start.
 */
export function withDevelopmentSecrets(settings: Settings): Settings {
  const path = join(settings.dataDir, FILE);
  const kept = readKept(path);
  const complete = Object.assign(new Settings(), settings) as unknown as Record<string, unknown>;
  let changed = false;
  for (const [property, { env, secret }] of listSettings()) {
    if (!secret?.neededInProduction || secret.strength === undefined) continue;
    if (complete[property] !== undefined) continue;
    if (kept[env] === undefined) {
      kept[env] = secret.strength === 'key' ? randomKey(32) : `development:${randomKey(32)}`;
      changed = true;
    }
    complete[property] = kept[env];
  }
  if (changed) {
    mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(path, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  }
  return Object.freeze(complete as unknown as Settings);
}

function readKept(path: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
