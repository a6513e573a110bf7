import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getMetadataStorage } from 'class-validator';
import { listSettings } from '../../src/config/setting.decorator.js';
import { Settings } from '../../src/config/settings.js';
import { configurationPage } from '../../tools/configuration-page.js';
import { ROOT, sourceFilesBelow } from './source-files.js';

const MAX_LINES = 260;
const VAGUE_FOLDERS = /\/(?:utils?|helpers?|common|shared|base|managers?|misc)\//;

describe('files', () => {
  const files = ['src', 'migrations', 'test'].flatMap((folder) => sourceFilesBelow(folder));

  it('stay short enough to have one reason to exist', () => {
    const long = files.map(({ path, text }) => ({ path, lines: text.split('\n').length }));

    expect(long.filter(({ path, lines }) => lines > MAX_LINES && !path.startsWith('test/corpus/'))).toEqual(
      [],
    );
  });

  it('lie in folders named after what is in them', () => {
    expect(files.filter(({ path }) => VAGUE_FOLDERS.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('silence no check', () => {
    const silenced = files.filter(({ path, text }) => {
      const marks = /eslint-disable|@ts-ignore|@ts-expect-error|\bas any\b|\.only\(/;
      return !path.startsWith('test/architecture/') && marks.test(text);
    });

    expect(silenced.map(({ path }) => path)).toEqual([]);
  });

  it('of migrations are named by time and purpose, with a way back', () => {
    for (const { path, text } of sourceFilesBelow('migrations')) {
      expect(path).toMatch(/^migrations\/\d{13}-[A-Z]\w+\.ts$/);
      expect(text).toContain('async down(');
    }
  });
});

describe('.env.example', () => {
  const lines = readFileSync(join(ROOT, '.env.example'), 'utf8').split('\n');
  const example = new Map(
    lines
      .filter((line) => /^\w+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

  it('names every setting once, and no other', () => {
    expect([...example.keys()].sort()).toEqual([...listSettings().values()].map(({ env }) => env).sort());
  });

  it('shows the defaults, and no secret', () => {
    for (const setting of listSettings().values()) {
      expect([setting.env, example.get(setting.env)]).toEqual([
        setting.env,
        setting.secret ? '' : (setting.default ?? ''),
      ]);
    }
  });
});

it('docs/configuration.md is what the code says (npm run docs:configuration)', () => {
  const rules = getMetadataStorage().getTargetValidationMetadatas(Settings, '', false, false);

  expect(readFileSync(join(ROOT, 'docs/configuration.md'), 'utf8')).toBe(
    configurationPage(listSettings(), rules),
  );
});
