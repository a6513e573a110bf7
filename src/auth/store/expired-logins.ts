import type { SweptTable } from '../../database/row-sweep.js';

/** Logins that have come to their end; their tokens go along. */
export const ENDED_LOGINS: SweptTable = { table: 'token_families', key: 'id', since: 'expires_at' };

/** Refresh tokens that are over, of logins that may still be going. */
export const ENDED_TOKENS: SweptTable = { table: 'refresh_tokens', key: 'token_hash', since: 'expires_at' };

/** What was counted of logins, after the last of them. */
export const OLD_ATTEMPTS: SweptTable = { table: 'login_attempts', key: 'key', since: 'updated_at' };
