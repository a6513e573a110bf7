import { isIP } from 'node:net';
import { normalizeIp } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';

/** What one subscriber holds of IPv6: whoever has one address of it has them all (RFC 6177). */
const IPV6_PREFIX = 64;
const WITH_PORT = /^(?:\[([^\]]+)\]|([\d.]+)):\d{1,5}$/;

/**
 * What a caller is counted by: the IPv4 address, or the /64 network of the IPv6 address.
 *
 * `request.ip` is the caller as the listed proxies tell it, and the peer of the
 * connection when none is listed. Some proxies add the port, which changes with
 * every connection, and a proxy can pass on what is no address at all: then the
 * peer counts.
 */
export function clientNetwork(request: Pick<FastifyRequest, 'ip' | 'socket'>): string {
  return networkOf(request.ip) ?? networkOf(request.socket.remoteAddress) ?? 'unknown';
}

/** The network of an address as text, or undefined when it is none. IPv4 written as IPv6 is IPv4. */
export function networkOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const [, v6, v4] = WITH_PORT.exec(text) ?? [];
  const address = (v6 ?? v4 ?? text).split('%')[0] ?? '';
  return isIP(address) === 0 ? undefined : normalizeIp(address, IPV6_PREFIX);
}
