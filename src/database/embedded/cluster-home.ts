import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { binariesBelow, findBundledBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { type Account, accountForServer, isReachableByOthers } from './run-as.js';

/** Where a cluster of files lives, and which programs under which account serve it. */
export interface ClusterHome {
  /** Folder of the cluster: `data/` (PGDATA), `password`, `server.log`. */
  folder: string;
  dataFolder: string;
  passwordFile: string;
  logFile: string;
  binaries: PostgresBinaries;
  /** Account of the server when it is not our own. */
  account: Account | undefined;
}

/** Outside the reach of a private home folder, and kept over a reboot. */
const SHELTER = '/var/lib/hushdesk';

/**
 * Settles where the cluster of a data folder lives, making the folders.
 *
 * Normally `<dataDir>/postgres`. When we are root and the data folder or the
 * installed packages lie where no other account can enter (a clone below
 * `/root`), the server's own account could reach neither: cluster and programs
 * then live below `/var/lib/hushdesk`, and a file in the data folder says where.
 */
export function settleClusterHome(dataDir: string): ClusterHome {
  const near = resolve(dataDir, 'postgres');
  const pointer = resolve(dataDir, 'postgres-location');
  const bundled = findBundledBinaries();
  const folder = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : near;
  const account = accountForServer(join(folder, 'data'));
  const sheltered = folder !== near;
  if (account && !sheltered && !(isReachableByOthers(dirname(near)) && isReachableByOthers(bundled.root))) {
    mkdirSync(SHELTER, { recursive: true, mode: 0o755 });
    removeAbandonedShelters();
    const shelter = mkdtempSync(join(SHELTER, 'cluster-'));
    writeFileSync(join(shelter, 'owner'), pointer);
    mkdirSync(resolve(dataDir), { recursive: true, mode: 0o700 });
    writeFileSync(pointer, `${shelter}\n`);
    return homeAt(shelter, shelterBinaries(bundled, shelter), account);
  }
  return homeAt(folder, sheltered ? shelterBinaries(bundled, folder) : bundled, account);
}

function homeAt(folder: string, binaries: PostgresBinaries, account: Account | undefined): ClusterHome {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
  return {
    folder,
    dataFolder: join(folder, 'data'),
    passwordFile: join(folder, 'password'),
    logFile: join(folder, 'server.log'),
    binaries,
    account,
  };
}

/** A copy per version of the programs, so that an upgrade of the packages brings its own. */
function shelterBinaries(bundled: PostgresBinaries, shelter: string): PostgresBinaries {
  const { version } = JSON.parse(readFileSync(join(bundled.root, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(shelter, `native-${version}`);
  if (!existsSync(copy)) cpSync(bundled.root, copy, { recursive: true, verbatimSymlinks: true });
  return binariesBelow(copy);
}

/** A cluster whose data folder was deleted, or points elsewhere by now, is nobody's: unless its server still runs. */
function removeAbandonedShelters(): void {
  for (const name of readdirSync(SHELTER)) {
    const shelter = join(SHELTER, name);
    const owner = join(shelter, 'owner');
    if (!existsSync(owner) || existsSync(join(shelter, 'data', 'postmaster.pid'))) continue;
    const pointer = readFileSync(owner, 'utf8').trim();
    const inUse = existsSync(pointer) && readFileSync(pointer, 'utf8').trim() === shelter;
    if (!inUse) rmSync(shelter, { recursive: true, force: true });
  }
}
