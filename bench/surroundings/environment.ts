import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

const secret = (): string => randomBytes(32).toString('base64');

/**
 * The settings of an installation in production behind a proxy that ends TLS, everything on.
 *
 * Limits count, and are so high that nobody meets them. Retention runs when a measure asks for it and not at the full
 * hour of whoever measures.
 */
export function productionEnvironment(folder: string, upstream: string): Record<string, string> {
  return {
    NODE_ENV: 'production',
    TRUST_PROXY: '127.0.0.1',
    DATA_DIR: join(folder, 'data'),
    ERASURE_JOURNAL: join(folder, 'erasures.jws'),
    API_KEY_PEPPER: secret(),
    BLIND_INDEX_KEY: secret(),
    JWT_SECRETS: `one:${secret()}`,
    ENCRYPTION_KEYS: `one:${secret()}`,
    AUDIT_SIGNING_KEY: secret(),
    LLM_PROVIDERS: 'openai',
    OPENAI_BASE_URL: upstream,
    OPENAI_API_KEY: 'for-the-bench-only',
    OPENAI_MODEL: 'bench',
    RATE_LIMIT_PER_MINUTE: '1000000',
    RATE_LIMIT_PER_HOUR: '10000000',
    RATE_LIMIT_AI_PER_MINUTE: '1000000',
    RETENTION_HOURLY: 'false',
  };
}
