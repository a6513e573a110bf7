import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { AuditLog } from '../audit/audit-log.js';
import { Settings } from '../config/settings.js';
import { KeyRing } from '../crypto/key-ring.js';
import { addDevelopmentKey } from '../development/development-secrets.js';
import { KeyRotation, type KekStatus } from '../privacy/key-rotation.js';
import { print, printSentence } from './print.js';
import { withApp } from './with-app.js';

const HOW_TO_ADD =
  'Every data key is under the first key. To rotate, put a new one in front of ENCRYPTION_KEYS,\n' +
  'such as 2027a:$(openssl rand -base64 32), keep the others behind it, let every instance take it\n' +
  'over (restart, or SECRETS_REFRESH_MINUTES), and run this again.';

/** `keys rotate|status`: the encryption keys. (`key` is about API keys.) */
export function encryptionCommand(): Command {
  const command = new Command('keys').description('Encryption keys');
  command
    .command('status')
    .description('How many data keys lie under each encryption key')
    .option('--json', 'print JSON')
    .action(({ json }: { json?: boolean }) =>
      withApp(async (app) => {
        const status = await rotationOf(app).status();
        print(json, status, status.map(line).join('\n'));
      }),
    );
  command
    .command('rotate')
    .description('Bring all data keys under the first encryption key; safe to stop and to run again')
    .option('--json', 'print JSON')
    .action(({ json }: { json?: boolean }) => withApp((app) => rotate(app, json)));
  return command;
}

async function rotate(app: INestApplicationContext, json: boolean | undefined): Promise<void> {
  const rotation = rotationOf(app);
  await rotation.requireNeededKeys();
  if ((await rotation.listUnfinished()).length === 0 && !addKey(app)) {
    print(json, { rewrapped: 0, broken: [], removable: await removable(rotation) }, HOW_TO_ADD);
    return;
  }
  await rotation.announce();
  let last = { rewrapped: 0, broken: [] as readonly string[] };
  for await (const progress of rotation.rewrapAll()) {
    if (!json && progress.rewrapped > last.rewrapped) {
      printSentence(`${progress.rewrapped} data keys re-wrapped`);
    }
    last = progress;
  }
  const facts = { rewrapped: last.rewrapped };
  await app.get(AuditLog, { strict: false }).append({ action: 'keys.rotated', facts });
  const left = (await rotation.status()).filter(({ encrypts, count }) => !encrypts && count > 0);
  print(
    json,
    { ...last, left, removable: await removable(rotation) },
    await summary(rotation, last.broken, left),
  );
  if (left.length > 0) process.exitCode = 1;
}

/** Development changes its own ring; whether it did. An operator's ring is the operator's. */
function addKey(app: INestApplicationContext): boolean {
  const settings = app.get(Settings, { strict: false });
  const ring = settings.environment === 'production' ? undefined : addDevelopmentKey(settings);
  return ring !== undefined && app.get(KeyRing, { strict: false }).replace(ring);
}

async function summary(
  rotation: KeyRotation,
  broken: readonly string[],
  left: readonly KekStatus[],
): Promise<string> {
  const lines = left.map(
    ({ kekId, count }) => `Still under ${kekId}: ${count}. It must stay; run this again.`,
  );
  if (broken.length > 0) lines.push(`These do not open, their subjects are: ${broken.join(', ')}`);
  const ids = await removable(rotation);
  if (ids.length > 0) lines.push(`No longer needed, may leave ENCRYPTION_KEYS: ${ids.join(', ')}`);
  return lines.join('\n') || 'Nothing was left to do.';
}

/** Keys of the ring under which nothing lies any more. */
async function removable(rotation: KeyRotation): Promise<string[]> {
  return (await rotation.status())
    .filter(({ encrypts, inRing, count }) => !encrypts && inRing && count === 0)
    .map(({ kekId }) => kekId);
}

function rotationOf(app: INestApplicationContext): KeyRotation {
  return app.get(KeyRotation, { strict: false });
}

function line({ kekId, count, inRing, encrypts }: KekStatus): string {
  const role = !inRing
    ? 'MISSING from ENCRYPTION_KEYS'
    : encrypts
      ? 'encrypts'
      : count > 0
        ? 'needed'
        : 'not needed';
  return `${kekId}  ${count}  ${role}`;
}
