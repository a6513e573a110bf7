import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { KeySource, KeySourceFault, type SecretValues } from './key-source.js';
import { readSecretFile } from './secret-file.js';

/** A folder with one file for each secret, named as its variable, as orchestrators mount them. Other files are left alone. */
export class FolderSource extends KeySource {
  constructor(
    private readonly folder: string,
    private readonly names: readonly string[],
  ) {
    super();
  }

  async read(): Promise<SecretValues> {
    const there = await stat(this.folder).catch(() => undefined);
    if (!there?.isDirectory()) throw new KeySourceFault('SECRETS_DIR names no folder that can be read');
    const values = new Map<string, string>();
    for (const name of this.names) {
      const value = await readSecretFile(join(this.folder, name), `${name} in SECRETS_DIR`);
      if (value) values.set(name, value);
    }
    return values;
  }
}
