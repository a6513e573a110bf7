import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listSettings } from '../config/setting.decorator.js';
import { Settings } from '../config/settings.js';
import { randomHex, randomKey } from '../crypto/secure-random.js';

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
    keep(path, kept);
  }
  return Object.freeze(complete as unknown as Settings);
}

/**
 * Puts a new key in front of the encryption keys that a development installation made for itself; answers the ring.
 *
 * undefined when it did not make them: then they are the operator's to change.
 */
export function addDevelopmentKey({ dataDir, encryptionKeys }: Settings): string | undefined {
  const path = join(dataDir, FILE);
  const kept = readKept(path);
  if (kept.ENCRYPTION_KEYS === undefined || kept.ENCRYPTION_KEYS !== encryptionKeys) return undefined;
  const ring = `development-${randomHex(4)}:${randomKey(32)},${encryptionKeys}`;
  keep(path, { ...kept, ENCRYPTION_KEYS: ring });
  return ring;
}

/** Replaced in one step: a process killed while writing must not take the keys with it. */
function keep(path: string, kept: Record<string, string>): void {
  const draft = `${path}.${randomHex(4)}`;
  writeFileSync(draft, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(draft, path);
}

function readKept(path: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
