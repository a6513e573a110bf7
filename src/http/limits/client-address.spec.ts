import { networkOf } from './client-address.js';

describe('what a caller is counted by', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['203.0.113.9:51234', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['::FFFF:CB00:7109', '203.0.113.9'],
    ['2001:db8:0:1::1', '2001:db8:0:1::/64'],
    ['2001:DB8:0:1:ffff:ffff:ffff:ffff', '2001:db8:0:1::/64'],
    ['[2001:db8:0:1::1]:51234', '2001:db8:0:1::/64'],
    ['fe80::1%eth0', 'fe80::/64'],
    ['::1', '::1'],
  ])('%s counts as %s', (text, network) => {
    expect(networkOf(text)).toBe(network);
  });

  it.each(['', 'unknown', '203.0.113.256', '203.0.113.9, 10.0.0.1', '2001:db8', '[::1', 'a:1'])(
    '%j is no address',
    (text) => {
      expect(networkOf(text)).toBeUndefined();
    },
  );
});
