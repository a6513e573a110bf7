/** Signing secrets by key id. The first signs; all verify, so that a new one can be put in front without logging anyone out. */
export class SecretRing {
  private readonly secrets: ReadonlyMap<string, string>;
  readonly signing: { kid: string; secret: string };

  /** `kid:secret` pairs, separated by commas, as `JWT_SECRETS` has them. Throws without naming a secret. */
  constructor(text: string) {
    const entries = text.split(',').map((pair): [string, string] => {
      const colon = pair.indexOf(':');
      return [pair.slice(0, colon).trim(), pair.slice(colon + 1).trim()];
    });
    const [first] = entries;
    if (!first || entries.some(([kid, secret]) => kid === '' || secret === '')) {
      throw new Error('JWT_SECRETS is not a list of kid:secret pairs');
    }
    this.secrets = new Map(entries);
    this.signing = { kid: first[0], secret: first[1] };
  }

  /** By exact id only: a `kid` never leads anywhere but into this map (OWASP ASVS 5.0, 9.1.3). */
  find(kid: unknown): string | undefined {
    return typeof kid === 'string' ? this.secrets.get(kid) : undefined;
  }
}
