import { Client } from 'pg';
import type { Settings } from '../config/settings.js';
import type { Clock } from '../time/clock.js';
import { connectionOptions } from './connection-options.js';

const STATEMENT_TIMEOUT_MS = 5_000;

/** How safely the service stands in its database. */
export interface ServerPosture {
  isEncrypted: boolean;
  /** What its role may do beyond the tables, as PostgreSQL names it: SUPERUSER, CREATEROLE… */
  powers: readonly string[];
  /** Whether the role could take away the protection of the audit log; null when there is no such log yet. */
  ownsAuditLog: boolean | null;
  /** Milliseconds that the clock of the database is ahead of ours; negative when it is behind. */
  clockAheadMs: number;
}

interface Row {
  ssl: boolean;
  powers: string[];
  owns_log: boolean | null;
  at: Date;
}

/** Looks at the database, and changes nothing. Rejects when it cannot be reached. */
export async function readServerPosture(settings: Settings, clock: Clock): Promise<ServerPosture> {
  return withClient(settings, settings.databaseUrl, async (client) => {
    const before = clock.now().getTime();
    const { rows } = await client.query<Row>(
      `SELECT COALESCE((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS ssl,
              array_remove(ARRAY[CASE WHEN rolsuper THEN 'SUPERUSER' END, CASE WHEN rolcreaterole THEN 'CREATEROLE' END,
                CASE WHEN rolcreatedb THEN 'CREATEDB' END, CASE WHEN rolbypassrls THEN 'BYPASSRLS' END,
                CASE WHEN rolreplication THEN 'REPLICATION' END], NULL) AS powers,
              (SELECT pg_has_role(current_user, relowner, 'USAGE') FROM pg_class
                WHERE oid = to_regclass('audit_events')) AS owns_log,
              clock_timestamp() AS at
         FROM pg_roles WHERE rolname = current_user`,
    );
    const [row] = rows;
    if (row === undefined) throw new Error('the role of this connection is not there');
    const middle = (before + clock.now().getTime()) / 2;
    return {
      isEncrypted: row.ssl,
      powers: row.powers,
      ownsAuditLog: row.owns_log,
      clockAheadMs: row.at.getTime() - middle,
    };
  });
}

/** Whether tables can be made and written there. Rejects when the database cannot be reached. */
export async function isWritableDatabase(settings: Settings, address: string): Promise<boolean> {
  return withClient(settings, address, async (client) => {
    const { rows } = await client.query<{ writable: boolean }>(
      `SELECT current_setting('transaction_read_only') = 'off'
              AND COALESCE(has_schema_privilege(current_schema(), 'CREATE'), false) AS writable`,
    );
    return rows[0]?.writable === true;
  });
}

async function withClient<Result>(
  settings: Settings,
  address: string | undefined,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(connectionOptions(settings, STATEMENT_TIMEOUT_MS, address));
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
