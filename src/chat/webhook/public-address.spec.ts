import { isReachable } from './public-address.js';

const PUBLIC = [
  '1.1.1.1',
  '93.184.216.34',
  '172.15.255.255',
  '172.32.0.1',
  '100.63.255.255',
  '100.128.0.1',
  '169.253.0.1',
  '198.20.0.1',
  '223.255.255.255',
  '2606:2800:220:1:248:1893:25c8:1946',
  '2a00:1450:4001:81b::200e',
];
const OWN = [
  '10.0.0.1',
  '10.255.255.255',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '100.64.0.1',
  '100.127.255.255',
  '127.0.0.1',
  '127.8.8.8',
  '::1',
  'fc00::1',
  'fdff::1',
];
const NEVER = [
  '0.0.0.0',
  '0.1.2.3',
  '169.254.169.254',
  '169.254.170.2',
  '168.63.129.16',
  '100.100.100.200',
  '192.0.0.192',
  '192.0.2.1',
  '192.88.99.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.7',
  '203.0.113.7',
  '224.0.0.1',
  '239.255.255.250',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::ffff:10.0.0.1',
  '::ffff:1.1.1.1',
  '::ffff:7f00:1',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b::169.254.169.254',
  '64:ff9b:1::1',
  '100::1',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '3fff::1',
  '5f00::1',
  'localhost',
  '',
  '127.1',
  '0x7f000001',
  '2130706433',
];

it.each(PUBLIC)('%s is on the Internet', (address) => {
  expect([isReachable(address, 'public'), isReachable(address, 'private')]).toEqual([true, true]);
});

it.each(OWN)('%s is our own, and reached only when that is allowed', (address) => {
  expect([isReachable(address, 'public'), isReachable(address, 'private')]).toEqual([false, true]);
});

it.each(NEVER)('%j is never reached', (address) => {
  expect(['public', 'private', 'loopback'].map((reach) => isReachable(address, reach as 'public'))).toEqual([
    false,
    false,
    false,
  ]);
});

it('plain http reaches this machine alone', () => {
  expect(
    ['127.0.0.1', '::1', '10.0.0.1', '1.1.1.1'].map((address) => isReachable(address, 'loopback')),
  ).toEqual([true, true, false, false]);
});
