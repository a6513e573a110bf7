/** An address with a host, and nothing in it that two readers could read differently. */
const PLAIN_ADDRESS = /^https?:\/\/([\p{L}\p{N}.-]{1,253})(?::\d{1,5})?(?:[/?#][^\\]*)?$/iu;
/** Addresses in a text, for their hosts. */
const ADDRESS = /https?:\/\/[^\s<>"'`()[\]]+/gi;

/**
 * The hosts that answers may link to.
 *
 * `shop.example` allows that host alone, `.shop.example` it and all below it. Names in other scripts are compared in
 * their ASCII form (IDNA), so that a look-alike is another host.
 */
export class LinkHosts {
  private readonly exact = new Set<string>();
  private readonly below: string[] = [];

  constructor(hosts: readonly string[]) {
    for (const host of hosts) {
      const isBelow = host.startsWith('.');
      const name = hostOf(`https://${isBelow ? host.slice(1) : host}/`);
      if (name === undefined) continue;
      this.exact.add(name);
      if (isBelow) this.below.push(`.${name}`);
    }
  }

  /** Whether an address is http or https, plain, and of a host that is allowed. */
  allows(address: string): boolean {
    const host = hostOf(address);
    return host !== undefined && (this.exact.has(host) || this.below.some((name) => host.endsWith(name)));
  }
}

/** The hosts of the addresses in texts of the company's own, such as the passages an answer rests on. */
export function linkHostsIn(texts: readonly string[]): string[] {
  const hosts = texts.flatMap((text) =>
    (text.match(ADDRESS) ?? []).map((address) => hostOf(address.replace(/[.,;:!?]{1,8}$/, ''))),
  );
  return [...new Set(hosts.filter((host) => host !== undefined))];
}

function hostOf(address: string): string | undefined {
  if (!PLAIN_ADDRESS.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).hostname.replace(/\.$/, '');
}
