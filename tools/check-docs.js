// Checks that what the documents name exists: relative links, settings, npm scripts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const SKIPPED = /node_modules|help-centre|^dist|^\.data/;

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

const faults = documents.flatMap((path) => {
  const text = readFileSync(path, 'utf8');
  const name = relative(ROOT, path);
  const links = [...text.matchAll(/\]\((?!https?:|mailto:|javascript:|#)([^)#\s]+)/g)]
    .map(([, target]) => target)
    .filter((target) => !existsSync(join(dirname(path), target)))
    .map((target) => `${name}: the link ${target} leads nowhere`);
  const variables = [...text.matchAll(/`([A-Z][A-Z0-9]*_[A-Z0-9_]+)(?:=[^`]*)?`/g)]
    .map(([, variable]) => variable)
    .filter((variable) => !settings.has(variable) && !variable.startsWith('TEST_'))
    .map((variable) => `${name}: there is no setting ${variable}`);
  const commands = [...text.matchAll(/npm run ([\w:-]+)/g)]
    .map(([, script]) => script)
    .filter((script) => !(script in scripts) && !builtin.has(script))
    .map((script) => `${name}: there is no script ${script}`);
  return [...links, ...variables, ...commands];
});

for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(`${documents.length} documents, ${faults.length} faults\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
