import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import 'reflect-metadata';
import { createApp } from '../../src/app-factory.js';
import { ApiKeys } from '../../src/auth/api-keys.js';
import { loadSettings } from '../../src/config/load-settings.js';
import { type Scope, SCOPES } from '../../src/context/actor.js';
import { listen } from '../../src/http/transport/listen.js';
import { migrationNames } from '../../src/schema.js';
import { ApiClient } from './api-client.js';
import { createTestDatabase, MIGRATIONS_FOLDER, type TestDatabase } from './test-database.js';

/** The whole application on a port of its own, with a database of its own. */
export interface TestApp {
  app: NestFastifyApplication;
  baseUrl: string;
  /** Of the second port, when there is one. */
  redirectUrl: string;
  database: TestDatabase;
  /** A client with a fresh key of a fresh client, holding these scopes (all by default). */
  newClient: (scopes?: readonly Scope[]) => Promise<ApiClient>;
  anonymous: ApiClient;
  close(): Promise<void>;
}

export const TEST_ENVIRONMENT = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  PORT: '0',
  DATABASE_POOL_SIZE: '5',
  RATE_LIMIT_ENABLED: 'false',
  API_KEY_PEPPER: 'vT1mB0aXk2cQ9sLrZ8yW4uN7pE6hD3fG',
  BLIND_INDEX_KEY: 'qW3eR5tY7uI9oP1aS2dF4gH6jK8lZ0xC',
} as const;

export async function startTestApp(environment: Record<string, string> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const settings = loadSettings({ ...TEST_ENVIRONMENT, DATABASE_URL: database.url, ...environment });
  const app = await createApp(settings, await migrationNames(MIGRATIONS_FOLDER));
  const listening = await listen(app, settings);
  const { baseUrl } = listening;
  return {
    app,
    baseUrl,
    redirectUrl: listening.redirectUrl ?? '',
    database,
    anonymous: new ApiClient(baseUrl),
    newClient: async (scopes = SCOPES) => {
      const { text } = await app.get(ApiKeys, { strict: false }).create('test', scopes);
      return new ApiClient(baseUrl, { 'X-API-Key': text });
    },
    close: async () => {
      await listening.close();
      await app.close();
      await database.drop();
    },
  };
}
