import { readFile } from 'node:fs/promises';
import { KeySourceFault } from './key-source.js';

/** The text of a file without the line end after it; undefined when there is no such file, or nothing in it. */
export async function readSecretFile(path: string, what: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim() || undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new KeySourceFault(`${what} cannot be read (${code ?? 'unknown'})`);
  }
}
