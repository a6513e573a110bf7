import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { loadBuilt } from './built.ts';

/** The embedded PostgreSQL, as `npm start` has it: settings untouched, every commit on the disk. */
export interface Postgres {
  readonly version: string;
  /** Address of a database of this name. */
  url(name: string): string;
  /** Makes a database, empty or as a copy of one that nobody is connected to. */
  create(name: string, template?: string): Promise<string>;
  drop(name: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startPostgres(folder: string): Promise<Postgres> {
  const { startEmbeddedPostgres } = (await loadBuilt(
    'database/embedded/embedded-postgres',
  )) as typeof import('../../src/database/embedded/embedded-postgres.js');
  const embedded = await startEmbeddedPostgres(folder, () => randomBytes(24).toString('hex'));
  const owner = new pg.Client({ connectionString: embedded.url });
  // It ends with its server, when this is stopped.
  owner.on('error', () => undefined);
  await owner.connect();
  const { rows } = await owner.query<{ server_version: string }>('SHOW server_version');
  const url = (name: string): string => Object.assign(new URL(embedded.url), { pathname: `/${name}` }).href;
  return {
    version: rows[0]?.server_version ?? '',
    url,
    create: async (name, template) => {
      const from = template === undefined ? '' : ` TEMPLATE ${owner.escapeIdentifier(template)}`;
      await owner.query(`CREATE DATABASE ${owner.escapeIdentifier(name)}${from}`);
      return url(name);
    },
    drop: async (name) => {
      await owner.query(`DROP DATABASE IF EXISTS ${owner.escapeIdentifier(name)} WITH (FORCE)`);
    },
    stop: async () => {
      await owner.end();
      await embedded.stop();
    },
  };
}

/** Runs work with one connection. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
