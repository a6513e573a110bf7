import { KeySource, type SecretValues } from './key-source.js';
import { readSecretFile } from './secret-file.js';

/**
 * Variables, and the files that their `_FILE` twins name.
 *
 * A file is read again each time, so that a mounted secret can change. What is
 * wrong with a twin is left for `loadSettings` to report with all other faults.
 */
export class EnvironmentSource extends KeySource {
  constructor(
    private readonly environment: Readonly<Record<string, string | undefined>>,
    private readonly names: readonly string[],
  ) {
    super();
  }

  async read(): Promise<SecretValues> {
    const values = new Map<string, string>();
    for (const name of this.names) {
      const direct = this.environment[name];
      const file = this.environment[`${name}_FILE`];
      if (direct && file) continue;
      const value = file ? await readSecretFile(file, `${name}_FILE`).catch(() => undefined) : direct;
      if (value) values.set(name, value);
    }
    return values;
  }
}
