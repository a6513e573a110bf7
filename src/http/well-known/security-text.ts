/** RFC 9116, 2.5.5 recommends less than a year; half of one, counted from each request, never runs out unseen. */
const VALID_MS = 182 * 86_400_000;

/** The text of security.txt (RFC 9116); undefined without a contact, which such a file must have. */
export function securityText(contact: string | undefined, now: Date): string | undefined {
  if (contact === undefined) return undefined;
  const expires = new Date(now.getTime() + VALID_MS).toISOString();
  return `Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: en\n`;
}
