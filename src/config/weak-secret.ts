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
