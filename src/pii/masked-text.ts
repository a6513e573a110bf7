declare const masked: unique symbol;

/**
 * Text that has been through the masker. Only the masking room makes one (an
 * architecture test holds that), so a port that takes `MaskedText` cannot be
 * handed what a customer typed: it does not compile.
 */
export type MaskedText = string & { readonly [masked]: 'MaskedText' };

/** Text that was masked before it was stored, read back. For stores only, which an architecture test holds. */
export function readBackMasked(stored: string): MaskedText {
  return stored as MaskedText;
}
