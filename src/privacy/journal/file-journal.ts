import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { JournalStore } from './journal-store.js';

/** Keeps the journal in a file, which all instances share. Read by its owner only. */
export class FileJournal implements JournalStore {
  constructor(private readonly path: string) {}

  async append(line: string): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const file = await open(this.path, 'a', 0o600);
    try {
      // One write of a few hundred bytes, which appends whole. It begins a line of its own: what a writer that died
      // has left of its line must not spoil this one.
      await file.write(`\n${line}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await this.syncFolder();
  }

  async *read(): AsyncGenerator<string> {
    const lines = createInterface({ input: createReadStream(this.path), crlfDelay: Infinity });
    try {
      for await (const line of lines) if (line !== '') yield line;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  /** A new file is there after a crash only when its folder knows of it. */
  private async syncFolder(): Promise<void> {
    const folder = await open(dirname(this.path), 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}
