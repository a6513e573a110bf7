import { readFileSync } from 'node:fs';
import type { PoolConfig } from 'pg';
import type { Settings } from '../config/settings.js';

/** The certificate is always checked: there is no other way to be encrypted. */
export interface DatabaseTls {
  rejectUnauthorized: true;
  minVersion: 'TLSv1.2';
  ca?: string;
}

const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 15_000;
const LOOPBACK = new Set(['', 'localhost', '127.0.0.1', '::1', '[::1]']);

/**
 * Options for every connection to PostgreSQL.
 *
 * Outside this machine a connection is encrypted and the certificate checked
 * (OWASP ASVS 5.0, 12.3.1 and 12.3.2) unless the operator says `DATABASE_TLS=off`.
 * `sslmode` in the address is ignored: its meaning differs between drivers.
 */
export function connectionOptions(
  settings: Settings,
  statementTimeoutMs = STATEMENT_TIMEOUT_MS,
  address = settings.databaseUrl,
): Omit<PoolConfig, 'ssl'> & { ssl: false | DatabaseTls } {
  if (address === undefined) throw new Error('No database address: DATABASE_URL is not set');
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (name.startsWith('ssl')) url.searchParams.delete(name);
  }
  return {
    connectionString: url.toString(),
    max: settings.databasePoolSize,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: statementTimeoutMs,
    keepAlive: true,
    application_name: 'hushdesk',
    ssl: tlsOptions(settings, url.hostname),
  };
}

function tlsOptions(settings: Settings, host: string): false | DatabaseTls {
  const wanted =
    settings.databaseTls === 'verify' || (settings.databaseTls === 'auto' && !LOOPBACK.has(host));
  if (!wanted) return false;
  return {
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    ...(settings.databaseTlsCaFile ? { ca: readFileSync(settings.databaseTlsCaFile, 'utf8') } : {}),
  };
}
