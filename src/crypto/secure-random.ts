import { randomBytes, randomInt } from 'node:crypto';

/** `bytes` random bytes as base64url text, without padding. */
export function randomToken(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}

/** `bytes` random bytes as standard base64, the form in which keys are configured. */
export function randomKey(bytes: number): string {
  return randomBytes(bytes).toString('base64');
}

/** One element of a list that is not empty, each equally likely. */
export function pickRandom<T>(choices: readonly [T, ...T[]]): T {
  return choices[randomInt(choices.length)] ?? choices[0];
}

/** `bytes` random bytes as lower-case hexadecimal. */
export function randomHex(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}
