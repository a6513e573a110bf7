import { existsSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { QUIET_MODULES } from './quiet-modules.js';
import { SIGNS } from './sinks.js';
import { ROOT, sourceFilesBelow } from './source-files.js';

const files = sourceFilesBelow('src').filter(({ path }) => !path.endsWith('.spec.ts'));
const signs = Object.entries(SIGNS);

it.each(signs)('%s: whoever writes there is known, and has a canary', (_name, { sign, sinks }) => {
  const writing = files.filter(({ text }) => sign.test(withoutComments(text))).map(({ path }) => path);
  const known = sinks.flatMap((sink) => sink.files);

  expect(writing.filter((path) => !known.some((pattern) => matchesGlob(path, pattern)))).toEqual([]);
});

it.each(signs)('%s: who is listed still writes there', (_name, { sign, sinks }) => {
  const listed = sinks.flatMap((sink) => sink.files).filter((path) => !path.includes('*'));

  expect(listed.filter((path) => !sign.test(files.find((file) => file.path === path)?.text ?? ''))).toEqual(
    [],
  );
});

it.each(signs)('%s: the canary exists', (_name, { sinks }) => {
  for (const { canary } of sinks) {
    const [file, title] = canary;
    expect(existsSync(join(ROOT, file))).toBe(true);
    expect(readFileSync(join(ROOT, file), 'utf8')).toContain(`'${title}`);
  }
});

it('a module that is new to the service is looked at: does it carry text out?', () => {
  const imported = files.flatMap(({ path, text }) =>
    [...text.matchAll(/(?<![.\w])(?:from|import|require)\s*\(?\s*'([\w@][\w@/.:-]*)'/g)].map(
      ([, name = '']) => ({
        path,
        name,
      }),
    ),
  );

  expect(imported.filter(({ name }) => !QUIET_MODULES.has(name))).toEqual([]);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
