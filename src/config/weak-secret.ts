/** Fewest characters of a key: 32 random bytes are 43 or 44 characters of base64. */
const MIN_KEY_LENGTH = 32;
/** Random base64 of 32 characters has fewer than 12 different ones about once in 10^12 draws. */
const MIN_DISTINCT_CHARACTERS = 12;
const SAMPLE_WORDS = /change.?me|example|sample|secret|password|placeholder|insecure|default/i;

/** Why a text must not be used as a key in production, or undefined when nothing speaks against it. */
export function weaknessOfKey(value: string): string | undefined {
  if (value.length < MIN_KEY_LENGTH) return `is shorter than ${MIN_KEY_LENGTH} characters`;
  if (new Set(value).size < MIN_DISTINCT_CHARACTERS) return 'repeats too few characters to be random';
  if (SAMPLE_WORDS.test(value)) return 'looks like a sample value';
  return undefined;
}

const MIN_PASSWORD_LENGTH = 16;

/** Why a text must not be the password of a server of ours, which a machine types; undefined when nothing speaks against it. */
export function weaknessOfPassword(value: string): string | undefined {
  if (value.length < MIN_PASSWORD_LENGTH) return `is shorter than ${MIN_PASSWORD_LENGTH} characters`;
  return SAMPLE_WORDS.test(value) ? 'looks like a sample value' : undefined;
}

/** 32 random bytes are all printable about once in 10^13 draws. */
const PRINTABLE = /^[\x20-\x7e\r\n\t]*$/;

/**
 * The same for a key given as bytes, which base64 hides from the eye: a sentence or a run of numbers is as easy to
 * guess encoded.
 */
export function weaknessOfKeyBytes(bytes: Buffer): string | undefined {
  if (PRINTABLE.test(bytes.toString('latin1'))) return 'is encoded text, not random bytes';
  const steps = new Set([...bytes.subarray(1)].map((byte, index) => (byte - (bytes[index] ?? 0)) & 0xff));
  if (steps.size < MIN_DISTINCT_CHARACTERS) return 'counts or repeats instead of being random';
  return undefined;
}
