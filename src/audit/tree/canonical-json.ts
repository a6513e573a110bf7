/** What JSON can say. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue };

/**
 * JSON in the one form that RFC 8785 allows, so that equal values are equal bytes.
 *
 * Numbers and strings are written by `JSON.stringify`, from whose rules
 * (ECMAScript) the RFC takes them; names are in the order of their UTF-16 code
 * units. Throws for what the RFC has no form for: numbers that are not finite
 * and halves of surrogate pairs.
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('JSON has no such number');
  if (typeof value === 'string' && !value.isWellFormed()) throw new Error('JSON text must be well-formed');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((name) => `${canonicalJson(name)}:${canonicalJson(value[name] ?? null)}`);
  return `{${members.join(',')}}`;
}

/** `Array.isArray` does not narrow read-only lists. */
function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
