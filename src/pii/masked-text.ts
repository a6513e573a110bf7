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

/**
 * Masked text in a frame of our own words, as a template tag: the frame is written out in the code, so nothing a
 * person wrote can be in it.
 */
export function framed(frame: TemplateStringsArray, ...parts: readonly (MaskedText | number)[]): MaskedText {
  return String.raw({ raw: frame }, ...parts) as MaskedText;
}

/** Masked texts one after another. */
export function joinMasked(parts: readonly MaskedText[], separator: ' ' | '\n' | '\n\n'): MaskedText {
  return parts.join(separator) as MaskedText;
}

/** The same text with one placeholder in the place of another. */
export function renamePlaceholder(text: MaskedText, from: string, to: string): MaskedText {
  return text.replaceAll(from, to) as MaskedText;
}
