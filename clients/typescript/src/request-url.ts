/** What stands in the address of a request. */
export interface UrlParts {
  path?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string | number | undefined>>;
}

/**
 * The address of a route, with the values in their places.
 *
 * Throws on a value that would lead to another route: none at all, `.` and `..`, which no encoding keeps apart.
 */
export function urlOf(baseUrl: string, template: string, { path = {}, query = {} }: UrlParts): string {
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = path[name] ?? '';
    if (/^\.{0,2}$/.test(value)) throw new TypeError(`${name} is not a value for a path`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return baseUrl.replace(/\/+$/, '') + filled + (search.size === 0 ? '' : `?${search.toString()}`);
}
