import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { ApiKeys } from '../auth/api-keys.js';
import { SCOPES } from '../context/actor.js';
import { Articles } from '../knowledge/articles.js';
import { readSampleHelpCentre } from '../knowledge/sample/sample-help-centre.js';

/** What `credentials.json` of the data folder holds. */
export interface DevelopmentCredentials {
  baseUrl: string;
  apiKey: string;
}

/**
 * Makes a development installation usable by itself: a sample help centre and an API key.
 *
 * Both only where they are missing. The key is kept in `credentials.json` of
 * the data folder (mode 0600), because the database holds only its hash.
 */
export async function prepareDevelopment(
  app: INestApplicationContext,
  dataDir: string,
  baseUrl: string,
): Promise<{ credentials: DevelopmentCredentials; fresh: boolean }> {
  const articles = app.get(Articles, { strict: false });
  if (await articles.isEmpty()) await articles.load(await readSampleHelpCentre());
  const keys = app.get(ApiKeys, { strict: false });
  const path = join(dataDir, 'credentials.json');
  const kept = readCredentials(path);
  const works = kept !== undefined && (await keys.verify(kept.apiKey)) !== undefined;
  const apiKey = works ? kept.apiKey : (await keys.create('development', SCOPES)).text;
  const credentials = { baseUrl, apiKey };
  writeFileSync(path, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
  return { credentials, fresh: !works };
}

function readCredentials(path: string): DevelopmentCredentials | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as DevelopmentCredentials;
  } catch {
    return undefined;
  }
}
