import type { Settings } from '../../config/settings.js';
import { weaknessOfPassword } from '../../config/weak-secret.js';
import { isSupportedNode, OLDEST_NODE } from '../../supported-node.js';
import { readServerPosture } from '../../database/server-posture.js';
import { type Check, type Finding, off, on, type Patient, unchecked, unsafe, weak } from './finding.js';
import { redisAnswers } from './redis-check.js';

/** Last day of security fixes of each long-term release, as the Node project has published it (nodejs/Release). */
const NODE_ENDS: Readonly<Record<number, string>> = {
  22: '2027-04-30',
  24: '2028-04-30',
  26: '2029-04-30',
};
const LOOPBACK = /^(?:|localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;
/** Tokens and signatures allow for less than a minute; a clock that is kept by NTP is off by milliseconds. */
const MOST_SKEW_MS = 2_000;

const environment: Check = ({ settings }) =>
  settings.environment === 'production'
    ? on('environment', 'production: unsafe settings refuse the start')
    : off(
        'environment',
        `NODE_ENV=${settings.environment} starts with unsafe settings too`,
        'set NODE_ENV=production',
      );

const nodeVersion: Check = ({ nodeVersion: version, clock }) => {
  if (!isSupportedNode(version))
    return unsafe('node-version', `Node ${version} is older than ${OLDEST_NODE}`, 'install Node 24');
  const major = Number.parseInt(version, 10);
  const end = NODE_ENDS[major];
  const newest = Math.max(...Object.keys(NODE_ENDS).map(Number));
  if (end !== undefined && clock.now() <= new Date(`${end}T23:59:59Z`))
    return on('node-version', `Node ${major}, mended until ${end}`);
  if (major > newest)
    return unchecked(
      'node-version',
      `Node ${major} is newer than this doctor`,
      'look it up at nodejs.org/about/releases',
    );
  return weak(
    'node-version',
    `Node ${major} gets no security fixes`,
    `use Node ${newest}, or another long-term release`,
  );
};

const databaseTls: Check = ({ settings }) =>
  settings.databaseTls === 'off' && isElsewhere(settings.databaseUrl)
    ? unsafe('database-tls', 'DATABASE_TLS=off sends everything in the clear', 'leave DATABASE_TLS unset')
    : on('database-tls', 'encrypted and checked, or on this machine');

const redisTls: Check = ({ settings }) => {
  if (settings.redisUrl === undefined) {
    return off('redis', 'each instance counts limits alone', 'set REDIS_URL when there is more than one');
  }
  const isPlain = settings.redisTls === 'off' && settings.redisUrl.startsWith('redis:');
  return isPlain && isElsewhere(settings.redisUrl)
    ? unsafe('redis', 'REDIS_TLS=off sends everything in the clear', 'leave REDIS_TLS unset')
    : on('redis', 'encrypted and checked, or on this machine');
};

/** The password in DATABASE_URL. Without one the server asks for none, or for something else than a password. */
const databasePassword: Check = ({ settings }) => {
  const name = 'database-password';
  const url = URL.parse(settings.databaseUrl ?? '');
  if (!url?.password) return on(name, 'none is sent');
  const password = decoded(url.password);
  const fault = password === decoded(url.username) ? 'is the name of the role' : weaknessOfPassword(password);
  if (fault === undefined) return on(name, 'hard to guess');
  const remedy = 'make one with `openssl rand -base64 32`, see docs/production.md';
  const detail = `the password in DATABASE_URL ${fault}`;
  return isElsewhere(settings.databaseUrl) ? unsafe(name, detail, remedy) : weak(name, detail, remedy);
};

/** Checks that ask the database; it is asked once for all of them. */
export async function checkDatabase({ settings, clock }: Patient): Promise<Finding[]> {
  if (settings.databaseUrl === undefined)
    return [unchecked('database', 'there is no DATABASE_URL', 'set it, and run the doctor again')];
  try {
    const posture = await readServerPosture(settings, clock);
    return [
      connectionFinding(settings, posture.isEncrypted),
      posture.powers.length === 0
        ? on('database-role', 'may use its own tables only')
        : weak(
            'database-role',
            `the role of the service has ${posture.powers.join(', ')}`,
            'give the service a role of its own without them, see docs/production.md',
          ),
      clockFinding(posture.clockAheadMs),
      auditFinding(posture.ownsAuditLog),
    ];
  } catch (error) {
    // The code alone: the message may repeat the address.
    const { code } = error as { code?: unknown };
    const why = typeof code === 'string' ? ` (${code})` : '';
    return [
      unchecked(
        'database',
        `it could not be reached${why}: role, encryption, clock and owner of the record were not looked at`,
        'run the doctor where the service runs',
      ),
    ];
  }
}

function connectionFinding(settings: Settings, isEncrypted: boolean): Finding {
  return isEncrypted || !isElsewhere(settings.databaseUrl)
    ? on('database-connection', isEncrypted ? 'encrypted' : 'does not leave this machine')
    : weak(
        'database-connection',
        'is not encrypted',
        'leave DATABASE_TLS unset, and give the server a certificate',
      );
}

function clockFinding(aheadMs: number): Finding {
  const seconds = Math.round(Math.abs(aheadMs) / 1_000);
  return Math.abs(aheadMs) <= MOST_SKEW_MS
    ? on('database-clock', 'in step with ours')
    : weak(
        'database-clock',
        `${seconds} s ${aheadMs > 0 ? 'ahead of' : 'behind'} ours`,
        'run NTP on both machines',
      );
}

function auditFinding(ownsAuditLog: boolean | null): Finding {
  if (ownsAuditLog === null)
    return unchecked('audit-owner', 'there is no audit log yet', 'run `npx hushdesk db migrate` first');
  return ownsAuditLog
    ? off(
        'audit-owner',
        'who takes over the service could take the protection of the log away',
        'run hushdesk_audit_separate once as superuser, see docs/audit.md',
      )
    : on('audit-owner', 'not the role of the service');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function isElsewhere(address: string | undefined): boolean {
  const url = URL.parse(address ?? '');
  return url !== null && !LOOPBACK.test(url.hostname);
}

/** The process and the servers it talks to. */
export const MACHINE_CHECKS: readonly Check[] = [
  ...[environment, nodeVersion, databaseTls, databasePassword, redisTls, redisAnswers],
];
