import { lookup as resolve } from 'node:dns/promises';
import { request as requestPlain } from 'node:http';
import { request as requestEncrypted } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isReachable, type Reach } from './public-address.js';

/** An address that must not be connected to. Names neither the address nor the host: it goes into the log. */
export class TargetRefused extends Error {
  constructor() {
    super('The webhook leads to an address that is not allowed');
    this.name = 'TargetRefused';
  }
}

/** All addresses of a host name. */
export type Resolver = (hostname: string) => Promise<readonly { address: string; family: number }[]>;

const systemResolver: Resolver = (hostname) => resolve(hostname, { all: true });

export interface WebhookPost {
  url: URL;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** How far it may go. */
  reach: Reach;
  signal: AbortSignal;
}

/**
 * Sends a webhook and answers the status it was met with. Nothing of the answer is read, and no redirect followed.
 *
 * The addresses of the host are checked as the connection is made, and it is
 * made to one of those that were checked: a name that resolves differently a
 * moment later is of no use. One address that is not allowed refuses them all.
 *
 * Throws `TargetRefused`, and whatever the network or the signal throws.
 */
export async function postWebhook(post: WebhookPost, resolver: Resolver = systemResolver): Promise<number> {
  const { url, headers, body, reach, signal } = post;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A host that is an address is not looked up, so it is checked here.
  if (isIP(host) !== 0 && !isReachable(host, reach)) throw new TargetRefused();
  return new Promise((done, failed) => {
    const request = url.protocol === 'https:' ? requestEncrypted : requestPlain;
    const outgoing = request(url, {
      method: 'POST',
      headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
      lookup: checkedLookup(reach, resolver),
      // No connection is kept: one that was checked long ago is as good as none.
      agent: false,
      signal,
    });
    outgoing.on('error', failed);
    outgoing.on('response', (response) => {
      response.on('error', () => undefined);
      response.destroy();
      done(response.statusCode ?? 0);
    });
    outgoing.end(body);
  });
}

/** In place of the system's look-up, for `connect`. */
function checkedLookup(reach: Reach, resolver: Resolver): LookupFunction {
  return (hostname, { all }, callback) => {
    resolver(hostname).then(
      (addresses) => {
        const [first] = addresses;
        if (!first || !addresses.every(({ address }) => isReachable(address, reach)))
          callback(new TargetRefused(), '', 0);
        else if (all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => {
        callback(error as NodeJS.ErrnoException, '', 0);
      },
    );
  };
}
