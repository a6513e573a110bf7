/** Characters to a token, roughly, in the languages of the help centre. */
const CHARACTERS_PER_TOKEN = 4;

/** How many tokens a text may be, for windows and reservations: vendors count exactly, each in its own way. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN);
}
