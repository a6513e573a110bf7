import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { SignedHead } from './checkpoints.js';
import { AuditReader, type StoredEntry } from './store/audit-reader.js';
import { leafEntry } from './tree/leaf.js';

/** Written at once: few, so that requests, which the same thread answers, do not wait for an auditor. */
const CHUNK = 100;

/**
 * The whole log as lines of JSON that anybody can verify, version 1.
 *
 *   {"type":"log","version":1,"origin","verifierKey","size","prunedBefore"}
 *   {"type":"event","seq","entry":{…},"sealed":base64 or null}   the entry as in `leafEntry`; its hash is the leaf
 *   {"type":"dropped","seq","eventId","leafHash":base64}         of an event that is not there any more
 *   {"type":"checkpoint","note","verifierKey"}                   after the last event that it covers
 *
 * In order, so that one pass verifies. `sealed` cannot be read without the key
 * of the installation; it is there because the entry has its digest.
 */
@Injectable()
export class AuditExport {
  constructor(private readonly reader: AuditReader) {}

  /** Up to a checkpoint. Reads as fast as it is read, in parts. */
  stream(head: SignedHead): Readable {
    return Readable.from(this.lines(head));
  }

  private async *lines({ origin, verifierKey, size }: SignedHead): AsyncGenerator<string> {
    const { prunedBefore } = await this.reader.readHead();
    yield line({
      type: 'log',
      version: 1,
      origin,
      verifierKey,
      size,
      prunedBefore: prunedBefore?.toISOString() ?? null,
    });
    for (let from = 0; from < size; from += CHUNK) {
      const end = Math.min(size, from + CHUNK);
      const entries = await this.reader.readEntries(from, end, CHUNK, true);
      const checkpoints = await this.reader.readCheckpoints(from, end, CHUNK * 2);
      const parts = [
        ...entries.map((entry) => ({ after: entry.seq, text: entryLine(entry) })),
        ...checkpoints.map(({ size: covered, note, verifierKey: key }) => ({
          after: covered - 0.5,
          text: line({ type: 'checkpoint', note, verifierKey: key }),
        })),
      ];
      yield parts
        .sort((a, b) => a.after - b.after)
        .map(({ text }) => text)
        .join('');
    }
  }
}

/** The entry goes out in its canonical bytes: whoever reads it sees what was hashed. */
function entryLine({ seq, eventId, leafHash, event, personal }: StoredEntry): string {
  if (!event) return line({ type: 'dropped', seq, eventId, leafHash: leafHash.toString('base64') });
  const sealed = JSON.stringify(personal?.toString('base64') ?? null);
  return `{"type":"event","seq":${seq},"entry":${leafEntry(event).toString()},"sealed":${sealed}}\n`;
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
