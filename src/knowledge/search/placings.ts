/** The weight of a lexeme's place in a stored vector: title, tags, body. */
type Place = 'A' | 'B' | 'C';

/** What one word is worth by the place where it stands. */
const WORTH: Record<Place, number> = { A: 0.85, B: 0.6, C: 0.4 };
/** The same in tenths, where it stands among other words of the question: whole numbers, so that equals stay equal. */
const CLOSENESS_IN_TENTHS: Record<Place, number> = { A: 10, B: 7, C: 4 };

/** Where a lexeme stands in an article, and what that is worth. */
export interface Placing {
  /** From 0 to 1. */
  readonly rank: number;
  /** How much it adds where words of a question stand close together. */
  readonly closenessInTenths: number;
  readonly inTitle: boolean;
  readonly inTags: boolean;
}

/** Numbers the placings: there are few, as only how often a lexeme stands in which place matters. */
class Placings {
  private readonly ids = new Map<string, number>();
  private readonly placings: Placing[] = [];

  /** `places` has a letter for each mention, in the order of the article. */
  idOf(places: string): number {
    const known = this.ids.get(places);
    if (known !== undefined) return known;
    const letters = [...places] as Place[];
    this.ids.set(places, this.placings.length);
    return (
      this.placings.push({
        rank: rankOf(letters),
        closenessInTenths: letters.reduce((sum, place) => sum + CLOSENESS_IN_TENTHS[place], 0),
        inTitle: letters.includes('A'),
        inTags: letters.includes('B'),
      }) - 1
    );
  }

  get(id: number | undefined): Placing {
    return this.placings[id ?? -1] ?? NOWHERE;
  }
}

const NOWHERE: Placing = { rank: 0, closenessInTenths: 0, inTitle: false, inTags: false };

/** Of all languages, for as long as the process runs. */
export const PLACINGS = new Placings();

/**
 * What the mentions of one word are worth together, from 0 to 1: as `ts_rank` has it, but not divided by the limit of
 * that sum (π²/6). The best place counts in full, the second mention a quarter, the third a ninth.
 */
function rankOf(places: readonly Place[]): number {
  const worths = places.map((place) => WORTH[place]);
  const best = Math.max(...worths);
  const square = (index: number): number => (index + 1) ** 2;
  const sum = worths.reduce((total, worth, index) => total + worth / square(index), 0);
  return Math.min(1, best + sum - best / square(worths.indexOf(best)));
}
