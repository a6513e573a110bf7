/**
 * Tells whether a place of a text is inside backticks, as Markdown pairs them: a run of backticks opens, the next
 * run of the same length closes.
 *
 * Places must be asked in rising order: one pass over the runs serves the whole text.
 */
export class CodeSpans {
  private readonly spans: [start: number, end: number][] = [];
  private next = 0;

  constructor(text: string) {
    const runs = [...text.matchAll(/`+/g)].map(({ index, 0: run }) => ({ at: index, length: run.length }));
    const places = Map.groupBy(runs.keys(), (n) => runs[n]?.length ?? 0);
    const used = new Map<number, number>();
    for (let n = 0; n < runs.length; n++) {
      const open = runs[n];
      if (!open) break;
      const same = places.get(open.length) ?? [];
      let at = used.get(open.length) ?? 0;
      while ((same[at] ?? Infinity) <= n) at++;
      used.set(open.length, at);
      const close = same[at];
      if (close === undefined) continue;
      this.spans.push([open.at, runs[close]?.at ?? open.at]);
      n = close;
    }
  }

  contains(place: number): boolean {
    while ((this.spans[this.next]?.[1] ?? Infinity) < place) this.next++;
    return (this.spans[this.next]?.[0] ?? Infinity) < place;
  }
}
