import { stringify } from 'yaml';

/** What templates may name: `.Values`, `.Release`, `.Chart`. */
export type ChartContext = Readonly<Record<string, unknown>>;

interface Block {
  kind: 'if' | 'with' | 'range';
  pipeline: string;
  then: Part[];
  otherwise: Part[];
}
type Part = string | { print: string } | Block;

interface Scope {
  dot: unknown;
  root: ChartContext;
  variables: ReadonlyMap<string, unknown>;
  named: ReadonlyMap<string, Part[]>;
}

/**
 * Renders the templates of a chart: the part of Helm's language that ours are written in, and nothing else.
 *
 * Helm itself decides what a chart means; this stands in for it where it cannot be installed. An action or function
 * it does not know is an error, and so is a value that is not in `values.yaml`. Answers one text for each file.
 */
export function renderChart(files: ReadonlyMap<string, string>, root: ChartContext): Map<string, string> {
  const named = new Map<string, Part[]>();
  const parsed = [...files].map(([name, text]) => [name, parse(tokensOf(text), named)] as const);
  const scope: Scope = { dot: root, root, variables: new Map(), named };
  return new Map(
    parsed.filter(([name]) => !name.endsWith('.tpl')).map(([name, parts]) => [name, print(parts, scope)]),
  );
}

type Token = { text: string } | { action: string };

/** A dash inside the braces takes the white space on its side away. */
function tokensOf(template: string): Token[] {
  const tokens: Token[] = [];
  let text = '';
  let at = 0;
  for (const found of template.matchAll(/\{\{(-)? ?(.*?) ?(-)?\}\}/gs)) {
    text += template.slice(at, found.index);
    tokens.push(
      { text: found[1] === undefined ? text : text.trimEnd() },
      { action: (found[2] ?? '').trim() },
    );
    at = found.index + found[0].length;
    if (found[3] !== undefined) at += /^\s*/.exec(template.slice(at))![0].length;
    text = '';
  }
  return [...tokens, { text: template.slice(at) }];
}

function parse(tokens: Token[], named: Map<string, Part[]>): Part[] {
  const parts: Part[] = [];
  for (let token = tokens.shift(); token !== undefined; token = tokens.shift()) {
    if ('text' in token) {
      parts.push(token.text);
      continue;
    }
    const [, word = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(token.action) ?? [];
    if (word === 'end' || word === 'else') {
      tokens.unshift(token);
      return parts;
    }
    if (word === 'define') {
      named.set(JSON.parse(rest) as string, parse(tokens, named));
      tokens.shift();
    } else if (word === 'if' || word === 'with' || word === 'range') {
      const then = parse(tokens, named);
      const hasElse = isElse(tokens.shift());
      const otherwise = hasElse ? parse(tokens, named) : [];
      if (hasElse) tokens.shift();
      parts.push({ kind: word, pipeline: rest, then, otherwise });
    } else {
      parts.push({ print: token.action });
    }
  }
  return parts;
}

function isElse(token: Token | undefined): boolean {
  if (token === undefined || !('action' in token)) throw new Error('a block has no end');
  return token.action === 'else';
}

function print(parts: readonly Part[], scope: Scope): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return 'print' in part ? textOf(evaluate(part.print, scope)) : printBlock(part, scope);
    })
    .join('');
}

function printBlock({ kind, pipeline, then, otherwise }: Block, scope: Scope): string {
  const [, key, value, ranged] = /^\$(\w+), \$(\w+) := (.*)$/.exec(pipeline) ?? [];
  const subject = evaluate(ranged ?? pipeline, scope);
  if (!isTrue(subject)) return print(otherwise, scope);
  if (kind !== 'range') return print(then, kind === 'with' ? { ...scope, dot: subject } : scope);
  if (key === undefined || value === undefined) throw new Error('range needs $name, $value :=');
  return Object.entries(subject as object)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, item]) =>
      print(then, {
        ...scope,
        dot: item,
        variables: new Map([...scope.variables, [key, name], [value, item]]),
      }),
    )
    .join('');
}

function evaluate(pipeline: string, scope: Scope): unknown {
  let piped: unknown[] = [];
  for (const command of pipeline.split(/ \| /)) {
    const [first = '', ...others] = command.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? [];
    const operands = [...others.map((word) => operand(word, scope)), ...piped];
    piped = [/^["$.]/.test(first) ? operand(first, scope) : call(first, operands, scope)];
  }
  return piped[0];
}

function call(name: string, operands: readonly unknown[], scope: Scope): unknown {
  const [first, second] = operands;
  switch (name) {
    case 'include': {
      const template = scope.named.get(String(first));
      if (template === undefined) throw new Error(`there is no template ${String(first)}`);
      return print(template, { ...scope, dot: second });
    }
    case 'nindent':
      return `\n${textOf(second).replace(/^(?=.)/gm, ' '.repeat(Number(first)))}`;
    case 'toYaml':
      return stringify(first).trimEnd();
    case 'quote':
      return JSON.stringify(textOf(first));
    case 'default':
      return isTrue(second) ? second : first;
    case 'not':
      return !isTrue(first);
    case 'required':
      if (!isTrue(second)) throw new Error(String(first));
      return second;
    default:
      if (/^\d+$/.test(name)) return Number(name);
      throw new Error(`there is no function ${name}`);
  }
}

function operand(word: string, scope: Scope): unknown {
  if (word.startsWith('"')) return JSON.parse(word);
  if (/^\d+$/.test(word)) return Number(word);
  const [head = '', ...path] = word.split('.');
  if (head !== '' && head !== '$' && !scope.variables.has(head.slice(1))) throw new Error(`what is ${word}?`);
  const start = head === '' ? scope.dot : head === '$' ? scope.root : scope.variables.get(head.slice(1));
  return path
    .filter((name) => name !== '')
    .reduce((value: unknown, name) => {
      if (typeof value !== 'object' || value === null || !(name in value))
        throw new Error(`no value ${word}`);
      return (value as Record<string, unknown>)[name];
    }, start);
}

/** As in Go's templates: empty is false. */
function isTrue(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return Boolean(value);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`cannot be printed: ${JSON.stringify(value)}`);
}
