import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { destination, type DestinationStream } from 'pino';

const DAY_MS = 86_400_000;
const NAME = /^hushdesk-(\d{4}-\d{2}-\d{2})\.log$/;

/**
 * Log lines in one file a day (UTC): `hushdesk-2026-11-22.log`, readable by the service's account only. Files are
 * deleted a number of days after their day, at start and at each change of the day.
 *
 * Lines are written by pino's own stream, in the background: no caller waits for the disk, and what is still to
 * be written when the process ends is written then. A library for this (pino-roll) deletes by number of files,
 * which is no promise about days, and reads a clock that tests cannot set.
 *
 * A disk that is full or gone must not stop the service: the fault is told on the standard error output, once a day.
 */
export class DailyLogFile implements DestinationStream {
  private readonly stream: ReturnType<typeof destination>;
  private day: number;
  private told = -1;
  /** Resolves when the files over their time are gone; for tests. */
  swept: Promise<void>;

  constructor(
    private readonly folder: string,
    private readonly retentionDays: number,
    private readonly now: () => Date,
  ) {
    this.day = dayOf(now());
    this.stream = destination({ dest: this.path(), append: true, mkdir: true, mode: 0o600, sync: false });
    this.stream.on('error', (error: NodeJS.ErrnoException) => {
      this.tell(error);
    });
    this.swept = this.sweep();
  }

  write(line: string): void {
    const today = dayOf(this.now());
    if (today !== this.day) this.turnTo(today);
    this.stream.write(line);
  }

  private turnTo(today: number): void {
    this.day = today;
    this.stream.reopen(this.path());
    this.swept = this.swept.then(() => this.sweep());
  }

  private async sweep(): Promise<void> {
    const oldest = this.day - this.retentionDays;
    try {
      const files = await readdir(this.folder);
      const old = files.filter((file) => {
        const date = NAME.exec(file)?.[1];
        return date !== undefined && dayOf(new Date(date)) < oldest;
      });
      await Promise.all(old.map((file) => unlink(join(this.folder, file))));
    } catch (error) {
      const fault = error as NodeJS.ErrnoException;
      // The folder is made with the first file; another instance may have deleted the same one.
      if (fault.code !== 'ENOENT') this.tell(fault);
    }
  }

  private path(): string {
    return join(this.folder, `hushdesk-${new Date(this.day * DAY_MS).toISOString().slice(0, 10)}.log`);
  }

  private tell({ code = 'unknown' }: NodeJS.ErrnoException): void {
    if (this.told === this.day) return;
    this.told = this.day;
    process.stderr.write(`The log files in LOG_DIR cannot be kept: ${code}\n`);
  }
}

/** Days since 1970, UTC. */
function dayOf(instant: Date): number {
  return Math.floor(instant.getTime() / DAY_MS);
}
