import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { loadBuilt } from '../surroundings/built.ts';

const POLL_MS = 20;
type Home = import('../../src/database/embedded/cluster-home.js').ClusterHome;
type Reader = typeof import('../../src/database/embedded/postmaster-file.js');

/** The embedded cluster below a folder, to be crashed and started again on the same port. */
export class Cluster {
  private readonly home: Home;
  private readonly reader: Reader;

  private constructor(home: Home, reader: Reader) {
    this.home = home;
    this.reader = reader;
  }

  static async of(folder: string): Promise<Cluster> {
    const { settleClusterHome } = (await loadBuilt(
      'database/embedded/cluster-home',
    )) as typeof import('../../src/database/embedded/cluster-home.js');
    const reader = (await loadBuilt('database/embedded/postmaster-file')) as Reader;
    return new Cluster(settleClusterHome(folder), reader);
  }

  /** What `pg_ctl stop -m immediate` does, and a start; returns once the server has recovered or is about to. */
  async crash(): Promise<void> {
    const running = this.reader.readPostmaster(this.home.dataFolder);
    if (running?.port === undefined) throw new Error('The server is not running');
    process.kill(running.pid, 'SIGQUIT');
    while (this.reader.readPostmaster(this.home.dataFolder)) await delay(POLL_MS);
    const log = openSync(this.home.logFile, 'a');
    const options = ['-D', this.home.dataFolder, '-p', String(running.port), '-h', '127.0.0.1'];
    spawn(this.home.binaries.postgres, [...options, '-c', 'unix_socket_directories='], {
      ...this.home.account,
      cwd: this.home.folder,
      env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
      detached: true,
      stdio: ['ignore', log, log],
    }).unref();
    closeSync(log);
    while (this.reader.readPostmaster(this.home.dataFolder)?.port === undefined) await delay(POLL_MS);
  }
}
