import { Command } from 'commander';
import { toApiKeyResponse, toNewApiKeyResponse } from '../auth/api/api-key.dto.js';
import { ApiKeys, type IssuedApiKey } from '../auth/keys/api-keys.js';
import { isNetwork } from '../auth/keys/network-list.js';
import { KEY_SCOPES } from '../auth/roles.js';
import type { Scope } from '../context/actor.js';
import { print } from './print.js';
import { withApp } from './with-app.js';

const PAGE = 100;

interface CreateOptions {
  name: string;
  scopes: string;
  networks?: string;
  expires?: string;
  json?: boolean;
}

/** `key create|list|revoke|rotate`. */
export function keyCommand(): Command {
  const command = new Command('key').description('API keys');
  command
    .command('create')
    .description('Make a key; it is shown this once')
    .requiredOption('--name <name>', 'what it is for')
    .option('--scopes <list>', `separated by commas, of: ${KEY_SCOPES.join(', ')}`, 'chat')
    .option('--networks <list>', 'networks it may be used from, in CIDR form, separated by commas')
    .option('--expires <time>', 'the moment it ends, such as 2030-01-31T00:00:00Z')
    .option('--json', 'print JSON')
    .action(async ({ name, scopes, networks, expires, json }: CreateOptions) => {
      const wanted = {
        name,
        scopes: parseScopes(scopes),
        networks: parseNetworks(networks),
        expiresAt: parseTime(expires),
      };
      await withApp(async (app) => {
        printNew(json, await app.get(ApiKeys, { strict: false }).create(wanted));
      });
    });
  command
    .command('list')
    .description('The newest keys, never their secrets')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      await withApp(async (app) => {
        const keys = (await app.get(ApiKeys, { strict: false }).list({ limit: PAGE })).map(toApiKeyResponse);
        const lines = keys.map(({ id, prefix, name, revokedAt, expiresAt }) =>
          [
            id,
            prefix,
            name,
            revokedAt ? `revoked ${revokedAt}` : expiresAt ? `expires ${expiresAt}` : 'active',
          ].join('  '),
        );
        print(json, keys, lines.join('\n'));
      });
    });
  command
    .command('revoke <id>')
    .description('End a key at once, on every instance')
    .option('--json', 'print JSON')
    .action(async (id: string, { json }: { json?: boolean }) => {
      await withApp(async (app) => {
        await app.get(ApiKeys, { strict: false }).revoke(id);
        print(json, { id, revoked: true }, 'Revoked.');
      });
    });
  command
    .command('rotate <id>')
    .description('Make a successor, shown this once; the old key works on for the overlap')
    .option('--overlap-seconds <n>', 'how long both work', '86400')
    .option('--json', 'print JSON')
    .action(async (id: string, { overlapSeconds, json }: { overlapSeconds: string; json?: boolean }) => {
      if (!/^\d{1,7}$/.test(overlapSeconds))
        throw new Error('--overlap-seconds must be a whole number of seconds.');
      await withApp(async (app) => {
        printNew(json, await app.get(ApiKeys, { strict: false }).rotate(id, Number(overlapSeconds)));
      });
    });
  return command;
}

function printNew(json: boolean | undefined, issued: IssuedApiKey): void {
  print(
    json,
    toNewApiKeyResponse(issued),
    `${issued.text}\n(id ${issued.key.id}; the key is not shown again)`,
    [issued.text],
  );
}

function parseScopes(list: string): Scope[] {
  return list.split(',').map((name) => {
    const scope = KEY_SCOPES.find((known) => known === name.trim());
    if (!scope) throw new Error(`--scopes knows: ${KEY_SCOPES.join(', ')}.`);
    return scope;
  });
}

function parseNetworks(list: string | undefined): string[] {
  const networks = (list ?? '').split(',').filter((network) => network !== '');
  if (!networks.every(isNetwork)) throw new Error('--networks must be addresses or networks in CIDR form.');
  return networks;
}

function parseTime(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw new Error('--expires must be a time such as 2030-01-31T00:00:00Z.');
  return time;
}
