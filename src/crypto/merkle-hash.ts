import { hash } from 'node:crypto';

/** Bytes of every hash of the tree. */
export const TREE_HASH_BYTES = 32;

const LEAF_PREFIX = Buffer.from([0]);
const NODE_PREFIX = Buffer.from([1]);

/** Root of the tree without leaves: the SHA-256 of nothing (RFC 9162, 2.1.1). */
export const EMPTY_TREE_ROOT: Buffer = hash('sha256', '', 'buffer');

/** SHA-256 of 0x00 | entry (RFC 9162, 2.1.1). */
export function hashTreeLeaf(entry: Buffer): Buffer {
  return hash('sha256', Buffer.concat([LEAF_PREFIX, entry]), 'buffer');
}

/** SHA-256 of 0x01 | left | right (RFC 9162, 2.1.1): the prefix keeps a node from passing for a leaf. */
export function hashTreeNode(left: Buffer, right: Buffer): Buffer {
  return hash('sha256', Buffer.concat([NODE_PREFIX, left, right]), 'buffer');
}

/** SHA-256 of bytes. */
export function digestOf(bytes: Buffer): Buffer {
  return hash('sha256', bytes, 'buffer');
}
