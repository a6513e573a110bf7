import metadata from 'libphonenumber-js/min/metadata';

/**
 * Numbering plans out of libphonenumber's metadata, compiled once into one
 * pattern per country. Its own parser costs several microseconds a call, most of
 * them on taking apart a text that our scanner has already taken apart; the rule
 * that decides, a country's national number pattern, is the same.
 */
interface Plan {
  readonly pattern: RegExp;
  readonly source: string;
  readonly trunk: string;
}

type CountryRow = readonly unknown[];

const PATTERN = 2;
const TRUNK = 5;

const plans = new Map<string, Plan>();
const compiled: RegExp[] = [];

/** Every pattern compiled here, for the test that shows them to be linear. */
export const NUMBERING_PATTERNS: readonly RegExp[] = compiled;

function compile(source: string): RegExp {
  const pattern = new RegExp(`^(?:${source})$`);
  compiled.push(pattern);
  return pattern;
}

for (const [country, row] of Object.entries(metadata.countries as Record<string, CountryRow>)) {
  const trunk = row[TRUNK];
  const source = String(row[PATTERN]);
  plans.set(country, {
    pattern: compile(source),
    source,
    trunk: typeof trunk === 'string' ? trunk : '',
  });
}

const callingCodes = new Map<string, readonly string[]>(
  Object.entries(metadata.country_calling_codes as unknown as Record<string, readonly string[]>),
);

/** Calling codes of one to three digits; none begins another. */
export function callingCodeOf(digits: string): string | undefined {
  for (let size = 1; size <= 3; size++) {
    const code = digits.slice(0, size);
    if (callingCodes.has(code)) return code;
  }
  return undefined;
}

function isNumberOf(country: string, national: string): boolean {
  const plan = plans.get(country);
  if (plan === undefined) return false;
  // "+49 0171": the trunk prefix is left in by mistake.
  return (
    plan.pattern.test(national) ||
    (plan.trunk !== '' &&
      national.startsWith(plan.trunk) &&
      plan.pattern.test(national.slice(plan.trunk.length)))
  );
}

/** `digits` begin with a calling code. */
export function isInternationalNumber(digits: string): boolean {
  const code = callingCodeOf(digits);
  if (code === undefined) return false;
  const national = digits.slice(code.length);
  if (code === '1') return isNanp(national);
  return (callingCodes.get(code) ?? []).some((country) => isNumberOf(country, national));
}

/** Tests whether a number, as dialled inside the country, is one of any of these countries. */
export function nationalNumbersOf(countries: readonly string[]): (digits: string) => boolean {
  const bodies = countries.flatMap((country) => {
    const plan = plans.get(country);
    if (plan === undefined || country === 'US') return [];
    const trunk = country === 'IT' ? '' : plan.trunk;
    return [`${trunk}(?:${plan.source})`];
  });
  const pattern = compile(bodies.join('|'));
  const hasNanp = countries.includes('US');
  return (digits) => (hasNanp && isNationalNanp(digits)) || pattern.test(digits);
}

export function isNationalNanp(digits: string): boolean {
  return isNanp(digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits);
}

/** North America: area and exchange begin with 2 to 9, and neither is an `N11` service. */
function isNanp(digits: string): boolean {
  return /^[2-9](?!11)\d{2}[2-9](?!11)\d{6}$/.test(digits);
}
