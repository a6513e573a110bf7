import { BlockList, isIP } from 'node:net';

/** Networks of an organisation's own: reached only when the operator says so. */
const PRIVATE = networks([
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10', // shared with a carrier (RFC 6598)
  '127.0.0.0/8',
  '::1/128',
  'fc00::/7',
]);

const LOOPBACK = networks(['127.0.0.0/8', '::1/128']);

/** Where cloud machines ask for their own secrets, though the address looks like any other. */
const METADATA = networks(['169.254.0.0/16', '168.63.129.16/32', '100.100.100.200/32', 'fd00:ec2::/32']);

/** Not for a single host on the Internet (IANA registries of special-purpose addresses, RFC 6890). */
const SPECIAL = networks([
  '0.0.0.0/8',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '2001::/23', // Teredo and other protocols, which carry an IPv4 address
  '2001:db8::/32',
  '2002::/16', // 6to4, the same
  '3fff::/20',
]);

/** All single hosts of the IPv6 Internet. What maps or translates IPv4 (::ffff:0:0/96, 64:ff9b::/96) is outside. */
const GLOBAL_V6 = networks(['2000::/3']);

/** How far a connection may reach. */
export type Reach = 'public' | 'private' | 'loopback';

/**
 * Whether a connection to this address is allowed, against requests forged into our own network (OWASP SSRF).
 *
 * `public`: hosts of the Internet alone; `private`: those of the organisation's networks and this machine too;
 * `loopback`: this machine alone. Addresses that hand out secrets of the machine are refused always, and so is what is
 * no IP address at all.
 */
export function isReachable(address: string, reach: Reach): boolean {
  const version = isIP(address);
  if (version === 0) return false;
  if (reach === 'loopback') return has(LOOPBACK, address);
  if (has(METADATA, address)) return false;
  if (reach === 'private' && has(PRIVATE, address)) return true;
  if (has(PRIVATE, address) || has(SPECIAL, address)) return false;
  return version === 4 || has(GLOBAL_V6, address);
}

function networks(list: readonly string[]): { v4: BlockList; v6: BlockList } {
  const lists = { v4: new BlockList(), v6: new BlockList() };
  for (const network of list) {
    const [address = '', prefix = ''] = network.split('/');
    if (isIP(address) === 4) lists.v4.addSubnet(address, Number(prefix), 'ipv4');
    else lists.v6.addSubnet(address, Number(prefix), 'ipv6');
  }
  return lists;
}

/** Apart by version: one list would take a mapped address for the one it maps. */
function has({ v4, v6 }: { v4: BlockList; v6: BlockList }, address: string): boolean {
  return isIP(address) === 4 ? v4.check(address, 'ipv4') : v6.check(address, 'ipv6');
}
