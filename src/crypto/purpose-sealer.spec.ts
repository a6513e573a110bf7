import { PurposeSealer } from './purpose-sealer.js';

const sealer = new PurposeSealer('a secret of the test', 'test/v1');
const sealed = sealer.seal('row 1', Buffer.from('ada@example.com'));

it('opens what it sealed', () => {
  expect(sealer.open('row 1', sealed).toString()).toBe('ada@example.com');
});

it('opens what an earlier version sealed', () => {
  const frozen = Buffer.from('AZlX4c3b7N3bnD7t7xHY/937+oVSDmBVz+QE+HujKfcOfLQta8rRChuViJk=', 'base64');

  expect(sealer.open('row 1', frozen).toString()).toBe('ada@example.com');
});

it('opens nothing in another place, under another key or purpose, changed or cut', () => {
  const changed = Buffer.from(sealed);
  changed[20]! ^= 1;

  expect(() => sealer.open('row 2', sealed)).toThrow();
  expect(() => new PurposeSealer('another', 'test/v1').open('row 1', sealed)).toThrow();
  expect(() => new PurposeSealer('a secret of the test', 'test/v2').open('row 1', sealed)).toThrow();
  expect(() => sealer.open('row 1', changed)).toThrow();
  expect(() => sealer.open('row 1', sealed.subarray(0, -1))).toThrow();
  expect(() => sealer.open('row 1', Buffer.alloc(3))).toThrow();
});
