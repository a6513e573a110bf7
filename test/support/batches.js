import { globSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const SPECS = ['src/**/*.spec.ts', 'test/**/*.spec.ts', 'bench/**/*.spec.ts'];
/** Ignored by git; made anew for each run. */
const FOLDER = '.batches';
const COUNT = 16;

/**
 * Puts test files together into batches, each of which Jest runs as one file, and answers their paths.
 *
 * Loading the application takes as much time as most files spend on their tests, and Jest loads it anew for each file
 * that it knows of. In a batch each file is a block of its own, with its own hooks, and its path before the names of
 * its tests. The files in `apart` are left out: they measure themselves, or change what others would see.
 */
export function makeBatches(apart) {
  const files = globSync(SPECS, { cwd: ROOT })
    .filter((path) => !apart.includes(path))
    .sort((one, other) => statSync(join(ROOT, other)).size - statSync(join(ROOT, one)).size);
  rmSync(join(ROOT, FOLDER), { recursive: true, force: true });
  mkdirSync(join(ROOT, FOLDER));
  return Array.from({ length: COUNT }, (_, index) => {
    const path = `${FOLDER}/batch-${String(index + 1).padStart(2, '0')}.cjs`;
    const lines = files
      .filter((_file, place) => place % COUNT === index)
      .map((file) => `describe('${file}', () => void require('../${file}'));\n`);
    writeFileSync(join(ROOT, path), lines.join(''));
    return path;
  });
}
