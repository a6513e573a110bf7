import type { Statement } from '../../database/prepared-statements.js';

/** $1 user. */
export const READ_ACCOUNT: Statement = {
  name: 'auth-read-account',
  text: `
    SELECT id, email, email_sealed AS "emailSealed", role, status, created_at AS "createdAt" FROM users WHERE id = $1`,
};

/** Logins of a user, with how many tokens each has used. $1 user, $2 ids greater than this, $3 how many. */
export const READ_LOGINS_OF: Statement = {
  name: 'auth-read-logins-of',
  text: `
    SELECT f.id, f.created_at AS "createdAt", f.expires_at AS "expiresAt", f.revoked_at AS "revokedAt",
           (SELECT max(t.used_at) FROM refresh_tokens t WHERE t.family_id = f.id) AS "refreshedAt"
      FROM token_families f WHERE f.user_id = $1 AND f.id > $2 ORDER BY f.id LIMIT $3`,
};

/** $1 user. */
export const COUNT_ACCOUNT: Statement = {
  name: 'auth-count-account',
  text: `
    SELECT (SELECT count(*) FROM users WHERE id = $1)::int AS users,
           (SELECT count(*) FROM token_families WHERE user_id = $1)::int AS token_families,
           (SELECT count(*) FROM refresh_tokens t JOIN token_families f ON f.id = t.family_id
             WHERE f.user_id = $1)::int AS refresh_tokens`,
};

/** $1 user. */
export const FIND_ROLE: Statement = {
  name: 'auth-find-role',
  text: 'SELECT role FROM users WHERE id = $1',
};
