import { IntList } from './int-list.js';
import { TextUnits } from './text-units.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * What one pass over the text has seen: where detectors should look. Positions
 * come in the order of the text. Lists of pairs hold start and end in turn.
 */
export class Scan {
  text = '';
  private readonly source = new TextUnits();
  /** Runs of digits with no letter touching them: start, end. */
  readonly digits = new IntList();
  /** What joins each run of `digits` to the next one, see `gapBetween`; none for the last. */
  readonly digitGaps = new IntList();
  /** Words of letters and digits together: start, end. */
  readonly mixed = new IntList();
  /** Words of letters only, 25 or longer: start, end. */
  readonly longWords = new IntList();
  readonly ats = new IntList();
  /** The colon of each `://`. */
  readonly urls = new IntList();
  /** Colons between two hexadecimal digits or colons. */
  readonly hexColons = new IntList();
  /** Pairs of hexadecimal digits followed by a dash, or fours followed by a dot. */
  readonly hexGroups = new IntList();
  /** Starts of words whose first characters may begin some vendor's token. */
  readonly tokens = new IntList();
  /** Known words: start, end, index in the vocabulary. */
  readonly keywords = new IntList();
  /** Roles of each known word, which is what most loops ask for. */
  readonly keywordRoles = new IntList();
  /** Words with a street's ending such as `-straße`: start, end. */
  readonly streets = new IntList();
  /** All roles that occur, so that a detector can leave at once. */
  roles = 0;

  private readonly lists = [
    this.digits,
    this.digitGaps,
    this.mixed,
    this.longWords,
    this.ats,
    this.urls,
    this.hexColons,
    this.hexGroups,
    this.tokens,
    this.keywords,
    this.keywordRoles,
    this.streets,
  ];

  constructor(readonly vocabulary: Vocabulary) {}

  /** Forgets the text before, and gets ready to note what is in this one. */
  begin(text: string): void {
    this.empty();
    this.text = text;
    this.source.load(text);
  }

  /** Between messages it must hold nobody's words. */
  clear(): void {
    this.empty();
    this.source.clear();
  }

  /** The text's units, and a zero behind the last. */
  get units(): Uint16Array {
    return this.source.units;
  }

  private empty(): void {
    this.text = '';
    this.roles = 0;
    for (const list of this.lists) list.clear();
  }

  get keywordCount(): number {
    return this.keywordRoles.length;
  }

  keywordStart(index: number): number {
    return this.keywords.at(index * 3);
  }

  keywordEnd(index: number): number {
    return this.keywords.at(index * 3 + 1);
  }

  keywordRole(index: number): number {
    return this.keywordRoles.at(index);
  }

  keywordValue(index: number): number {
    return this.vocabulary.value(this.keywords.at(index * 3 + 2));
  }

  keyword(index: number): string {
    return this.vocabulary.word(this.keywords.at(index * 3 + 2));
  }

  /** Index of the first keyword that starts at or after `position`. */
  keywordFrom(position: number): number {
    let low = 0;
    let high = this.keywordCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.keywordStart(middle) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Roles of the nearest keyword with one of `roles` that ends at most `reach`
   * before `position`; 0 when there is none. The nearest decides: in "order 1234,
   * phone 5678" the second number is a phone's.
   */
  roleBefore(position: number, roles: number, reach: number): number {
    if ((this.roles & roles) === 0) return 0;
    for (let i = this.keywordFrom(position) - 1; i >= 0; i--) {
      if (this.keywordEnd(i) < position - reach) return 0;
      const role = this.keywordRole(i);
      if ((role & roles) !== 0) return role & roles;
    }
    return 0;
  }

  /** The same, looking to the right of `position`. */
  roleAfter(position: number, roles: number, reach: number): number {
    if ((this.roles & roles) === 0) return 0;
    for (let i = this.keywordFrom(position); i < this.keywordCount; i++) {
      if (this.keywordStart(i) > position + reach) return 0;
      const role = this.keywordRole(i);
      if ((role & roles) !== 0) return role & roles;
    }
    return 0;
  }
}
