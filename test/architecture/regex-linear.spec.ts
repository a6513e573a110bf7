import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';

// In the process itself: no Java, no native helper.
process.env.RECHECK_BACKEND = 'pure';

/** A sixth of the usual first generation: a third of the time, and it still finds the patterns it found in us. */
const FUZZING = { timeout: 90_000, maxInitialGenerationSize: 80 } as const;

interface Literal {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return path.endsWith('.ts') && !path.endsWith('.spec.ts') ? [path] : [];
  });
}

function literalsOf(path: string): Literal[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  function visit(node: ts.Node): void {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({
        where: `${path}:${line}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    ts.forEachChild(node, visit);
  }
  visit(file);
  return found;
}

/**
 * Fuzzing takes a large constant for growth, now and then, by chance. The automaton
 * is exact and slower, so it has the last word; the constants are bounded by
 * `hostile-input.spec.ts`.
 */
function statusOf({ source, flags }: Literal): string {
  const verdict = checkSync(source, flags, FUZZING);
  if (verdict.status === 'safe' || verdict.checker !== 'fuzz') return verdict.status;
  return checkSync(source, flags, { ...FUZZING, checker: 'automaton' }).status;
}

/**
 * Patterns that were found linear before, by a hash of each. The verdict on a pattern never changes with the checker it
 * is by, so that only new ones need the better part of a minute. `TEST_PATTERNS=all` checks all and writes the list anew.
 */
const LIST = 'test/architecture/linear-patterns.json';
const CHECKER = (JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: { recheck: string } })
  .devDependencies.recheck;
const known = JSON.parse(readFileSync(LIST, 'utf8')) as { recheck: string; linear: string[] };
const trusted = new Set(process.env.TEST_PATTERNS === 'all' || known.recheck !== CHECKER ? [] : known.linear);
const linear: string[] = [];

afterAll(() => {
  if (process.env.TEST_PATTERNS === 'all')
    writeFileSync(
      LIST,
      `${JSON.stringify({ recheck: CHECKER, linear: [...new Set(linear)].sort() }, null, 2)}\n`,
    );
});

function expectLinear(literal: Literal): void {
  const digest = createHash('sha256').update(`${literal.source}/${literal.flags}`).digest('hex').slice(0, 32);
  if (!trusted.has(digest)) expect(statusOf(literal)).toBe('safe');
  linear.push(digest);
}

/** The same pattern in several places is checked once. */
function distinct(literals: readonly Literal[]): Literal[] {
  return [...new Map(literals.map((literal) => [`${literal.source}/${literal.flags}`, literal])).values()];
}

describe('the check itself', () => {
  it.each(['(a+)+$', '\\s+$', '[\\w.+-]+@[\\w-]+\\.[\\w.-]+', '(\\w+\\s?)*:'])(
    'finds that %s is not linear',
    (source) => {
      expect(checkSync(source, '', FUZZING).status).toBe('vulnerable');
    },
  );
});

describe('patterns of the PII engine', () => {
  const literals = distinct(sourceFiles('src/pii').flatMap(literalsOf));

  it('are found by this test at all', () => {
    expect(literals.length).toBeGreaterThan(50);
  });

  it.each(literals.map((literal) => [literal.where, literal] as const))(
    '%s is linear in the text',
    (_where, literal) => {
      expectLinear(literal);
    },
    200_000,
  );
});

describe('patterns of the screening', () => {
  const literals = distinct(sourceFiles('src/chat/screening').flatMap(literalsOf));

  it('are found by this test at all', () => {
    expect(literals.length).toBeGreaterThan(50);
  });

  it.each(literals.map((literal) => [literal.where, literal] as const))(
    '%s is linear in the text',
    (_where, literal) => {
      expectLinear(literal);
    },
    200_000,
  );
});
