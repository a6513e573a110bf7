import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server says of itself in `postmaster.pid`. */
export interface Postmaster {
  file: string;
  pid: number;
  /** Absent while the server is still starting. */
  port: number | undefined;
}

/** Reads the process file of a cluster; undefined when there is none. */
export function readPostmaster(dataFolder: string): Postmaster | undefined {
  const file = join(dataFolder, 'postmaster.pid');
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return { file, pid: Number.isInteger(pid) ? Math.abs(pid) : 0, port: port > 0 ? port : undefined };
}

/**
 * Whether a process is alive and is the server of this cluster, and not one that got the same number since.
 *
 * A server's working folder is its data folder, also after that was moved.
 */
export function isPostmasterOf(pid: number, dataFolder: string): boolean {
  if (pid === 0) return true;
  try {
    if (existsSync('/proc/self')) return realpathSync(`/proc/${pid}/cwd`) === realpathSync(dataFolder);
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).includes(
      'postgres',
    );
  } catch {
    return false;
  }
}
