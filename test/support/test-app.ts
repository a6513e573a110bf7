import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import 'reflect-metadata';
import { createApp } from '../../src/app-factory.js';
import { ApiKeys } from '../../src/auth/keys/api-keys.js';
import { loadSettings } from '../../src/config/load-settings.js';
import { KEY_SCOPES, type Role } from '../../src/auth/roles.js';
import { Users } from '../../src/auth/users/users.js';
import type { Scope } from '../../src/context/actor.js';
import { listen } from '../../src/http/transport/listen.js';
import { migrationNames } from '../../src/schema.js';
import type { TokenPairResponse } from '../../src/auth/api/auth.response.dto.js';
import { randomHex } from '../../src/crypto/secure-random.js';
import { ApiClient } from './api-client.js';
import { createTestDatabase, MIGRATIONS_FOLDER, type TestDatabase } from './test-database.js';

export const TEST_PASSWORD = 'quartz-lantern-ferry-71';

/** Somebody who has logged in. */
export interface TestUser extends TokenPairResponse {
  id: string;
  email: string;
  client: ApiClient;
}

export function bearer(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}` };
}

/** The whole application on a port of its own, with a database of its own. */
export interface TestApp {
  app: NestFastifyApplication;
  baseUrl: string;
  /** Of the second port, when there is one. */
  redirectUrl: string;
  /** Of the port for figures alone, when there is one. */
  metricsUrl: string;
  database: TestDatabase;
  /** A client with a fresh key of a fresh client, holding these scopes (all by default). */
  newClient: (scopes?: readonly Scope[]) => Promise<ApiClient>;
  anonymous: ApiClient;
  /** A new user of this role, logged in. */
  newUser: (role: Role) => Promise<TestUser>;
  close(): Promise<void>;
}

export const TEST_ENVIRONMENT = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  PORT: '0',
  DATABASE_POOL_SIZE: '5',
  RATE_LIMIT_ENABLED: 'false',
  RETENTION_HOURLY: 'false',
  API_KEY_PEPPER: 'vT1mB0aXk2cQ9sLrZ8yW4uN7pE6hD3fG',
  BLIND_INDEX_KEY: 'qW3eR5tY7uI9oP1aS2dF4gH6jK8lZ0xC',
  ENCRYPTION_KEYS: 'test:kYw2v7Jt0bRz5QmX1cLs8HfN4pVdA6uGeTi3oWqKy9E=',
  JWT_SECRETS: 'second:mN4bV6cX8zL1kJ3hG5fD7sA9qW2eR0tY,first:xC5vB7nM9aS1dF3gH6jK8lQ0wE2rT4yU',
  AUDIT_SIGNING_KEY: 'k1Qm3sT8vYb2Zx5Wc7Rd9Pf4Lg6Hj0NnUaEiOoSuXyA=',
  PASSWORD_HASH_COST: '4',
} as const;

export async function startTestApp(environment: Record<string, string> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'hushdesk-app-'));
  const settings = loadSettings({
    ...TEST_ENVIRONMENT,
    DATABASE_URL: database.url,
    ERASURE_JOURNAL: join(folder, 'erasures.jws'),
    ...environment,
  });
  const app = await createApp(settings, await migrationNames(MIGRATIONS_FOLDER));
  const listening = await listen(app, settings);
  const { baseUrl } = listening;
  const anonymous = new ApiClient(baseUrl);
  return {
    app,
    baseUrl,
    redirectUrl: listening.redirectUrl ?? '',
    metricsUrl: listening.metricsUrl ?? '',
    database,
    anonymous,
    newClient: async (scopes = KEY_SCOPES) => {
      const { text } = await app.get(ApiKeys, { strict: false }).create({ name: 'test', scopes });
      return new ApiClient(baseUrl, { 'X-API-Key': text });
    },
    newUser: async (role) => {
      const email = `${role}-${randomHex(6)}@example.com`;
      const { id } = await app.get(Users, { strict: false }).create(email, TEST_PASSWORD, role);
      const login = await anonymous.post<TokenPairResponse>('/api/v1/auth/login', {
        email,
        password: TEST_PASSWORD,
      });
      return { ...login.body, id, email, client: new ApiClient(baseUrl, bearer(login.body.accessToken)) };
    },
    close: async () => {
      await listening.close();
      await app.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
