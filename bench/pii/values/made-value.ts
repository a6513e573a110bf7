import type { Language } from '../corpus-record.ts';
import type { SeededRandom } from '../random/seeded-random.ts';

/**
 * A value as it stands in the text.
 *
 * Only `text` is inside the span; `before` and `after` belong to the written
 * form but are nobody's data (the scheme and host of a URL, an extension).
 */
export interface MadeValue {
  readonly before?: string;
  readonly text: string;
  readonly after?: string;
}

/** `variant` is what stands after the colon in a slot, `{SSN:last4}`; unknown variants throw. */
export type ValueMaker = (random: SeededRandom, lang: Language, variant: string) => MadeValue;

export const BASE62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
export const BASE64URL = `${BASE62}-_`;
export const BASE64 = `${BASE62}+/`;
export const HEX = '0123456789abcdef';
export const LOWER36 = 'abcdefghijklmnopqrstuvwxyz0123456789';
export const UPPER36 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
export const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function uuid(random: SeededRandom): string {
  const hex = random.chars(HEX, 32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${random.pick(['8', '9', 'a', 'b'])}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
