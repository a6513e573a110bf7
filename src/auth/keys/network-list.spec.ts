import { isInNetworks, isNetwork } from './network-list.js';

describe('networks of a key', () => {
  it.each(['10.0.0.0/8', '192.0.2.7', '2001:db8::/32', '::1', '0.0.0.0/0'])('%s is one', (text) => {
    expect(isNetwork(text)).toBe(true);
  });

  it.each(['10.0.0.0/33', '10.0.0', 'example.com', '2001:db8::/129', '', '10.0.0.0/', '1.2.3.4/-1'])(
    '%s is none',
    (text) => {
      expect(isNetwork(text)).toBe(false);
    },
  );

  it.each([
    ['10.1.2.3', true],
    ['::ffff:10.1.2.3', true],
    ['11.1.2.3', false],
    ['2001:db8:1::5', true],
    ['2001:db9::1', false],
    ['not an address', false],
  ])('hold %s: %s', (address, expected) => {
    expect(isInNetworks(address, ['10.0.0.0/8', '2001:db8::/32'])).toBe(expected);
  });
});
