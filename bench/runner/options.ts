/** What the command line asks for. */
export interface Options {
  /** Short rounds and small data. */
  readonly quick: boolean;
  /** Names of measures; all when empty. */
  readonly only: readonly string[];
  /** Rows of the big measures, as a share of the full size. */
  readonly size: number;
  readonly rounds: number;
  /** Minutes of the run that watches the memory. */
  readonly minutes: number;
  /** Folder of the processor's profile of the service; none is made without it. */
  readonly profile: string | undefined;
}

const QUICK = { size: 0.05, minutes: 1 };
const LEAST_ROUNDS = 5;

/** Reads `--quick`, `--only a,b`, `--size 0.5`, `--rounds 7`, `--minutes 3`, `--profile folder`; throws for anything else. */
export function parseOptions(args: readonly string[], known: readonly string[]): Options {
  let options: Options = {
    quick: false,
    only: [],
    size: 1,
    rounds: LEAST_ROUNDS,
    minutes: 10,
    profile: undefined,
  };
  const rest = [...args];
  if (rest.includes('--quick')) options = { ...options, quick: true, ...QUICK };
  for (let name = rest.shift(); name !== undefined; name = rest.shift()) {
    if (name === '--quick') continue;
    const value = rest.shift() ?? '';
    if (name === '--only') options = { ...options, only: namesOf(value, known) };
    else if (name === '--size') options = { ...options, size: numberOf(name, value, 0) };
    else if (name === '--rounds') options = { ...options, rounds: numberOf(name, value, LEAST_ROUNDS) };
    else if (name === '--minutes') options = { ...options, minutes: numberOf(name, value, 0) };
    else if (name === '--profile') options = { ...options, profile: value };
    else throw new Error(`There is no option ${name}.`);
  }
  return options;
}

function namesOf(list: string, known: readonly string[]): string[] {
  const names = list.split(',').filter((name) => name !== '');
  const unknown = names.filter((name) => !known.includes(name));
  if (names.length === 0 || unknown.length > 0)
    throw new Error(`--only takes measures separated by commas, of: ${known.join(', ')}.`);
  return names;
}

function numberOf(name: string, text: string, least: number): number {
  const value = Number(text);
  if (text === '' || Number.isNaN(value) || value < least || value === 0)
    throw new Error(`${name} takes a number${least > 0 ? ` of at least ${least}` : ' above 0'}.`);
  return value;
}
