/** How the text of an environment variable is read. */
export type SettingType = 'text' | 'integer' | 'boolean' | 'list';

/** What production expects of a secret: random text, `id:text` pairs, or `id:base64` pairs of 32 random bytes each. */
export type SecretStrength = 'key' | 'key-ring' | 'byte-key-ring';

/** One environment variable, described once for reading, checking and documenting it. */
export interface SettingDescription {
  /** Name of the environment variable. */
  env: string;
  type: SettingType;
  /** Value when the variable is absent or empty, in the form in which it is written in the environment. */
  default?: string;
  /** Unit of the number, for people. */
  unit?: string;
  /** What it does, in one sentence. */
  meaning: string;
  /**
   * A secret is never shown in any message, and may come from a file named by `<env>_FILE` instead.
   * Production refuses one that is missing or weak.
   */
  secret?: { neededInProduction: boolean; strength?: SecretStrength };
}

const descriptions = new Map<string, SettingDescription>();

/** Declares the environment variable that a property of `Settings` is read from. */
export function Setting(description: SettingDescription): PropertyDecorator {
  return (_target, property) => {
    descriptions.set(String(property), description);
  };
}

/** All declared settings: property name and description, in the order of declaration. */
export function listSettings(): ReadonlyMap<string, SettingDescription> {
  return descriptions;
}
