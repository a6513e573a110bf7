/**
 * Turns what a limit counts by (an address, a key and its customer) into a name that tells nothing.
 *
 * A port, because cryptography is not this room's business. Guaranteed: 32
 * hexadecimal digits, evenly spread, the same on every instance, and not
 * reversible by trying all four billion IPv4 addresses: hence keyed (OWASP ASVS
 * 5.0, 14.2.2: nothing personal in shared caches).
 */
export abstract class BucketDigest {
  abstract of(text: string): string;
}
