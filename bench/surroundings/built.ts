import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './child.ts';

/** Loads a module of the built service, by its path below `src` without the ending. */
export async function loadBuilt(path: string): Promise<unknown> {
  return await import(pathToFileURL(join(ROOT, 'dist', `${path}.js`)).href);
}
