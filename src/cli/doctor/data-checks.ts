import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Settings } from '../../config/settings.js';
import { isWritableDatabase } from '../../database/server-posture.js';
import { type Check, type Finding, off, on, unchecked, unsafe, weak } from './finding.js';

/** Whoever has such an address is not your help desk. */
const PUBLIC_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|gmx|web|aol|proton|protonmail)\.\w+$/i;
const LONGEST_LOG_DAYS = 90;
const SHORTEST_AUDIT_DAYS = 90;
const LOG_LEVELS: Partial<Record<Settings['logLevel'], string>> = {
  debug: 'says what the framework does, for developers',
  trace: 'says what the framework does, for developers',
  silent: 'says nothing of failures and refusals',
  fatal: 'says nothing of failures and refusals',
};
const DATABASE_ADDRESS = /^postgres(?:ql)?:\/\//;

/** docs/masking.md */
const vault: Check = ({ settings }) =>
  settings.piiVault === 'discard'
    ? on('vault', 'masked values are kept nowhere')
    : on('vault', 'masked values are kept sealed, for the person they belong to');

const maskingExceptions: Check = ({ settings }) => {
  const open = settings.piiAllowEmailDomains.filter((domain) => PUBLIC_MAIL.test(domain));
  return open.length === 0
    ? on(
        'masking-exceptions',
        `${settings.piiAllowEmailDomains.length + settings.piiAllowValues.length} exceptions`,
      )
    : unsafe(
        'masking-exceptions',
        `PII_ALLOW_EMAIL_DOMAINS lets addresses of everybody through: ${open.join(', ')}`,
        'name domains of your own only',
      );
};

const logLevel: Check = ({ settings }) => {
  const why = LOG_LEVELS[settings.logLevel];
  return why === undefined
    ? on('log-level', settings.logLevel)
    : weak('log-level', `LOG_LEVEL=${settings.logLevel} ${why}`, 'leave LOG_LEVEL unset');
};

const logFiles: Check = async ({ settings }) => {
  const { logDir } = settings;
  if (logDir === undefined) return on('log-files', 'none: the standard output, which your collector keeps');
  if (!(await isWritable(logDir)))
    return weak('log-files', 'LOG_DIR cannot be written', 'make the folder, owned by the service');
  return settings.logRetentionDays > LONGEST_LOG_DAYS
    ? weak(
        'log-files',
        `kept ${settings.logRetentionDays} days`,
        `set LOG_RETENTION_DAYS to ${LONGEST_LOG_DAYS} or less`,
      )
    : on('log-files', `kept ${settings.logRetentionDays} days`);
};

const auditRetention: Check = ({ settings }) =>
  settings.auditRetentionDays < SHORTEST_AUDIT_DAYS
    ? weak(
        'audit-retention',
        `events are dropped after ${settings.auditRetentionDays} days`,
        'leave AUDIT_RETENTION_DAYS unset',
      )
    : on('audit-retention', `${settings.auditRetentionDays} days`);

const retention: Check = ({ settings }) =>
  settings.retentionHourly
    ? on('retention', 'every hour')
    : off(
        'retention',
        'nothing is deleted by itself',
        'leave RETENTION_HOURLY unset, or run `npx hushdesk retention run` each hour',
      );

const budgets: Check = ({ settings }) => {
  const isPaid = settings.llmProviders.some((name) => name !== 'knowledge' && name !== 'scripted');
  if (!isPaid) return on('budgets', 'no model is paid');
  const some = Object.entries(settings).some(
    ([name, value]) => /^budget(?:Key|Subject|Session)/.test(name) && Number(value) > 0,
  );
  return some
    ? on('budgets', 'set')
    : off(
        'budgets',
        'nothing bounds what the models cost',
        'set BUDGET_KEY_TOKENS_PER_DAY, see docs/budgets.md',
      );
};

const webhook: Check = ({ settings }) =>
  settings.handoffWebhookPrivateAllowed
    ? weak(
        'webhook',
        'HANDOFF_WEBHOOK_PRIVATE_ALLOWED=true lets it reach machines of your own network',
        'leave HANDOFF_WEBHOOK_PRIVATE_ALLOWED unset',
      )
    : on('webhook', settings.handoffWebhookUrl === undefined ? 'none' : 'signed, and public addresses only');

/** docs/erasure.md: who is erased must not come back with a backup. */
const erasureJournal: Check = async ({ settings }): Promise<Finding> => {
  const { erasureJournal: place } = settings;
  const remedy = 'set ERASURE_JOURNAL to a file that all instances share, or to another database';
  if (place === undefined) {
    return settings.environment === 'production'
      ? weak('erasure-journal', 'lies in DATA_DIR of each instance, and may go with it', remedy)
      : off('erasure-journal', 'lies in DATA_DIR', remedy);
  }
  if (!DATABASE_ADDRESS.test(place)) {
    return (await isWritable(dirname(resolve(place))))
      ? on('erasure-journal', 'a file outside the database')
      : weak(
          'erasure-journal',
          'the folder of ERASURE_JOURNAL cannot be written',
          'make it, owned by the service',
        );
  }
  if (isSameDatabase(place, settings.databaseUrl))
    return weak('erasure-journal', 'lies in the very database that a restore takes back', remedy);
  try {
    return (await isWritableDatabase(settings, place))
      ? on('erasure-journal', 'another database')
      : weak(
          'erasure-journal',
          'the database of ERASURE_JOURNAL cannot be written',
          'grant its role CREATE on the schema',
        );
  } catch {
    return unchecked(
      'erasure-journal',
      'its database could not be reached',
      'run the doctor where it can be',
    );
  }
};

/** Whether files can be made in a folder, or the folder itself in the nearest one that is there. */
async function isWritable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch (error) {
    const parent = dirname(folder);
    return (error as NodeJS.ErrnoException).code === 'ENOENT' && parent !== folder && isWritable(parent);
  }
}

function isSameDatabase(one: string, other: string | undefined): boolean {
  const [first, second] = [URL.parse(one), URL.parse(other ?? '')];
  return (
    first !== null &&
    first.hostname === second?.hostname &&
    (first.port || '5432') === (second.port || '5432') &&
    first.pathname === second.pathname
  );
}

/** What is kept of people, and what goes to others. */
export const DATA_CHECKS: readonly Check[] = [
  ...[
    vault,
    maskingExceptions,
    logLevel,
    logFiles,
    auditRetention,
    retention,
    budgets,
    webhook,
    erasureJournal,
  ],
];
