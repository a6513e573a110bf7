import { Tokenizer } from 'parse5';

/** One tag, comment, doctype or instruction, as an HTML parser reads it. */
export interface Markup {
  /** The place behind its last character. */
  end: number;
}

/**
 * The markup that begins with the `<` at a place, or undefined when it does not end before the text does.
 *
 * What is a tag and where it ends (quotes, slashes, newlines, comments) is left to parse5's tokenizer, which
 * follows the HTML standard; it stops at the first token, so the work is bounded by that token's length.
 */
export function markupAt(text: string, start: number): Markup | undefined {
  let end: number | undefined;
  const found = ({ location }: { location: { endOffset: number } | null }): void => {
    end ??= start + (location?.endOffset ?? 0);
    tokenizer.pause();
  };
  const stop = (): void => {
    tokenizer.pause();
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: found,
      onEndTag: found,
      onComment: found,
      onDoctype: found,
      onEof: stop,
      onCharacter: stop,
      onNullCharacter: stop,
      onWhitespaceCharacter: stop,
    },
  );
  tokenizer.write(text.slice(start), true);
  // The parser closes an open comment or doctype at the end of its input; a reader of a longer page would not.
  return end !== undefined && isClosed(text, start, end) ? { end } : undefined;
}

function isClosed(text: string, start: number, end: number): boolean {
  return (
    text[end - 1] === '>' && (!text.startsWith('<!--', start) || /--!?>$/.test(text.slice(end - 4, end)))
  );
}
