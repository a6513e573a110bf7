import { Injectable } from '@nestjs/common';
import { PreparedStatements } from '../../database/prepared-statements.js';
import type { LeafEvent } from '../tree/leaf.js';
import {
  COUNT_CHECKPOINTS_BEYOND,
  EXPORT_ENTRIES,
  FIND_LEAF_BEYOND,
  FIND_PLACE,
  FIND_UNPLACED,
  READ_CHECKPOINTS,
  READ_ENTRIES,
  READ_HEAD,
  READ_NODES_AT,
} from './reading.statements.js';
import { FIND_LAST_CHECKPOINT } from './sequencer.statements.js';
import { StoredNodes } from './stored-nodes.js';
import type { StoredCheckpoint } from './tree-session.js';

/** The tree as the sequencer left it. */
export interface StoredHead {
  installation: string;
  size: number;
  frontier: Buffer;
  /** Events before this moment were dropped by retention; null when none were. */
  prunedBefore: Date | null;
}

/** One place of the log. */
export interface StoredEntry {
  seq: number;
  eventId: string;
  leafHash: Buffer;
  /** Missing when the event was dropped, or removed. */
  event: LeafEvent | undefined;
  /** False when the sealed part is not the one the event has the digest of. */
  personalIntact: boolean;
  /** The sealed part; only when asked for. */
  personal?: Buffer | null;
}

type EntryRow = LeafEvent & Omit<StoredEntry, 'event'> & { isThere: boolean };

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Reads the log in order, in parts. Needs no transaction: what it reads never changes, it is at most dropped. */
@Injectable()
export class AuditReader {
  constructor(private readonly statements: PreparedStatements) {}

  async readHead(): Promise<StoredHead> {
    const [head] = await this.statements.run<StoredHead & Record<string, unknown>>(READ_HEAD, []);
    if (!head) throw new Error('The audit log has no tree');
    return head;
  }

  /** Places from `from` up to but not including `end`, `limit` at most. */
  async readEntries(from: number, end: number, limit: number, withPersonal = false): Promise<StoredEntry[]> {
    const statement = withPersonal ? EXPORT_ENTRIES : READ_ENTRIES;
    const rows = await this.statements.run<EntryRow & Record<string, unknown>>(statement, [from, end, limit]);
    return rows.map(({ seq, eventId, leafHash, isThere, personalIntact, personal, ...event }) => ({
      ...{ seq, eventId, leafHash, personalIntact },
      event: isThere ? event : undefined,
      ...(withPersonal ? { personal: personal ?? null } : {}),
    }));
  }

  async readCheckpoints(after: number, upTo: number, limit: number): Promise<StoredCheckpoint[]> {
    return this.statements.run<StoredCheckpoint & Record<string, unknown>>(READ_CHECKPOINTS, [
      after,
      upTo,
      limit,
    ]);
  }

  async findLastCheckpoint(): Promise<StoredCheckpoint | undefined> {
    const statement = { name: 'audit-find-last-checkpoint', text: FIND_LAST_CHECKPOINT };
    return (await this.statements.run<StoredCheckpoint & Record<string, unknown>>(statement, []))[0];
  }

  /** Size of the largest checkpoint that is larger than the tree, if there is one. */
  async findCheckpointBeyond(): Promise<number | undefined> {
    const rows = await this.statements.run<{ size: number | null }>(COUNT_CHECKPOINTS_BEYOND, []);
    return rows[0]?.size ?? undefined;
  }

  async findLeafBeyond(): Promise<{ seq: number; eventId: string } | undefined> {
    return (await this.statements.run<{ seq: number; eventId: string }>(FIND_LEAF_BEYOND, []))[0];
  }

  /** An event that was put into the table without being put on record; looks at `limit` events at a time. */
  async findUnplaced(limit: number): Promise<string | undefined> {
    for (let after: string | null = FIRST_ID; after !== null;) {
      const rows: { lastId: string | null; unplacedId: string | null }[] = await this.statements.run(
        FIND_UNPLACED,
        [after, limit],
      );
      if (rows[0]?.unplacedId) return rows[0].unplacedId;
      after = rows[0]?.lastId ?? null;
    }
    return undefined;
  }

  /** Stored hashes of complete subtrees, as `level/position`. */
  async readNodes(wanted: readonly { level: number; position: number }[]): Promise<Map<string, Buffer>> {
    if (wanted.length === 0) return new Map();
    const rows = await this.statements.run<{ level: number; position: number; hash: Buffer }>(READ_NODES_AT, [
      wanted.map(({ level }) => level),
      wanted.map(({ position }) => position),
    ]);
    return new Map(rows.map(({ level, position, hash }) => [`${level}/${position}`, hash]));
  }

  /** Where an event is, `seq` being null as long as it has no place; undefined when there is none. */
  async findPlace(
    id: string,
  ): Promise<{ seq: number | null; leafHash: Buffer | null; event: LeafEvent | undefined } | undefined> {
    const rows = await this.statements.run<
      LeafEvent & { seq: number | null; leafHash: Buffer | null; isThere: boolean } & Record<string, unknown>
    >(FIND_PLACE, [id]);
    const [row] = rows;
    if (!row) return undefined;
    const { seq, leafHash, isThere, ...event } = row;
    return { seq, leafHash, event: isThere ? event : undefined };
  }

  nodes(): StoredNodes {
    return new StoredNodes((text, values) =>
      this.statements.run(
        { name: `audit-nodes-${text.includes('audit_leaves') ? 'leaves' : 'levels'}`, text },
        values,
      ),
    );
  }
}
