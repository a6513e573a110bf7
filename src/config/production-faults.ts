import { listSettings, type SecretStrength } from './setting.decorator.js';
import type { Settings } from './settings.js';
import { weaknessOfKey, weaknessOfKeyBytes } from './weak-secret.js';

const MIN_HASH_COST = 12;

/** What is wrong with one secret, in words that follow its name, and what to do. Never holds any of it. */
export interface SecretFault {
  env: string;
  fault: string;
  remedy: string;
}

/** What production refuses: secrets that are missing, weak or used twice, and passwords that are cheap to guess. */
export function productionFaults(settings: Settings): string[] {
  const faults = secretFaults(settings).map(({ env, fault, remedy }) => `${env} ${fault}: ${remedy}`);
  if (settings.passwordHashCost < MIN_HASH_COST) {
    faults.push(`PASSWORD_HASH_COST is below ${MIN_HASH_COST}: leave it unset for the default`);
  }
  return faults;
}

/** Secrets that are missing, weak, or the same as another. */
export function secretFaults(settings: Settings): SecretFault[] {
  const faults: SecretFault[] = [];
  const seen = new Map<string, string>();
  for (const [property, { env, secret }] of listSettings()) {
    if (!secret) continue;
    const value = (settings as unknown as Record<string, unknown>)[property];
    if (typeof value !== 'string') {
      if (secret.neededInProduction)
        faults.push({ env, fault: 'is required in production', remedy: remedy(secret.strength) });
      continue;
    }
    if (secret.strength === undefined) continue;
    for (const key of secret.strength === 'key' ? [value] : secretsOfRing(value)) {
      const weakness =
        weaknessOfKey(key) ??
        (secret.strength === 'byte-key-ring' ? weaknessOfKeyBytes(Buffer.from(key, 'base64')) : undefined);
      if (weakness) faults.push({ env, fault: weakness, remedy: remedy('key') });
      const twin = seen.get(key);
      if (twin) faults.push({ env, fault: `is the same as ${twin}`, remedy: 'make one of its own for each' });
      seen.set(key, env);
    }
  }
  return faults;
}

/** The secrets of `id:secret` pairs separated by commas. */
function secretsOfRing(text: string): string[] {
  return text.split(',').map((pair) => pair.slice(pair.indexOf(':') + 1).trim());
}

function remedy(strength: SecretStrength | undefined): string {
  return strength !== undefined ? 'make one with `openssl rand -base64 32`' : 'set it, or its _FILE twin';
}
