import type { Language } from '../corpus-record.ts';
import type { SeededRandom } from '../random/seeded-random.ts';
import { HEX } from './made-value.ts';
import type { MadeValue } from './made-value.ts';

/**
 * Variants: none, `v4`, `v6`, `port` (":8443" follows, outside the span),
 * `cidr` (inside the span), `mapped`, `bracket` (v6 in URL brackets, outside).
 */
export function makeIp(random: SeededRandom, _lang: Language, variant: string): MadeValue {
  const kind = variant || random.pick(['v4', 'v4', 'v4', 'v4', 'v6', 'v6', 'port', 'cidr', 'mapped']);
  switch (kind) {
    case 'v4':
      return { text: ipv4(random) };
    case 'v6':
      return { text: ipv6(random) };
    case 'port':
      return { text: ipv4(random), after: `:${random.between(1024, 65000)}` };
    case 'bracket':
      return { before: '[', text: ipv6(random), after: `]:${random.between(1024, 65000)}` };
    case 'cidr':
      return {
        text: random.chance(0.7)
          ? `${ipv4(random)}/${random.between(16, 32)}`
          : `${ipv6(random)}/${random.pick([48, 64, 128])}`,
      };
    case 'mapped':
      return { text: `::ffff:${ipv4(random)}` };
    default:
      throw new Error(`no IP variant ${variant}`);
  }
}

function ipv4(random: SeededRandom): string {
  if (random.chance(0.25))
    return random.pick([
      `192.168.${random.between(0, 254)}.${random.between(2, 254)}`,
      `10.${random.between(0, 254)}.${random.between(0, 254)}.${random.between(2, 254)}`,
      `172.${random.between(16, 31)}.${random.between(0, 254)}.${random.between(2, 254)}`,
    ]);
  // First numbers in public use, no multicast; a first number under 20 looks like a version.
  return [
    random.pick([31, 46, 62, 77, 81, 84, 89, 91, 93, 109, 145, 151, 178, 185, 188, 193, 203, 212, 217]),
    random.between(1, 254),
    random.between(0, 254),
    random.between(1, 254),
  ].join('.');
}

function ipv6(random: SeededRandom): string {
  const group = (): string => random.chars('123456789abcdef', 1) + random.chars(HEX, random.between(1, 3));
  const prefix = `${random.pick(['2001', '2a02', '2a00', '2003', '2a01'])}:${group()}:${group()}`;
  const form = random.next();
  let text: string;
  if (form < 0.4) text = `${prefix}::${group()}`;
  else if (form < 0.75) text = `${prefix}:${group()}:${group()}:${group()}:${group()}:${group()}`;
  else if (form < 0.9) text = `fe80::${group()}:${group()}:${group()}:${group()}`;
  else text = `${prefix}:${group()}::${random.between(1, 9)}`;
  return random.chance(0.15) ? text.toUpperCase() : text;
}

export function makeMac(random: SeededRandom, _lang: Language, _variant: string): MadeValue {
  const first = random.pick(['00', '3c', 'a4', 'b8', 'dc', 'f0', '5e', '70', '9c', '28']);
  const hex = first + random.chars(HEX, 10);
  const form = random.next();
  if (form < 0.12) return { text: (hex.match(/.{4}/g) ?? []).join('.') };
  const text = (hex.match(/.{2}/g) ?? []).join(form < 0.35 ? '-' : ':');
  return { text: random.chance(0.5) ? text.toUpperCase() : text };
}
