import { CompactRange } from '../tree/compact-range.js';
import type { NodeSource } from '../tree/proofs.js';
import { READ_LEAF_HASHES, READ_NODES } from './sequencer.statements.js';

/** Every eighth level of the tree is stored: a subtree between two of them is at most 128 hashes of the lower. */
const STORED_EVERY = 8;

/** Whether complete subtrees of this level have a row. Leaves have a table of their own. */
export function isStoredLevel(level: number): boolean {
  return level > 0 && level % STORED_EVERY === 0;
}

/** Runs SQL and answers rows: the pool, or one connection. */
export type RunSql = (text: string, values: readonly unknown[]) => Promise<{ hash: Buffer }[]>;

/** The hashes of complete subtrees, from what is stored. Make one for each proof: it remembers what it read. */
export class StoredNodes implements NodeSource {
  private readonly known = new Map<string, Promise<Buffer>>();

  constructor(private readonly run: RunSql) {}

  /** Throws when the rows that it follows from are not all there. */
  getNode(level: number, index: number): Promise<Buffer> {
    const key = `${level}/${index}`;
    const known = this.known.get(key) ?? this.read(level, index);
    this.known.set(key, known);
    return known;
  }

  private async read(level: number, index: number): Promise<Buffer> {
    const below = level - (level % STORED_EVERY);
    const width = 2 ** (level - below);
    const [first, end] = [index * width, (index + 1) * width];
    const rows =
      below === 0
        ? await this.run(READ_LEAF_HASHES, [first, end])
        : await this.run(READ_NODES, [below, first, end]);
    if (rows.length !== width) throw new Error('Hashes of the audit log are missing');
    const range = CompactRange.empty();
    for (const { hash } of rows) range.append(hash);
    return range.root();
  }
}
