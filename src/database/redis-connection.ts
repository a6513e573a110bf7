import { Redis } from 'ioredis';

const CONNECT_TIMEOUT_MS = 500;
/** For the greeting of a new connection; callers give their own commands up sooner, with `answerWithin`. */
const COMMAND_TIMEOUT_MS = 1_000;
const DISCONNECT_TIMEOUT_MS = 100;
const FIRST_RETRY_MS = 50;
const LONGEST_RETRY_MS = 1_000;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * A client that fails rather than waits: nothing is queued while Redis is away, nothing is sent twice.
 *
 * `tls: 'auto'` encrypts and checks the certificate unless Redis is on this
 * machine (OWASP ASVS 5.0, 12.3.1), whatever the scheme of the address.
 */
export function createRedis(address: string, tls: 'auto' | 'off'): Redis {
  const url = new URL(address);
  const encrypted = url.protocol === 'rediss:' || (tls === 'auto' && !LOOPBACK.has(url.hostname));
  const database = url.pathname.slice(1);
  return new Redis({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? 6_379 : Number(url.port),
    ...(url.username === '' ? {} : { username: decodeURIComponent(url.username) }),
    ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
    ...(database === '' ? {} : { db: Number(database) }),
    ...(encrypted ? { tls: { minVersion: 'TLSv1.2' } } : {}),
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: COMMAND_TIMEOUT_MS,
    disconnectTimeout: DISCONNECT_TIMEOUT_MS,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(FIRST_RETRY_MS * 2 ** Math.min(attempt, 8), LONGEST_RETRY_MS),
    connectionName: 'hushdesk',
  });
}
