import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { ApiKeyAuthenticator } from '../auth/keys/api-key-authenticator.js';
import { ApiKeys } from '../auth/keys/api-keys.js';
import { KEY_SCOPES } from '../auth/roles.js';
import { Passwords } from '../auth/users/passwords.js';
import { Users } from '../auth/users/users.js';
import { randomToken } from '../crypto/secure-random.js';
import { Articles } from '../knowledge/articles.js';
import { readSampleHelpCentre } from '../knowledge/sample/sample-help-centre.js';

const ADMIN_EMAIL = 'admin@hushdesk.example';
const PASSWORD_BYTES = 18;
const LOOPBACK = '127.0.0.1';

/** What `credentials.json` of the data folder holds. */
export interface DevelopmentCredentials {
  baseUrl: string;
  adminEmail: string;
  adminPassword: string;
  apiKey: string;
}

/**
 * Makes a development installation usable by itself: a sample help centre, an admin and an API key.
 *
 * Each only where it is missing. They are kept in `credentials.json` of the
 * data folder (mode 0600), because the database holds only hashes. In
 * production nothing is made: the first admin comes from the CLI.
 */
export async function prepareDevelopment(
  app: INestApplicationContext,
  dataDir: string,
  baseUrl: string,
): Promise<{ credentials: DevelopmentCredentials; fresh: boolean }> {
  const articles = app.get(Articles, { strict: false });
  if (await articles.isEmpty()) await articles.load(await readSampleHelpCentre());
  const path = join(dataDir, 'credentials.json');
  const kept = readCredentials(path);
  const apiKey = (await workingKey(app, kept)) ?? (await newKey(app));
  const adminPassword = (await knownPassword(app, kept)) ?? (await newAdmin(app));
  const credentials = { baseUrl, adminEmail: ADMIN_EMAIL, adminPassword, apiKey };
  writeFileSync(path, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
  return { credentials, fresh: apiKey !== kept.apiKey || adminPassword !== kept.adminPassword };
}

function readCredentials(path: string): Partial<DevelopmentCredentials> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Partial<DevelopmentCredentials>;
  } catch {
    return {};
  }
}

async function workingKey(
  app: INestApplicationContext,
  kept: Partial<DevelopmentCredentials>,
): Promise<string | undefined> {
  if (kept.apiKey === undefined) return undefined;
  const verdict = await app.get(ApiKeyAuthenticator, { strict: false }).verify(kept.apiKey, LOOPBACK);
  return 'actor' in verdict ? kept.apiKey : undefined;
}

async function newKey(app: INestApplicationContext): Promise<string> {
  const { text } = await app
    .get(ApiKeys, { strict: false })
    .create({ name: 'development', scopes: KEY_SCOPES });
  return text;
}

async function knownPassword(
  app: INestApplicationContext,
  kept: Partial<DevelopmentCredentials>,
): Promise<string | undefined> {
  const admin = await app.get(Users, { strict: false }).findByEmail(ADMIN_EMAIL);
  return admin && kept.adminEmail === ADMIN_EMAIL ? kept.adminPassword : undefined;
}

async function newAdmin(app: INestApplicationContext): Promise<string> {
  const users = app.get(Users, { strict: false });
  const password = randomToken(PASSWORD_BYTES);
  const admin = await users.findByEmail(ADMIN_EMAIL);
  if (admin) await app.get(Passwords, { strict: false }).reset(admin.id, password);
  else await users.create(ADMIN_EMAIL, password, 'admin');
  return password;
}
