import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The account a child process runs under; undefined for our own. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * The account for the database server: our own, unless we are root.
 *
 * PostgreSQL refuses to run as root. As root we take the owner of a cluster
 * that is already there, else the machine's `postgres`, else `nobody`. None is
 * ever created: a development server has no business adding users to a machine.
 */
export function accountForServer(dataFolder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(dataFolder)) {
    const { uid, gid } = statSync(dataFolder);
    if (uid !== 0) return { uid, gid };
  }
  const account = findAccount('postgres') ?? findAccount('nobody');
  if (!account) {
    throw new Error(
      'PostgreSQL does not run as root and there is no account "postgres" or "nobody": run as another user, or set DATABASE_URL.',
    );
  }
  return account;
}

function findAccount(name: string): Account | undefined {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [user, , uid, gid] = line.split(':');
    if (user === name) return { uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

/** Whether an unrelated account may enter every folder on the way to `path` and the path itself. */
export function isReachableByOthers(path: string): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
