import type { Server } from 'node:http';
import { BlockList, isIP, type Socket } from 'node:net';
import type { Settings } from '../../config/settings.js';
import { networkOf } from '../limits/client-address.js';

/**
 * Bounds the connections open at the same time: of all together, and of each address.
 *
 * Without the second bound one address could take every place of the first. A
 * connection beyond a bound is closed at once, without an answer: an answer is
 * work. Listed proxies speak for many and are exempt from the second.
 */
export function capConnections(server: Server, settings: Settings): void {
  const proxies = networks(settings.trustProxy);
  const open = new Map<string, number>();
  server.maxConnections = settings.maxConnections;
  server.on('connection', (socket: Socket) => {
    const network = networkOf(socket.remoteAddress);
    if (network === undefined || contains(proxies, network)) return;
    const taken = (open.get(network) ?? 0) + 1;
    open.set(network, taken);
    socket.once('close', () => {
      const left = (open.get(network) ?? 1) - 1;
      if (left === 0) open.delete(network);
      else open.set(network, left);
    });
    if (taken > settings.maxConnectionsPerAddress) socket.destroy();
  });
}

function networks(texts: readonly string[]): BlockList {
  const list = new BlockList();
  for (const text of texts) {
    const [address = '', length] = text.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    list.addSubnet(address, Number(length ?? (family === 'ipv6' ? 128 : 32)), family);
  }
  return list;
}

function contains(list: BlockList, network: string): boolean {
  const address = network.split('/')[0] ?? '';
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
