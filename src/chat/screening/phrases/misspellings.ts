const SHORTEST = 5;
const LONGEST = 18;

/**
 * Known words behind typing errors: a letter too many, missing, wrong, or in the wrong place; never the first one.
 *
 * Two words are that near when they, or what is left of them without one letter, are the same. What is left of the
 * known words is kept, so looking up costs one step per letter.
 */
export class Misspellings {
  private readonly intended = new Map<string, string>();

  /** `words` are folded and of six letters or more; of two that are alike the first counts. */
  constructor(words: readonly string[]) {
    for (const word of words)
      for (const form of [word, ...shortened(word)])
        if (!this.intended.has(form)) this.intended.set(form, word);
  }

  /** The known word that an unknown one was meant to be. */
  find(word: string): string | undefined {
    if (word.length < SHORTEST || word.length > LONGEST) return undefined;
    const whole = this.intended.get(word);
    if (whole !== undefined) return whole;
    for (const form of shortened(word)) {
      const known = this.intended.get(form);
      if (known !== undefined) return known;
    }
    return undefined;
  }
}

function shortened(word: string): string[] {
  const forms: string[] = [];
  for (let at = 1; at < word.length; at++) forms.push(word.slice(0, at) + word.slice(at + 1));
  return forms;
}
