import { EMPTY_TREE_ROOT, hashTreeNode, TREE_HASH_BYTES } from '../../crypto/merkle-hash.js';

/** Told of each complete subtree as it comes to be: `level` 0 is a leaf, `index` counts within the level. */
export type NodeListener = (level: number, index: number, hash: Buffer) => void;

/**
 * The right edge of an RFC 9162 Merkle tree: all that is needed to append to it and to know its root.
 *
 * Holds one hash for each complete subtree that the tree splits into, largest
 * first: as many as the size has bits set, so at most 53. Bytes stored,
 * version 1: these hashes, 32 bytes each, one after the other.
 */
export class CompactRange {
  private constructor(
    private length: number,
    private readonly hashes: Buffer[],
  ) {}

  static empty(): CompactRange {
    return new CompactRange(0, []);
  }

  /** Takes up what `toBytes` wrote. Throws when the bytes cannot belong to a tree of this size. */
  static of(size: number, bytes: Buffer): CompactRange {
    if (bytes.length !== bitsSet(size) * TREE_HASH_BYTES)
      throw new Error('These hashes are not of a tree of this size');
    const hashes = Array.from({ length: bitsSet(size) }, (_, at) =>
      Buffer.from(bytes.subarray(at * TREE_HASH_BYTES, (at + 1) * TREE_HASH_BYTES)),
    );
    return new CompactRange(size, hashes);
  }

  /** Number of leaves. */
  get size(): number {
    return this.length;
  }

  /** Adds a leaf at the end: on average two hashes of work, at most one for each level. */
  append(leafHash: Buffer, listener?: NodeListener): void {
    let hash = leafHash;
    let index = this.length;
    listener?.(0, index, hash);
    for (let level = 1; index % 2 === 1; level++) {
      const left = this.hashes.pop();
      if (left === undefined) throw new Error('A compact range lacks a hash');
      hash = hashTreeNode(left, hash);
      index = (index - 1) / 2;
      listener?.(level, index, hash);
    }
    this.hashes.push(hash);
    this.length++;
  }

  root(): Buffer {
    return this.hashes.length === 0
      ? EMPTY_TREE_ROOT
      : this.hashes.reduceRight((right, left) => hashTreeNode(left, right));
  }

  toBytes(): Buffer {
    return Buffer.concat(this.hashes);
  }
}

function bitsSet(size: number): number {
  return BigInt(size).toString(2).replaceAll('0', '').length;
}
