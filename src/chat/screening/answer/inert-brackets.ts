/** What behind a `<` could make it markup, as an HTML tokenizer sees it. */
const BEGINS_MARKUP = /^[a-z/!?]/i;
const MARKUP_BEGINNINGS = /<(?=[a-z/!?])/gi;

/** Whether a text that follows a `<` makes markup of it. */
export function beginsMarkup(text: string): boolean {
  return BEGINS_MARKUP.test(text);
}

/** Puts a space behind every `<` that could begin markup: no tag begins with a space. */
export function defuse(text: string): string {
  return text.replace(MARKUP_BEGINNINGS, '< ');
}
