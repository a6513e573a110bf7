/** Questions of words of several others, some with a slip, some with signs that a search phrase knows; the same in each run. */
export function mixturesOf(questions: readonly string[], amount: number): string[] {
  const below = randomNumbers();
  const words = questions.map((question) => question.split(/\s+/));
  const changed = (word: string): string => {
    const at = 1 + below(Math.max(1, word.length - 1));
    const changes = [
      () => word.slice(0, at) + word.slice(at + 1),
      () => word.slice(0, at) + (word[at] ?? 'x') + word.slice(at),
      () => word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1),
      () => `${word}-${word}`,
      () => `"${word}"`,
      () => `${word}!`,
      () => word.toUpperCase(),
      () => `-${word}`,
      () => `${word}: or`,
    ];
    return changes[below(changes.length)]?.() ?? word;
  };
  return Array.from({ length: amount }, () =>
    Array.from({ length: 1 + below(3) }, () => {
      const from = words[below(words.length)] ?? [];
      const start = below(from.length);
      return from.slice(start, start + 1 + below(6));
    })
      .flat()
      .map((word) => (below(4) === 0 ? changed(word) : word))
      .join(' '),
  );
}

/** Whole numbers below a limit that look random. */
function randomNumbers(): (limit: number) => number {
  let state = 42;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * limit);
  };
}
