/** Most steps one attempt may take; a text of 64 KB then stays within milliseconds. */
const MAX_STEPS = 2_000;
const MAX_LENGTH = 200;
const MAX_DEPTH = 8;

/** Cost of a part: the ways in which it can match, its shortest and its longest match. */
interface Cost {
  readonly ways: number;
  readonly least: number;
  readonly length: number;
}

const SINGLE: Cost = { ways: 1, least: 1, length: 1 };

class Refused extends Error {}

/**
 * An upper bound of the steps a backtracking matcher takes at one place of the
 * text, or the reason why there is none. Every choice multiplies: ways to match
 * times the longest match bounds the work, because repeats are bounded.
 */
export function stepsAtWorst(pattern: string): number | string {
  if (pattern.length === 0) return 'it is empty';
  if (pattern.length > MAX_LENGTH) return `it is longer than ${MAX_LENGTH} characters`;
  try {
    const reader = new PatternReader(pattern);
    const cost = reader.readAlternatives(0);
    if (!reader.isAtEnd) return 'it has a closing parenthesis too many';
    const steps = cost.ways * Math.max(1, cost.length);
    if (cost.least === 0) return 'it matches the empty text';
    return steps > MAX_STEPS ? 'it can match in too many ways; make its repeats shorter' : steps;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

class PatternReader {
  private at = 0;

  constructor(private readonly pattern: string) {}

  get isAtEnd(): boolean {
    return this.at >= this.pattern.length;
  }

  readAlternatives(depth: number): Cost {
    if (depth > MAX_DEPTH) throw new Refused('its groups are nested too deep');
    let ways = 0;
    let least = Infinity;
    let length = 0;
    do {
      const cost = this.readSequence(depth);
      ways += cost.ways;
      least = Math.min(least, cost.least);
      length = Math.max(length, cost.length);
    } while (this.take('|'));
    return { ways, least, length };
  }

  private readSequence(depth: number): Cost {
    let ways = 1;
    let least = 0;
    let length = 0;
    while (!this.isAtEnd && this.peek() !== '|' && this.peek() !== ')') {
      const cost = this.readRepeat(this.readAtom(depth));
      ways = Math.min(ways * cost.ways, MAX_STEPS + 1);
      least += cost.least;
      length += cost.length;
    }
    return { ways, least, length };
  }

  private readAtom(depth: number): Cost {
    const char = this.next();
    if (char === '(') return this.readGroup(depth);
    if (char === '[') return this.readClass();
    if (char === '\\') return this.readEscape();
    if (char === '^' || char === '$')
      throw new Refused('it uses ^ or $; a match is anchored to words already');
    if (char === '*' || char === '+' || char === '?' || char === '{')
      throw new Refused(`nothing stands before "${char}"`);
    return SINGLE;
  }

  private readGroup(depth: number): Cost {
    if (this.take('?') && !this.take(':')) throw new Refused('it uses look-around or a named group');
    const cost = this.readAlternatives(depth + 1);
    if (!this.take(')')) throw new Refused('a parenthesis is not closed');
    return cost;
  }

  private readClass(): Cost {
    for (;;) {
      if (this.isAtEnd) throw new Refused('a square bracket is not closed');
      const char = this.next();
      if (char === '\\') this.next();
      else if (char === ']') return SINGLE;
    }
  }

  private readEscape(): Cost {
    if (this.isAtEnd) throw new Refused('it ends in a backslash');
    const char = this.next();
    if (/[1-9k]/.test(char)) throw new Refused('it uses a back-reference');
    if (/[bB]/.test(char)) return { ways: 1, least: 0, length: 0 };
    if (/[pPuxc]/.test(char)) throw new Refused(`it uses \\${char}; write the characters themselves`);
    return SINGLE;
  }

  /** `?`, `{n}`, `{n,m}`, lazy or not. */
  private readRepeat(cost: Cost): Cost {
    const char = this.peek();
    if (char === '*' || char === '+')
      throw new Refused(`it uses "${char}"; write a bounded repeat such as {1,20}`);
    const isOptional = this.take('?');
    if (!isOptional && char !== '{') return cost;
    const [least, most] = isOptional ? [0, 1] : this.readBounds();
    this.take('?');
    if (/[*+?{]/.test(this.peek())) throw new Refused('a repeat is repeated');
    if (most === 0) throw new Refused('a repeat of nothing');
    // A part that can match in one way gives a way for each count; one with choices multiplies them.
    const ways = (most - least + 1) * cost.ways ** most;
    return { ways: Math.min(ways, MAX_STEPS + 1), least: least * cost.least, length: most * cost.length };
  }

  private readBounds(): [number, number] {
    const match = /^\{(\d{1,3})(,(\d{0,3}))?\}/.exec(this.pattern.slice(this.at));
    if (!match) throw new Refused('a brace is not part of a repeat; write \\{');
    if (match[2] === ',') throw new Refused('a repeat has no upper bound');
    this.at += match[0].length;
    const least = Number(match[1]);
    const most = match[3] === undefined ? least : Number(match[3]);
    if (most < least) throw new Refused('a repeat ends before it begins');
    return [least, most];
  }

  private peek(): string {
    return this.pattern.charAt(this.at);
  }

  private next(): string {
    return this.pattern.charAt(this.at++);
  }

  private take(char: string): boolean {
    if (this.peek() !== char) return false;
    this.at++;
    return true;
  }
}
