/** A text without its line breaks, and for each of its signs where it stood. */
export interface JoinedLines {
  readonly text: string;
  readonly offsets: Int32Array;
}

/** A break as it is, or as JSON writes it, with what indents the line behind it. */
const BREAK = /(?:\r\n|\r|\n|\\r\\n|\\n)[ \t]*/g;

/** The text with its lines run together, for values that were broken over two; undefined when it has one line only. */
export function joinLines(text: string): JoinedLines | undefined {
  const breaks = [...text.matchAll(BREAK)];
  if (breaks.length === 0) return undefined;
  const offsets = new Int32Array(text.length);
  let joined = '';
  let from = 0;
  const take = (to: number): void => {
    for (let at = from; at < to; at++) offsets[joined.length + at - from] = at;
    joined += text.slice(from, to);
  };
  for (const { 0: found, index } of breaks) {
    take(index);
    from = index + found.length;
  }
  take(text.length);
  return { text: joined, offsets };
}
