import { setImmediate as othersFirst } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { LogIdentity } from '../log-identity.js';
import { type TreeHead, verifyCheckpoint } from '../note/checkpoint.js';
import { parseVerifierKey } from '../note/signed-note.js';
import { AuditReader, type StoredHead } from '../store/audit-reader.js';
import { isStoredLevel } from '../store/stored-nodes.js';
import type { StoredCheckpoint } from '../store/tree-session.js';
import { CompactRange } from '../tree/compact-range.js';
import { EntryCheck } from './entry-check.js';
import type { AuditFault, Verification } from './verification.js';

const CHUNK = 500;
/** Well under a millisecond of work. */
const ENTRIES_AT_ONCE = 25;

/** A tree head that the log must come past. */
interface Promised {
  size: number;
  /** undefined when the checkpoint is not signed by the key it names, or of another size than it says. */
  root: Buffer | undefined;
  /** Kept outside the database, so that it also tells of a log that was replaced as a whole. */
  external: boolean;
}

/**
 * Recomputes the whole log: every event's leaf, the tree over them, and that it agrees with every checkpoint.
 *
 * In parts, so in bounded memory whatever its length. Reads the head first and
 * nothing beyond it, so that it may run while events are appended.
 */
@Injectable()
export class AuditVerifier {
  constructor(
    private readonly reader: AuditReader,
    private readonly identity: LogIdentity,
  ) {}

  /**
   * `external` are checkpoints that were kept elsewhere; only they tell that the end was cut off, or an older
   * copy put in place. Throws for one that is no checkpoint of this log.
   */
  async verify(external: readonly string[] = []): Promise<Verification> {
    const head = await this.reader.readHead();
    this.identity.learnInstallation(head.installation);
    const kept = external.map((note) => this.requireOwn(note)).sort((a, b) => a.size - b.size);
    const found: Verification = { valid: true, events: 0, dropped: 0, checkpoints: 0, signedUpTo: 0 };
    const fault =
      (await this.faultOfLength(head, kept)) ??
      (await this.faultOfEntries(head, kept, found)) ??
      (await this.faultOfRest(head));
    return fault ? { ...found, valid: false, firstBad: fault } : found;
  }

  private requireOwn(note: string): Promised {
    const head = verifyCheckpoint(note, this.identity.noteKey);
    if (!head) throw new Error('This is no checkpoint of this log, signed by its key');
    return { size: head.size, root: head.root, external: true };
  }

  private async faultOfLength(
    { size }: StoredHead,
    kept: readonly Promised[],
  ): Promise<AuditFault | undefined> {
    const promised = Math.max(kept.at(-1)?.size ?? 0, (await this.reader.findCheckpointBeyond()) ?? 0);
    return promised > size ? { reason: 'tail_missing', fromSeq: size, toSeq: promised - 1 } : undefined;
  }

  private async faultOfEntries(
    head: StoredHead,
    kept: readonly Promised[],
    found: Verification,
  ): Promise<AuditFault | undefined> {
    const check = new EntryCheck(head.prunedBefore);
    const range = CompactRange.empty();
    while (range.size < head.size) {
      const from = range.size;
      const end = Math.min(head.size, from + CHUNK);
      const entries = await this.reader.readEntries(from, end, CHUNK);
      const promised = await this.promisedWithin(from, end, kept);
      const nodes: { level: number; position: number; hash: Buffer }[] = [];
      let fault: AuditFault | undefined;
      for (const entry of entries) {
        fault = check.faultOf(entry);
        if (fault) break;
        range.append(entry.leafHash, (level, position, hash) => {
          if (isStoredLevel(level)) nodes.push({ level, position, hash });
        });
        fault = this.faultOfHeads(promised, range, found);
        if (fault) break;
        // Requests are answered by the same thread: an auditor must not keep them waiting.
        if (range.size % ENTRIES_AT_ONCE === 0) await othersFirst();
      }
      found.events = range.size;
      found.dropped = check.dropped;
      fault = (await this.narrowed(fault, nodes)) ?? fault;
      fault ??=
        range.size < end ? { reason: 'place_missing', fromSeq: range.size, toSeq: end - 1 } : undefined;
      if (fault) return fault;
    }
    return range.toBytes().equals(head.frontier) ? undefined : rangeFault(found.signedUpTo, head.size);
  }

  /** The tree heads that this part comes past. */
  private async promisedWithin(from: number, end: number, kept: readonly Promised[]): Promise<Promised[]> {
    const stored = await this.reader.readCheckpoints(from, end, CHUNK * 2);
    return [
      ...stored.map((checkpoint) => ({
        size: checkpoint.size,
        root: this.headOf(checkpoint)?.root,
        external: false,
      })),
      ...kept.filter(({ size }) => size > from && size <= end),
    ];
  }

  /** Compares the tree with the heads of its present size. */
  private faultOfHeads(
    promised: readonly Promised[],
    range: CompactRange,
    found: Verification,
  ): AuditFault | undefined {
    for (const { size, root, external } of promised) {
      if (size !== range.size) continue;
      if (!root) return { reason: 'checkpoint_invalid', fromSeq: found.signedUpTo, toSeq: size - 1 };
      if (!root.equals(range.root()))
        return external
          ? { reason: 'history_replaced', fromSeq: 0, toSeq: size - 1 }
          : rangeFault(found.signedUpTo, size);
      if (external) continue;
      found.checkpoints++;
      found.signedUpTo = size;
    }
    return undefined;
  }

  /** A checkpoint of an earlier key is checked with the key that is stored with it. */
  private headOf({ size, note, verifierKey }: StoredCheckpoint): TreeHead | undefined {
    const key =
      verifierKey === this.identity.verifierKey ? this.identity.noteKey : parseVerifierKey(verifierKey);
    const head = key?.name === this.identity.origin ? verifyCheckpoint(note, key) : undefined;
    return head?.size === size ? head : undefined;
  }

  /** Subtrees whose roots are stored tell the place of a change better than checkpoints a minute apart. */
  private async narrowed(
    fault: AuditFault | undefined,
    nodes: readonly { level: number; position: number; hash: Buffer }[],
  ): Promise<AuditFault | undefined> {
    if (fault && fault.reason !== 'range_changed') return fault;
    const stored = await this.reader.readNodes(nodes);
    const bad = nodes.find(
      ({ level, position, hash }) => stored.get(`${level}/${position}`)?.equals(hash) !== true,
    );
    if (!bad) return fault;
    const first = bad.position * 2 ** bad.level;
    const last = first + 2 ** bad.level - 1;
    if (!fault) return { reason: 'range_changed', fromSeq: first, toSeq: last };
    const [fromSeq, toSeq] = [Math.max(first, fault.fromSeq), Math.min(last, fault.toSeq)];
    return fromSeq <= toSeq ? { ...fault, fromSeq, toSeq } : fault;
  }

  private async faultOfRest(head: StoredHead): Promise<AuditFault | undefined> {
    const beyond = await this.reader.findLeafBeyond();
    if (beyond)
      return { reason: 'range_changed', fromSeq: beyond.seq, toSeq: beyond.seq, eventId: beyond.eventId };
    const eventId = await this.reader.findUnplaced(CHUNK * 5);
    return eventId === undefined
      ? undefined
      : { reason: 'event_unplaced', fromSeq: head.size, toSeq: head.size, eventId };
  }
}

function rangeFault(from: number, end: number): AuditFault {
  return { reason: 'range_changed', fromSeq: from, toSeq: Math.max(from, end - 1) };
}
