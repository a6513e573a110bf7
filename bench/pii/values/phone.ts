import type { Language } from '../corpus-record.ts';
import type { SeededRandom } from '../random/seeded-random.ts';
import type { MadeValue } from './made-value.ts';

interface PhonePlan {
  readonly country: string;
  readonly code: string;
  /** `#` is any digit; the prefixes are ones the national plan has given out. */
  readonly national: readonly string[];
  /** The same numbers after the country code: trunk prefix gone. */
  readonly international: readonly string[];
}

/** Area codes and mobile prefixes in use; the corpus spec asks libphonenumber about every number made here. */
const PLANS: Record<string, PhonePlan> = {
  US: {
    country: 'US',
    code: '1',
    national: [
      '(212) 6##-####',
      '415-7##-####',
      '312.8##.####',
      '(503) 4## ####',
      '617 9## ####',
      '2067######',
      '1-702-5##-####',
      '(305)6##-####',
    ],
    international: ['212 6## ####', '(415) 7##-####', '312-8##-####', '5034######', '617.9##.####'],
  },
  CA: {
    country: 'CA',
    code: '1',
    national: ['(416) 7##-####', '604-8##-####', '514 9## ####'],
    international: ['416 7## ####', '604-8##-####'],
  },
  GB: {
    country: 'GB',
    code: '44',
    national: [
      '07911 1#####',
      '020 7946 0###',
      '0161 496 0###',
      '0771 2######',
      '07400 12####',
      '(0131) 496 0###',
      '0117 4960###',
    ],
    international: ['7911 1#####', '20 7946 0###', '(0)7400 12####', '161 496 0###', '77122#####'],
  },
  AU: {
    country: 'AU',
    code: '61',
    national: ['0412 ### ###', '(02) 9374 ####', '03 9123 ####'],
    international: ['412 ### ###', '2 9374 ####'],
  },
  IE: {
    country: 'IE',
    code: '353',
    national: ['085 1## ####', '01 679 ####'],
    international: ['85 1## ####', '1 679 ####'],
  },
  DE: {
    country: 'DE',
    code: '49',
    national: [
      '0151 2#######',
      '0170/3######',
      '030 2#######',
      '089-4#######',
      '(040) 3#######',
      '0176 - 4## #####',
      '0221 5######',
      '01602######',
    ],
    international: ['151 2#######', '30 2#######', '(0)170 3######', '1765#######', '89 4## ####'],
  },
  AT: {
    country: 'AT',
    code: '43',
    national: ['0664 4######', '01 5##### 0'],
    international: ['664 4######', '1 5######'],
  },
  CH: {
    country: 'CH',
    code: '41',
    national: ['079 4## ## ##', '044 6## ## ##'],
    international: ['79 4## ## ##', '44 6## ## ##'],
  },
  FR: {
    country: 'FR',
    code: '33',
    national: [
      '06 1# ## ## ##',
      '07.68.##.##.##',
      '01 42 ## ## ##',
      '06-2#-##-##-##',
      '04723#####',
      '061#######',
    ],
    international: ['6 1# ## ## ##', '7 68 ## ## ##', '(0)1 42 ## ## ##', '62#######'],
  },
  BE: {
    country: 'BE',
    code: '32',
    national: ['0475 ## ## ##', '02 512 ## ##'],
    international: ['475 ## ## ##', '2 512 ## ##'],
  },
  ES: {
    country: 'ES',
    code: '34',
    national: ['612 ### ###', '654 ## ## ##', '91 3## ## ##', '93-4##-##-##', '622######', '952 2## ###'],
    international: ['612 ### ###', '654 ## ## ##', '91 3## ## ##', '622######'],
  },
  MX: {
    country: 'MX',
    code: '52',
    national: ['55 5### ####', '(33) 3### ####'],
    international: ['55 5### ####', '33 3### ####'],
  },
  IT: {
    country: 'IT',
    code: '39',
    national: ['347 1######', '333 4## ####', '06 8######', '02-48######', '3281######', '055 2######'],
    international: ['347 1######', '06 8######', '333 4## ####', '3281######'],
  },
  NL: {
    country: 'NL',
    code: '31',
    national: ['06 1#######', '06-2#######', '020 6## ####', '010-4######', '(070) 3######', '062#######'],
    international: ['6 1#######', '(0)6 2#######', '20 6## ####', '61#######'],
  },
  PT: {
    country: 'PT',
    code: '351',
    national: ['912 ### ###', '934 ### ###', '21 3## ## ##', '961######', '22 2## ## ##'],
    international: ['912 ### ###', '961######', '21 3## ## ##'],
  },
  BR: {
    country: 'BR',
    code: '55',
    national: ['(11) 98###-####', '(21) 3###-####', '11 97### ####', '(31) 99###-####'],
    international: ['11 98###-####', '(21) 99###-####', '21 3### ####'],
  },
  PL: {
    country: 'PL',
    code: '48',
    national: ['512 ### ###', '601-###-###', '22 6## ## ##', '(12) 4## ## ##', '694######', '788 ### ###'],
    international: ['512 ### ###', '601-###-###', '22 6## ## ##', '694######'],
  },
};

const HOME: Record<Language, readonly string[]> = {
  en: ['US', 'US', 'GB', 'GB', 'CA', 'AU', 'IE'],
  de: ['DE', 'DE', 'DE', 'AT', 'CH'],
  fr: ['FR', 'FR', 'FR', 'BE'],
  es: ['ES', 'ES', 'MX'],
  it: ['IT'],
  nl: ['NL', 'NL', 'BE'],
  pt: ['PT', 'BR'],
  pl: ['PL'],
};

/** For checkers: the regions a national form in this language may belong to. */
export function phoneRegions(lang: Language): readonly string[] {
  return [...new Set(HOME[lang])];
}

/**
 * Variants: none, `intl` (always with country code), `compact` (digits only,
 * country code, for logs), `ext` (an extension follows, outside the span).
 */
export function makePhone(random: SeededRandom, lang: Language, variant: string): MadeValue {
  if (!['', 'intl', 'compact', 'ext'].includes(variant)) throw new Error(`no phone variant ${variant}`);
  const abroad = random.chance(0.12);
  const plan = PLANS[random.pick(abroad ? Object.keys(PLANS) : HOME[lang])];
  if (plan === undefined) throw new Error('phone plan missing');
  const prefix = random.pick(['+', '+', '+', '+', '00']);
  const withCode = `${prefix}${plan.code}${random.pick([' ', ' ', ' ', '-', ''])}${random.pattern(random.pick(plan.international))}`;
  if (variant === 'compact')
    return {
      text: `+${plan.code}${random.pattern(random.pick(plan.international)).replace(/\(0\)|\D/g, '')}`,
    };
  if (variant === 'intl' || abroad || random.chance(0.35)) return { text: withCode };
  const text = random.pattern(random.pick(plan.national));
  return variant === 'ext' ? { text, after: random.pick([' ext. 42', ' x114', ' ext 7']) } : { text };
}
