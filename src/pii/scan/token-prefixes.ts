const { imul } = Math;

const SIZE = 1 << 14;
const NO_PREFIX = 0;
const ASK_FOURTH = 1;
const WHOLE_PREFIX = 2;

/**
 * Answers whether some vendor's token may begin with these four characters: two
 * small tables that keep nearly all ordinary words away from the vendor formats.
 * A shorter prefix allows any character behind it.
 */
export class TokenPrefixes {
  private readonly byThree = new Uint8Array(SIZE);
  private readonly byFour = new Uint8Array(SIZE);

  constructor(prefixes: Iterable<string>) {
    for (const prefix of prefixes) {
      if (prefix.length < 2) throw new Error(`Token prefix is too short: ${prefix}`);
      const [first, second] = [prefix.charCodeAt(0), prefix.charCodeAt(1)];
      if (prefix.length === 2) {
        for (let third = 33; third < 127; third++) this.byThree[slot(first, second, third)] = WHOLE_PREFIX;
        continue;
      }
      const three = slot(first, second, prefix.charCodeAt(2));
      if (prefix.length === 3) this.byThree[three] = WHOLE_PREFIX;
      else this.byFour[slotBehind(three, prefix.charCodeAt(3))] = 1;
      if (this.byThree[three] === NO_PREFIX) this.byThree[three] = ASK_FOURTH;
    }
  }

  mayStart(first: number, second: number, third: number, fourth: number): boolean {
    const three = slot(first, second, third);
    const answer = this.byThree[three];
    if (answer === NO_PREFIX) return false;
    return answer === WHOLE_PREFIX || this.byFour[slotBehind(three, fourth)] === 1;
  }
}

function slot(first: number, second: number, third: number): number {
  return (imul(imul(first, 97) + second, 61) + third) & (SIZE - 1);
}

function slotBehind(three: number, fourth: number): number {
  return (imul(three, 89) + fourth) & (SIZE - 1);
}
