import { Client } from 'pg';
import type { Settings } from '../../config/settings.js';
import { connectionOptions } from '../../database/connection-options.js';
import { CompactRange } from '../tree/compact-range.js';
import type { LeafEvent } from '../tree/leaf.js';
import {
  ADD_CHECKPOINT,
  ADVANCE_TREE,
  FIND_BACKLOG,
  FIND_LAST_CHECKPOINT,
  FORGET_PENDING,
  HOLDER_TIMEOUTS,
  READ_TREE,
  TAKE_PENDING,
  TRY_LOCK,
} from './sequencer.statements.js';
import { StoredNodes } from './stored-nodes.js';

const STATEMENT_TIMEOUT_MS = 3_000;

/** An event to be given its place; `event` is missing when it was removed since it was queued. */
export interface PendingEvent {
  id: string;
  event: LeafEvent | undefined;
}

/** A signed tree head as it is stored. */
export interface StoredCheckpoint {
  size: number;
  note: string;
  /** Of the key that signed it. */
  verifierKey: string;
  createdAt: Date;
}

/** What a batch changes. */
export interface TreeAdvance {
  before: { size: number; frontier: Buffer };
  after: { size: number; frontier: Buffer };
  leaves: readonly { id: string; hash: Buffer }[];
  nodes: readonly { level: number; position: number; hash: Buffer }[];
}

/**
 * The one connection of a sequencer: the lock is held by it, and everything is written through it, so that who has
 * lost the lock cannot write either.
 */
export class TreeSession {
  private held = false;
  private broken: Error | undefined;

  private constructor(private readonly client: Client) {
    client.on('error', (error: Error) => (this.broken = error));
  }

  static async open(settings: Settings): Promise<TreeSession> {
    const client = new Client({
      ...connectionOptions(settings, STATEMENT_TIMEOUT_MS),
      application_name: 'hushdesk-sequencer',
    });
    const session = new TreeSession(client);
    await client.connect();
    await client.query(HOLDER_TIMEOUTS);
    return session;
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }

  /** Whether this session is the sequencer, from now until it ends. */
  async holdsLock(): Promise<boolean> {
    this.throwIfBroken();
    this.held ||= (await this.client.query<{ held: boolean }>(TRY_LOCK)).rows[0]?.held === true;
    return this.held;
  }

  /** How long the event has waited that waits longest, in milliseconds; 0 when none waits. */
  async findBacklogMs(): Promise<number> {
    this.throwIfBroken();
    return (await this.client.query<{ ageMs: number }>(FIND_BACKLOG)).rows[0]?.ageMs ?? 0;
  }

  async readTree(): Promise<{ installation: string; range: CompactRange }> {
    const { rows } = await this.client.query<{ installation: string; size: number; frontier: Buffer }>(
      READ_TREE,
    );
    const [row] = rows;
    if (!row) throw new Error('The audit log has no tree');
    return { installation: row.installation, range: CompactRange.of(row.size, row.frontier) };
  }

  async takePending(limit: number): Promise<PendingEvent[]> {
    const { rows } = await this.client.query<LeafEvent & { eventId: string; isThere: boolean }>({
      ...TAKE_PENDING,
      values: [limit],
    });
    return rows.map(({ eventId, isThere, ...event }) => ({
      id: eventId,
      event: isThere ? event : undefined,
    }));
  }

  /** Throws when the tree is not the one the advance was computed for; then nothing has changed. */
  async advance({ before, after, leaves, nodes }: TreeAdvance): Promise<void> {
    const { rowCount } = await this.client.query({
      ...ADVANCE_TREE,
      values: [
        ...[before.size, before.frontier, after.size, after.frontier],
        ...[leaves.map(({ id }) => id), leaves.map(({ hash }) => hash)],
        ...[
          nodes.map(({ level }) => level),
          nodes.map(({ position }) => position),
          nodes.map(({ hash }) => hash),
        ],
      ],
    });
    if (rowCount !== leaves.length) throw new Error('The audit tree was changed by somebody else');
  }

  async forgetPending(ids: readonly string[]): Promise<void> {
    await this.client.query(FORGET_PENDING, [ids]);
  }

  async findLastCheckpoint(): Promise<StoredCheckpoint | undefined> {
    return (await this.client.query<StoredCheckpoint>(FIND_LAST_CHECKPOINT)).rows[0];
  }

  async addCheckpoint({ size, note, verifierKey, createdAt }: StoredCheckpoint): Promise<void> {
    await this.client.query(ADD_CHECKPOINT, [size, note, verifierKey, createdAt]);
  }

  nodes(): StoredNodes {
    return new StoredNodes(
      async (text, values) => (await this.client.query<{ hash: Buffer }>(text, [...values])).rows,
    );
  }

  private throwIfBroken(): void {
    if (this.broken) throw this.broken;
  }
}
