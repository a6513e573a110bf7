import { EMPTY_TREE_ROOT, hashTreeNode } from '../../crypto/merkle-hash.js';

/** Where the hashes of complete subtrees come from: `level` 0 is a leaf, `index` counts within the level. */
export interface NodeSource {
  getNode(level: number, index: number): Promise<Buffer>;
}

/** Root of the first `size` leaves. */
export async function rootAt(source: NodeSource, size: number): Promise<Buffer> {
  return size === 0 ? EMPTY_TREE_ROOT : rootOf(source, 0, size);
}

/**
 * Proves that the leaf at `index` is in the tree of the first `size` leaves (RFC 9162, 2.1.3.1).
 *
 * Hashes from the leaf upwards. Throws RangeError when there is no such leaf.
 */
export async function inclusionProof(source: NodeSource, index: number, size: number): Promise<Buffer[]> {
  if (index < 0 || index >= size) throw new RangeError('There is no such leaf');
  const path: Buffer[] = [];
  let [begin, end] = [0, size];
  while (end - begin > 1) {
    const middle = begin + largestPowerBelow(end - begin);
    if (index < middle) {
      path.unshift(await rootOf(source, middle, end));
      end = middle;
    } else {
      path.unshift(await rootOf(source, begin, middle));
      begin = middle;
    }
  }
  return path;
}

/**
 * Proves that the tree of the first `oldSize` leaves is the beginning of that of `size` (RFC 9162, 2.1.4.1).
 *
 * Empty when both are the same. Throws RangeError unless 0 < oldSize <= size.
 */
export async function consistencyProof(source: NodeSource, oldSize: number, size: number): Promise<Buffer[]> {
  if (oldSize <= 0 || oldSize > size) throw new RangeError('There is no such earlier tree');
  const path: Buffer[] = [];
  let [begin, end] = [0, size];
  // What is left of the old tree is known to the verifier as long as it is the whole old tree.
  let known = true;
  while (oldSize !== end) {
    const middle = begin + largestPowerBelow(end - begin);
    if (oldSize <= middle) {
      path.unshift(await rootOf(source, middle, end));
      end = middle;
    } else {
      path.unshift(await rootOf(source, begin, middle));
      begin = middle;
      known = false;
    }
  }
  return known ? path : [await rootOf(source, begin, end), ...path];
}

/** Root of the leaves from `begin` up to `end`; `begin` is where a subtree of that size begins. */
async function rootOf(source: NodeSource, begin: number, end: number): Promise<Buffer> {
  const size = end - begin;
  const level = Math.log2(size);
  if (Number.isInteger(level)) return source.getNode(level, begin / size);
  const middle = begin + largestPowerBelow(size);
  return hashTreeNode(await rootOf(source, begin, middle), await rootOf(source, middle, end));
}

/** The largest power of two smaller than `size`, which is at least 2. */
function largestPowerBelow(size: number): number {
  return 2 ** (BigInt(size - 1).toString(2).length - 1);
}
