import type { SeededRandom } from '../random/seeded-random.ts';
import { BASE62, BASE64, BASE64URL, HEX, LOWER36, uuid } from './made-value.ts';
import type { ValueMaker } from './made-value.ts';
import { makeVendorToken } from './vendor-tokens.ts';

/**
 * Gives each vendor its turn before any comes twice, so that even a rare one
 * is in the corpus often enough to be measured.
 */
class VendorRound {
  private waiting: string[] = [];

  private readonly vendors: readonly string[];

  constructor(vendors: readonly string[]) {
    this.vendors = vendors;
  }

  take(random: SeededRandom): string {
    if (this.waiting.length === 0) this.waiting = random.shuffle(this.vendors);
    return this.waiting.pop() ?? 'github';
  }
}

/** A maker per corpus: the round is its state, and two corpora must not share it. */
export function secretMaker(vendors: readonly string[]): ValueMaker {
  const round = new VendorRound(vendors);
  return (random, _lang, variant) => ({
    text: variant === '' ? makeVendorToken(random, round.take(random)) : makeGenericSecret(random, variant),
  });
}

/** `generic` (any make), `hex`, `awssecret`, `azurekey`, `uuid`, or a vendor's name. */
function makeGenericSecret(random: SeededRandom, variant: string): string {
  switch (variant) {
    case 'generic':
      return random.pick([
        () => random.chars(HEX, random.pick([32, 40, 64])),
        () => random.chars(BASE62, random.between(20, 44)),
        () => random.chars(BASE64URL, random.between(24, 43)).replace(/^\W|\W$/g, 'q'),
        () => `${random.chars(BASE64, 43)}=`,
        () => `${random.pick(['live', 'prod', 'tok', 'key', 'sec'])}_${random.chars(LOWER36, 28)}`,
      ])();
    case 'hex':
      return random.chars(HEX, random.pick([32, 32, 40, 64]));
    case 'awssecret':
      return random.chars(BASE64, 40).replace(/^[+/]|[+/]$/g, 'w');
    case 'azurekey':
      return `${random.chars(BASE64, 86)}==`;
    case 'uuid':
      return uuid(random);
    default:
      return makeVendorToken(random, variant);
  }
}
