import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

interface Lock {
  packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
}

/** The program as the image holds it: what was built, and the packages that `npm ci --omit=dev` installs. */
export interface ProductionFolder {
  path: string;
  /** Names of the packages in it, nested ones by their path. */
  packages: string[];
  remove(): void;
}

/** Lies outside of the project, so that nothing of development is found by looking upwards. */
export function createProductionFolder(): ProductionFolder {
  const path = mkdtempSync(join(tmpdir(), 'hushdesk-production-'));
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  const kept = Object.keys(packages).filter((name) => name !== '' && packages[name]?.dev !== true);
  for (const name of kept) linkPackage(join(ROOT, name), join(path, name));
  cpSync(join(ROOT, 'dist'), join(path, 'dist'), { recursive: true });
  for (const name of ['package.json', 'start-production.sh'])
    copyFileSync(join(ROOT, name), join(path, name));
  return {
    path,
    packages: readdirSync(join(path, 'node_modules'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('/package.json'))
      .map((name) => dirname(name)),
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Without the packages nested in it, which the lock lists by themselves; packages for other platforms are not there. */
function linkPackage(from: string, to: string): void {
  let entries;
  try {
    entries = readdirSync(from, { withFileTypes: true });
  } catch {
    return;
  }
  mkdirSync(to, { recursive: true });
  for (const entry of entries) {
    if (entry.name === 'node_modules') continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkPackage(source, target);
    else if (entry.isFile()) linkFile(source, target);
  }
}

/** A second name for the same file costs nothing; across devices it has to be a copy. */
function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
