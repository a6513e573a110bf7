/** One key of a ring. */
export interface RingEntry {
  id: string;
  /** 32 bytes. */
  key: Buffer;
}

const PAIR = /^([\w-]{1,32}):([A-Za-z0-9+/]{43}=)$/;

/**
 * The keys of a text of `id:base64` pairs separated by commas, each of 32 bytes, in their order.
 *
 * Throws an error that names the rule, and the id where there is one, never a key.
 */
export function parseKeyRing(text: string): [RingEntry, ...RingEntry[]] {
  const entries = text.split(',').map((pair) => parsePair(pair.trim()));
  const seen = new Map<string, string>();
  for (const { id, key } of entries) {
    if ([...seen.values()].includes(id)) throw new Error(`names the key ${id} twice`);
    const encoded = key.toString('base64');
    const twin = seen.get(encoded);
    if (twin !== undefined) throw new Error(`has the same key under the ids ${twin} and ${id}`);
    seen.set(encoded, id);
  }
  return entries as [RingEntry, ...RingEntry[]];
}

function parsePair(pair: string): RingEntry {
  const [, id, encoded] = PAIR.exec(pair) ?? [];
  if (id === undefined || encoded === undefined) {
    throw new Error('must be id:base64 pairs separated by commas, each key of 32 bytes');
  }
  return { id, key: Buffer.from(encoded, 'base64') };
}
