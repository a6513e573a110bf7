import { setImmediate as othersFirst } from 'node:timers/promises';
import { isStoredLevel } from '../store/stored-nodes.js';
import type { StoredCheckpoint, TreeSession } from '../store/tree-session.js';
import type { LogIdentity } from '../log-identity.js';
import { signCheckpoint, verifyCheckpoint } from '../note/checkpoint.js';
import { CompactRange } from '../tree/compact-range.js';
import { leafHashOf } from '../tree/leaf.js';
import { rootAt } from '../tree/proofs.js';

const BATCH = 1_000;
/** Well under a millisecond of work. */
const LEAVES_AT_ONCE = 25;

/** Grows the tree for as long as a session holds the lock. One for each time that the lock is won. */
export class TreeWriter {
  private constructor(
    private readonly session: TreeSession,
    private readonly identity: LogIdentity,
    private range: CompactRange,
    private checkpoint: StoredCheckpoint | undefined,
  ) {}

  /**
   * Takes the tree up where it was left.
   *
   * Throws when it is not the continuation of the last checkpoint: to sign on
   * from there would put our name under somebody else's history.
   */
  static async takeUp(session: TreeSession, identity: LogIdentity): Promise<TreeWriter> {
    const { installation, range } = await session.readTree();
    identity.learnInstallation(installation);
    const last = await session.findLastCheckpoint();
    const nodes = session.nodes();
    const isWhole = (await rootAt(nodes, range.size)).equals(range.root());
    if (!isWhole || (last && !(await fits(last, range.size))))
      throw new Error('The audit tree was tampered with');
    return new TreeWriter(session, identity, range, last);

    async function fits({ size, note, verifierKey }: StoredCheckpoint, treeSize: number): Promise<boolean> {
      if (size > treeSize) return false;
      // Of a key that was replaced meanwhile we cannot tell: verification does.
      if (verifierKey !== identity.verifierKey) return true;
      const head = verifyCheckpoint(note, identity.noteKey);
      return head?.size === size && head.root.equals(await rootAt(nodes, size));
    }
  }

  get lastCheckpoint(): StoredCheckpoint | undefined {
    return this.checkpoint;
  }

  get hasNews(): boolean {
    return (
      this.checkpoint?.size !== this.range.size || this.checkpoint.verifierKey !== this.identity.verifierKey
    );
  }

  /** Gives the next events their places; answers how many. Throws when the tree is not ours any more. */
  async takeBatch(onVanished: (ids: readonly string[]) => void): Promise<number> {
    const pending = await this.session.takePending(BATCH);
    const vanished = pending.filter(({ event }) => event === undefined).map(({ id }) => id);
    if (vanished.length > 0) {
      onVanished(vanished);
      await this.session.forgetPending(vanished);
    }
    const before = { size: this.range.size, frontier: this.range.toBytes() };
    const next = CompactRange.of(before.size, before.frontier);
    const nodes: { level: number; position: number; hash: Buffer }[] = [];
    const leaves: { id: string; hash: Buffer }[] = [];
    for (const { id, event } of pending) {
      if (!event) continue;
      const hash = leafHashOf(event);
      leaves.push({ id, hash });
      next.append(hash, (level, position, node) => {
        if (isStoredLevel(level)) nodes.push({ level, position, hash: node });
      });
      // Requests are answered by the same thread: a batch must not keep them waiting.
      if (leaves.length % LEAVES_AT_ONCE === 0) await othersFirst();
    }
    if (leaves.length > 0) {
      await this.session.advance({
        before,
        after: { size: next.size, frontier: next.toBytes() },
        leaves,
        nodes,
      });
      this.range = next;
    }
    return pending.length;
  }

  /** Signs the tree as it is. */
  async sign(now: Date): Promise<void> {
    const { origin, signer, verifierKey } = this.identity;
    const head = { origin, size: this.range.size, root: this.range.root() };
    const checkpoint = { size: head.size, note: signCheckpoint(head, signer), verifierKey, createdAt: now };
    await this.session.addCheckpoint(checkpoint);
    this.checkpoint = checkpoint;
  }
}
