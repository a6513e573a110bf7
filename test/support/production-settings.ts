/** What production needs beside the database and the transport; the keys are for tests only. */
export const PRODUCTION_KEYS = {
  API_KEY_PEPPER: 'vT1mB0aXk2cQ9sLrZ8yW4uN7pE6hD3fG',
  BLIND_INDEX_KEY: 'qW3eR5tY7uI9oP1aS2dF4gH6jK8lZ0xC',
  ENCRYPTION_KEYS: 'test:kYw2v7Jt0bRz5QmX1cLs8HfN4pVdA6uGeTi3oWqKy9E=',
  JWT_SECRETS: 'only:mN4bV6cX8zL1kJ3hG5fD7sA9qW2eR0tY',
  AUDIT_SIGNING_KEY: 'k1Qm3sT8vYb2Zx5Wc7Rd9Pf4Lg6Hj0NnUaEiOoSuXyA=',
  PASSWORD_HASH_COST: '12',
} as const;
