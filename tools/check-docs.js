// Checks that what the documents name exists: links, settings, npm scripts, commands of the CLI, and what runs the examples.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { commandsOf, README_COMMANDS } from './documented-commands.js';

const ROOT = join(import.meta.dirname, '..');
const SKIPPED = /node_modules|help-centre|^dist|^\.data/;
/** Variables of others, which documents name beside ours. */
const FOREIGN = /^(?:TEST_|PG|NODE_|AWS_)/;

const { listSettings } = await import('../dist/config/setting.decorator.js');
await import('../dist/config/settings.js');
const settings = new Set([...listSettings().values()].flatMap(({ env }) => [env, `${env}_FILE`]));
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const builtin = new Set(['ci', 'cit', 'test', 'start', 'run', 'install']);

const documents = ['.', 'docs', 'src', 'bench', 'deploy', 'clients']
  .filter((folder) => existsSync(join(ROOT, folder)))
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: folder !== '.', encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(ROOT, folder, name)),
  )
  .filter((path) => !SKIPPED.test(relative(ROOT, path)));

const helps = new Map();

/** The words that may follow a command of the CLI, as its own help lists them. */
function wordsAfter(words) {
  const key = words.join(' ');
  if (!helps.has(key)) {
    const help = execFileSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...words, '--help'], {
      encoding: 'utf8',
    });
    const [, list = ''] = help.split('Commands:\n');
    helps.set(key, new Set([...list.matchAll(/^ {2}([a-z][\w-]*)/gm)].map(([, word]) => word)));
  }
  return helps.get(key);
}

/** Faults of `hushdesk …`: a word that no command has at that place. */
function commandFaults(text) {
  return [...text.matchAll(/(?:npx |`)hushdesk((?: [a-z][a-z|-]*)+)/g)].flatMap(([, tail]) => {
    const reached = [];
    for (const word of tail.trim().split(' ')) {
      const known = wordsAfter(reached);
      if (known.size === 0) return [];
      if (!word.split('|').every((one) => known.has(one)))
        return [`there is no command hushdesk ${[...reached, word].join(' ')}`];
      if (word.includes('|')) return [];
      reached.push(word);
    }
    return [];
  });
}

/**
 * Faults of examples for a shell: each says in a comment before it which test runs it, or that none does and why.
 * The test has to exist and to name the document.
 */
function exampleFaults(text, name) {
  return [...text.matchAll(/(?:<!-- (run by|not run): ?(.+?) -->\n+)?^```(?:bash|sh)\n(.*)/gm)].flatMap(
    ([, mark, what = '', line]) => {
      if (mark === undefined) return [`nothing says whether a test runs the example "${line}"`];
      if (mark === 'not run') return [];
      const test = join(ROOT, what);
      if (!existsSync(test)) return [`there is no ${what}`];
      return readFileSync(test, 'utf8').includes(name) ? [] : [`${what} does not run it`];
    },
  );
}

/** Faults of the first page: a command that nothing runs, and something said of a command that is not there. */
function readmeFaults(text) {
  const keyOf = (command) => (command.startsWith('curl ') ? 'curl' : command);
  const commands = new Set(commandsOf(text).map(keyOf));
  const unknown = [...commands].filter((command) => !(command in README_COMMANDS));
  const gone = Object.keys(README_COMMANDS).filter((command) => !commands.has(command));
  const broken = Object.entries(README_COMMANDS).flatMap(([command, { by, here }]) => {
    if (here) execFileSync('sh', ['-c', command], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    if (by === undefined) return [];
    const [file, words] = by;
    const runs = existsSync(join(ROOT, file)) && readFileSync(join(ROOT, file), 'utf8').includes(words);
    return runs ? [] : [`${file} does not run ${command}`];
  });
  return [
    ...unknown.map((command) => `nothing says what runs ${command} (tools/documented-commands.js)`),
    ...gone.map((command) => `there is no ${command} any more (tools/documented-commands.js)`),
    ...broken,
  ];
}

const faults = documents.flatMap((path) => {
  const text = readFileSync(path, 'utf8');
  const name = relative(ROOT, path);
  const links = [...text.matchAll(/\]\((?!https?:|mailto:|javascript:|#)([^)#\s]+)/g)]
    .map(([, target]) => target)
    .filter((target) => !existsSync(join(dirname(path), target)))
    .map((target) => `the link ${target} leads nowhere`);
  // A name that the document itself gives to a value of the reader's, such as $API_KEY, is no setting.
  const own = new Set([...text.matchAll(/\$([A-Z][A-Z0-9_]*)/g)].map(([, variable]) => variable));
  const inWords = [...text.matchAll(/`([A-Z][A-Z0-9]*_[A-Z0-9_]+)(?:=[^`]*)?`/g)];
  const inExamples = [...text.matchAll(/```[\s\S]*?```/g)].flatMap(([block]) => [
    ...block.matchAll(/^(?:export )?([A-Z][A-Z0-9]*_[A-Z0-9_]+)=/gm),
  ]);
  const variables = [...inWords, ...inExamples]
    .map(([, variable]) => variable)
    .filter((variable) => !settings.has(variable) && !own.has(variable) && !FOREIGN.test(variable))
    .map((variable) => `there is no setting ${variable}`);
  const commands = [...text.matchAll(/npm run ([\w:-]+)/g)]
    .map(([, script]) => script)
    .filter((script) => !(script in scripts) && !builtin.has(script))
    .map((script) => `there is no script ${script}`);
  const examples = name === 'README.md' ? readmeFaults(text) : exampleFaults(text, name);
  return [...links, ...variables, ...commands, ...commandFaults(text), ...examples].map(
    (fault) => `${name}: ${fault}`,
  );
});

for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(`${documents.length} documents, ${faults.length} faults\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
