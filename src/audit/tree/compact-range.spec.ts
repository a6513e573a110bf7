import { hashTreeLeaf, hashTreeNode } from '../../crypto/merkle-hash.js';
import { CompactRange } from './compact-range.js';

/** The entries and roots that implementations of Certificate Transparency test themselves with. */
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

it('has the roots of Certificate Transparency after each entry', () => {
  const range = CompactRange.empty();
  const roots = [range.root().toString('hex')];

  for (const entry of ENTRIES) {
    range.append(hashTreeLeaf(Buffer.from(entry, 'hex')));
    roots.push(range.root().toString('hex'));
  }

  expect(roots).toEqual(ROOTS);
});

it('goes on from what it wrote as if it had never stopped', () => {
  const whole = CompactRange.empty();
  let stopped = CompactRange.empty();

  for (let at = 0; at < 700; at++) {
    const leaf = hashTreeLeaf(Buffer.from(String(at)));
    whole.append(leaf);
    stopped = CompactRange.of(stopped.size, stopped.toBytes());
    stopped.append(leaf);
    expect(stopped.root()).toEqual(whole.root());
  }
});

it('refuses bytes that are of no tree of this size', () => {
  expect(() => CompactRange.of(3, Buffer.alloc(32))).toThrow('not of a tree of this size');
});

it('tells of each complete subtree once, as it comes to be', () => {
  const range = CompactRange.empty();
  const told = new Map<string, Buffer>();

  for (let at = 0; at < 300; at++) {
    range.append(hashTreeLeaf(Buffer.from(String(at))), (level, index, hash) => {
      expect(told.has(`${level}/${index}`)).toBe(false);
      told.set(`${level}/${index}`, hash);
    });
  }

  expect([...told.keys()].filter((key) => key.startsWith('8/'))).toEqual(['8/0']);
  expect(told.get('1/0')).toEqual(hashTreeNode(told.get('0/0')!, told.get('0/1')!));
});
