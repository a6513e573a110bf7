/** Nothing of this in a text: it comes back as it is. */
const NEEDS_A_LOOK = /[^\t\n\r\x20-\x7e\xa0-\u02ff\u2010-\u2027\u202f-\u205e\u20a0-\u20bf]/;
/** They separate words and attributes. */
const SEPARATORS = /[\v\f]/g;
/**
 * What `sanitise` takes out: control characters, bidirectional overrides and isolates, noncharacters. And the one
 * mark that makes another character of a bracket or an equals sign that has left already.
 */
const FORBIDDEN =
  /(?![\t\n\r])\p{Cc}|[\u0338\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff]/gu;
/** Characters that may have another form when composed. */
const COMPOSABLE = /[\u0300-\ud7ff\uf900-\uffff]/g;
const ENDS_IN_HALF = /[\ud800-\udbff]$/;

/** Whether a character passes as it is, whatever stands beside it. */
export function isSurelyVisible(character: string): boolean {
  return !NEEDS_A_LOOK.test(character);
}

/**
 * The characters that may be shown, however the text was cut.
 *
 * Does what `sanitise` does to characters, except that two characters are never composed into one: the first has
 * left already. Each by itself is brought into NFC, so that nothing turns into a bracket or a quote later.
 */
export class VisibleCharacters {
  private half = '';

  /** Nothing is held: a text that needs no look passes as it is. */
  get isAtRest(): boolean {
    return this.half === '';
  }

  push(chunk: string): string {
    let text = this.half + chunk;
    this.half = '';
    if (!NEEDS_A_LOOK.test(text)) return text;
    if (ENDS_IN_HALF.test(text)) {
      this.half = text.slice(-1);
      text = text.slice(0, -1);
    }
    return text
      .replace(SEPARATORS, ' ')
      .replace(FORBIDDEN, '')
      .toWellFormed()
      .replace(COMPOSABLE, (character) => character.normalize('NFC'));
  }

  end(): string {
    const { half } = this;
    this.half = '';
    return half.toWellFormed();
  }
}
