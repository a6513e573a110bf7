import type { TLogEntryWithInclusionProof } from '@sigstore/bundle';
import { LogCheckpoint } from '@sigstore/verify/dist/tlog/checkpoint.js';
import { verifyMerkleInclusion } from '@sigstore/verify/dist/tlog/merkle.js';
import { hashTreeLeaf, hashTreeNode } from '../../crypto/merkle-hash.js';
import { CompactRange } from './compact-range.js';
import { consistencyProof, inclusionProof, type NodeSource, rootAt } from './proofs.js';

const SIZE = 70;
const entryOf = (index: number): Buffer => Buffer.from(`entry ${index}`);
const nodes = new Map<string, Buffer>();
const roots: Buffer[] = [];
const source: NodeSource = {
  getNode: (level, index) => {
    const node = nodes.get(`${level}/${index}`);
    return node ? Promise.resolve(node) : Promise.reject(new Error('no complete subtree there'));
  },
};

beforeAll(() => {
  const range = CompactRange.empty();
  roots.push(range.root());
  for (let index = 0; index < SIZE; index++) {
    range.append(hashTreeLeaf(entryOf(index)), (level, at, hash) => nodes.set(`${level}/${at}`, hash));
    roots.push(range.root());
  }
});

it('the root of every earlier size is found again', async () => {
  for (let size = 0; size <= SIZE; size++) expect(await rootAt(source, size)).toEqual(roots[size]);
});

it('an independent verifier accepts the inclusion of every leaf in every tree, and nothing else', async () => {
  for (let size = 1; size <= SIZE; size++) {
    for (let index = 0; index < size; index++) {
      const hashes = await inclusionProof(source, index, size);
      const verify = (entry: Buffer, at: number): void => {
        verifyMerkleInclusion(
          {
            canonicalizedBody: entry,
            inclusionProof: { logIndex: String(at), treeSize: String(size), hashes },
          } as unknown as TLogEntryWithInclusionProof,
          new LogCheckpoint('test', BigInt(size), roots[size]!, []),
        );
      };

      expect(() => {
        verify(entryOf(index), index);
      }).not.toThrow();
      expect(() => {
        verify(entryOf(index + 1), index);
      }).toThrow();
      if (size > 1)
        expect(() => {
          verify(entryOf(index), (index + 1) % size);
        }).toThrow();
    }
  }
});

it('every tree is proved to be the beginning of every later one', async () => {
  for (let size = 1; size <= SIZE; size++) {
    for (let oldSize = 1; oldSize <= size; oldSize++) {
      const proof = await consistencyProof(source, oldSize, size);
      expect(isConsistent(oldSize, size, proof, roots[oldSize]!, roots[size]!)).toBe(true);
      expect(isConsistent(oldSize, size, proof, roots[oldSize - 1]!, roots[size]!)).toBe(false);
      if (oldSize < size)
        expect(isConsistent(oldSize, size, proof, roots[oldSize]!, roots[size - 1]!)).toBe(false);
    }
  }
});

it('what is not there cannot be proved', async () => {
  await expect(inclusionProof(source, 5, 5)).rejects.toThrow(RangeError);
  await expect(consistencyProof(source, 6, 5)).rejects.toThrow(RangeError);
  await expect(consistencyProof(source, 0, 5)).rejects.toThrow(RangeError);
});

/** The steps of RFC 9162, 2.1.4.2, as they stand there. */
function isConsistent(
  first: number,
  second: number,
  proof: Buffer[],
  firstHash: Buffer,
  secondHash: Buffer,
): boolean {
  if (first === second) return proof.length === 0 && firstHash.equals(secondHash);
  const path = Number.isInteger(Math.log2(first)) ? [firstHash, ...proof] : [...proof];
  let fn = first - 1;
  let sn = second - 1;
  while (fn % 2 === 1) [fn, sn] = [fn >> 1, sn >> 1];
  let fr = path.shift();
  let sr = fr;
  for (const c of path) {
    if (sn === 0 || !fr || !sr) return false;
    if (fn % 2 === 1 || fn === sn) {
      fr = hashTreeNode(c, fr);
      sr = hashTreeNode(c, sr);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn >> 1, sn >> 1];
    } else {
      sr = hashTreeNode(sr, c);
    }
    [fn, sn] = [fn >> 1, sn >> 1];
  }
  return fr?.equals(firstHash) === true && sr?.equals(secondHash) === true && sn === 0;
}
