import { KeySourceFault, type SecretValues } from './key-source.js';

/**
 * The secrets in a JSON object of variable names and values.
 *
 * Names that mean nothing to us are left alone: a version to come may need
 * them. A setting that is no secret is refused, for it would have no effect.
 */
export function parseSecretObject(
  text: string | undefined,
  names: readonly string[],
  settingNames: readonly string[],
): SecretValues {
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(objectOf(text))) {
    if (!settingNames.includes(name)) continue;
    if (!names.includes(name)) throw new KeySourceFault(`The AWS secret sets ${name}, which is not a secret`);
    if (typeof value !== 'string') throw new KeySourceFault(`The AWS secret holds no text under ${name}`);
    if (value !== '') values.set(name, value);
  }
  return values;
}

function objectOf(text: string | undefined): object {
  try {
    const parsed: unknown = JSON.parse(text ?? '');
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed;
  } catch {
    // The message of the parser would repeat what it read.
  }
  throw new KeySourceFault('The AWS secret is not a JSON object of variable names and values');
}
