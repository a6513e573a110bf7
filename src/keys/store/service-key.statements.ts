import type { Statement } from '../../database/prepared-statements.js';

/** $1 purpose. */
export const FIND_SERVICE_KEY: Statement = {
  name: 'keys-find-service-key',
  text: 'SELECT wrapped_key FROM keys.service_keys WHERE purpose = $1',
};

/** Stores the key of a purpose that has none. $1 purpose, $2 wrapped key, $3 id of the key-encryption key, $4 now. */
export const ADD_SERVICE_KEY: Statement = {
  name: 'keys-add-service-key',
  text: `
    INSERT INTO keys.service_keys (purpose, wrapped_key, kek_id, created_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (purpose) DO NOTHING`,
};

/** All of them: one for each purpose, a handful. */
export const LIST_SERVICE_KEYS =
  'SELECT purpose, wrapped_key, kek_id FROM keys.service_keys ORDER BY purpose';

/** Puts a key under another key-encryption key, if nobody has meanwhile. $1 purpose, $2 new, $3 its id, $4 old id. */
export const REWRAP_SERVICE_KEY = `
  UPDATE keys.service_keys SET wrapped_key = $2, kek_id = $3 WHERE purpose = $1 AND kek_id = $4 RETURNING purpose`;
