/**
 * A decimal text as a whole number of its last place: `1.5` with three places is 1500.
 *
 * Exact, because it never is a binary fraction. Throws for a text that is no plain decimal of at most so many places.
 */
export function parseDecimal(text: string, places: number): bigint {
  const [, whole, fraction = ''] = /^(\d{1,12})(?:\.(\d{1,12}))?$/.exec(text) ?? [];
  if (whole === undefined || fraction.length > places) {
    throw new Error(`must be a decimal number of at most ${places} places`);
  }
  return BigInt(whole + fraction.padEnd(places, '0'));
}
