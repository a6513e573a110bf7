import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { DestinationStream } from 'pino';
import { type BackgroundStream, openBackgroundStream } from './background-stream.js';

const DAY_MS = 86_400_000;
const NAME = /^hushdesk-(\d{4}-\d{2}-\d{2})\.log$/;

/**
 * Log lines in one file a day (UTC): `hushdesk-2026-11-22.log`, readable by the service's account only. Files are
 * deleted a number of days after their day, at each change of the day and whenever `sweep` is called.
 *
 * Lines are written in the background: no caller waits for the disk, and what is still to be written when the process
 * ends is written then, if there is room. A library for this (pino-roll) deletes by number of files,
 * which is no promise about days, and reads a clock that tests cannot set.
 *
 * A disk that is full or gone must not stop the service: the fault is told on the standard error output, once a day.
 */
export class DailyLogFile implements DestinationStream {
  private readonly stream: BackgroundStream;
  private day: number;
  private told = -1;
  /** Resolves when the files over their time are gone; for tests. */
  swept: Promise<unknown>;

  constructor(
    private readonly folder: string,
    /** Undefined until it is known: nothing is deleted before. */
    private readonly retentionDays: () => number | undefined,
    private readonly now: () => Date,
  ) {
    this.day = dayOf(now());
    this.stream = openBackgroundStream({ dest: this.path(), mkdir: true, mode: 0o600 });
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

  /** How many files were over their time on that day. */
  async countOld(now: Date, retentionDays: number): Promise<number> {
    return (await this.listOld(dayOf(now), retentionDays)).length;
  }

  /** Deletes files that are over their time; answers how many. */
  async sweep(now = this.now()): Promise<number> {
    const retentionDays = this.retentionDays();
    if (retentionDays === undefined) return 0;
    const old = await this.listOld(dayOf(now), retentionDays);
    await Promise.all(old.map((file) => this.delete(file)));
    return old.length;
  }

  private async listOld(today: number, retentionDays: number): Promise<string[]> {
    try {
      return (await readdir(this.folder)).filter((file) => {
        const date = NAME.exec(file)?.[1];
        return date !== undefined && dayOf(new Date(date)) < today - retentionDays;
      });
    } catch (error) {
      this.tellUnlessGone(error);
      return [];
    }
  }

  private async delete(file: string): Promise<void> {
    try {
      await unlink(join(this.folder, file));
    } catch (error) {
      this.tellUnlessGone(error);
    }
  }

  /** The folder is made with the first file; another instance may have deleted the same one. */
  private tellUnlessGone(error: unknown): void {
    const fault = error as NodeJS.ErrnoException;
    if (fault.code !== 'ENOENT') this.tell(fault);
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
