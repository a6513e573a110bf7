import { constants } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { secretFaults } from '../../config/production-faults.js';
import { listSettings } from '../../config/setting.decorator.js';
import '../../config/settings.js';
import { type Check, type Finding, off, on, type Patient, unsafe, weak } from './finding.js';

const MIN_HASH_COST = 12;
/** Read, written or run by anybody, or written by the group: orchestrators mount secrets readable by a group. */
const TOO_OPEN = constants.S_IRWXO | constants.S_IWGRP;

/** How strong a secret is, without showing it: one finding for each that has a strength. */
function secretCheck(property: string, env: string, hasStrength: boolean): Check {
  return ({ settings }): Finding => {
    const [fault] = secretFaults(settings).filter((one) => one.env === env);
    const protection = `secret ${env}`;
    if (fault === undefined) {
      const isGiven = (settings as unknown as Record<string, unknown>)[property] !== undefined;
      return on(protection, isGiven ? (hasStrength ? 'strong, and its own' : 'given') : 'not used');
    }
    if (settings.environment !== 'production' && fault.fault.startsWith('is required'))
      return off(protection, 'made by itself outside production', fault.remedy);
    const say = settings.environment === 'production' ? unsafe : weak;
    return say(protection, `${env} ${fault.fault}`, fault.remedy);
  };
}

const previousKeys: Check = ({ settings }) => {
  const rings = {
    ENCRYPTION_KEYS: settings.encryptionKeys,
    JWT_SECRETS: settings.jwtSecrets,
    HANDOFF_WEBHOOK_SECRET: settings.handoffWebhookSecret,
  };
  const left = Object.entries(rings).flatMap(([env, ring]) => (ring?.includes(',') ? [env] : []));
  if (settings.blindIndexKeyPrevious !== undefined) left.push('BLIND_INDEX_KEY_PREVIOUS');
  return left.length === 0
    ? on('previous-keys', 'none is left')
    : off(
        'previous-keys',
        `still taken: ${left.join(', ')}`,
        'end the rotation: `npx hushdesk keys status` says what is still needed, see docs/encryption.md',
      );
};

const encryption: Check = ({ settings }) => {
  switch (settings.encryption) {
    case 'off':
      return unsafe(
        'encryption',
        'ENCRYPTION=off stores what people write in the clear',
        'leave ENCRYPTION unset',
      );
    case 'mixed':
      return weak(
        'encryption',
        'what was stored in the clear is still read, whoever wrote it',
        'leave ENCRYPTION unset as soon as that data has expired',
      );
    case 'on':
      return on('encryption', 'on, under the keys of ENCRYPTION_KEYS');
  }
};

const passwordHash: Check = ({ settings }) =>
  settings.passwordHashCost < MIN_HASH_COST
    ? unsafe('password-hash', 'PASSWORD_HASH_COST is below 12', 'leave PASSWORD_HASH_COST unset')
    : on('password-hash', 'bcrypt, cost 12 or more');

const secretFiles: Check = async (patient) => {
  const open: string[] = [];
  let looked = 0;
  for (const [name, path] of await secretFilesOf(patient)) {
    const there = await stat(path).catch(() => undefined);
    if (!there?.isFile()) continue;
    looked += 1;
    if ((there.mode & TOO_OPEN) !== 0) open.push(name);
  }
  return open.length === 0
    ? on('secret-files', looked === 0 ? 'none' : `${looked}, for their owner or group only`)
    : weak('secret-files', `open to others on this machine: ${open.join(', ')}`, 'chmod 600 them');
};

/** Where the service keeps the journal of erasures, its log and, outside production, its secrets. */
const dataFolders: Check = async ({ settings }) => {
  const folders = {
    DATA_DIR: settings.dataDir,
    LOG_DIR: settings.logDir,
    ERASURE_JOURNAL: settings.erasureJournal,
  };
  const open: string[] = [];
  for (const [env, path] of Object.entries(folders)) {
    const there = path === undefined ? undefined : await stat(path).catch(() => undefined);
    if (there !== undefined && (there.mode & TOO_OPEN) !== 0) open.push(env);
  }
  return open.length === 0
    ? on('data-folders', 'for their owner or group only, as far as they are there')
    : weak(
        'data-folders',
        `open to others on this machine: ${open.join(', ')}`,
        'chmod 700 the folders, 600 the file',
      );
};

/** What the file is for, and where it is. */
async function secretFilesOf({ settings, given }: Patient): Promise<[name: string, path: string][]> {
  const secrets = [...listSettings().values()].filter(({ secret }) => secret !== undefined);
  const files = secrets.flatMap(({ env }): [string, string][] => {
    const path = given[`${env}_FILE`];
    return path ? [[`${env}_FILE`, path]] : [];
  });
  if (settings.tlsKeyFile !== undefined) files.push(['TLS_KEY_FILE', settings.tlsKeyFile]);
  const folder = settings.secretsProvider === 'files' ? settings.secretsDir : undefined;
  if (folder !== undefined) {
    const names = await readdir(folder).catch(() => []);
    files.push(...names.map((name): [string, string] => [`${name} in SECRETS_DIR`, join(folder, name)]));
  }
  return [...files, ['.env', '.env']];
}

/** Keys and passwords. */
export const SECRET_CHECKS: readonly Check[] = [
  ...[...listSettings()].flatMap(([property, { env, secret }]) =>
    secret?.neededInProduction || secret?.strength
      ? [secretCheck(property, env, secret.strength !== undefined)]
      : [],
  ),
  ...[previousKeys, secretFiles, dataFolders, encryption, passwordHash],
];
