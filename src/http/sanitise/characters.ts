/** Nothing of this in a text: it is what ordinary chat is made of, and comes back as it is. Below U+0300 all is NFC. */
const NEEDS_A_LOOK = /[^\t\n\r\x20-\x7e\xa0-\u02ff]/;
/** Typographic quotes, dashes, dots, spaces and signs: the rest of ordinary chat, and NFC by itself. */
const NEEDS_NORMALISING = /[^\t\n\r\x20-\x7e\xa0-\u02ff\u2010-\u2027\u202f-\u205e\u20a0-\u20bf]/;
/** Vertical tab and form feed separate words, and attributes: they become a space, lest they glue them. */
const SEPARATORS = /[\v\f]/g;
/**
 * Control characters but for tab and line ends; bidirectional embeddings, overrides and isolates (Trojan Source,
 * CVE-2021-42574); the byte order mark; interlinear annotation; noncharacters of the first plane. The marks that
 * right-to-left writing needs (U+200E, U+200F, U+061C) and the joiners of emoji and Indic scripts stay.
 */
const FORBIDDEN =
  /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff]/gu;

/** Takes out invisible control characters and brings the text into NFC; halves of surrogate pairs become U+FFFD. */
export function normaliseCharacters(text: string): string {
  if (!NEEDS_A_LOOK.test(text)) return text;
  const visible = text.replace(SEPARATORS, ' ').replace(FORBIDDEN, '');
  return NEEDS_NORMALISING.test(visible) ? visible.toWellFormed().normalize('NFC') : visible;
}
