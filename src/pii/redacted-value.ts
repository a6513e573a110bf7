import type { Redactor } from './redactor.js';

/**
 * A copy of a JSON value with the personal data in it redacted: in texts, in numbers, and in the names of fields.
 *
 * The name of a field counts as context for what is in it, so `{"password": "swordfish"}` does not stay.
 */
export function redactValue(value: unknown, redactor: Redactor, name = ''): unknown {
  if (typeof value === 'string') return redactNamed(value, name, redactor);
  if (typeof value === 'number') {
    const text = String(value);
    const redacted = redactNamed(text, name, redactor);
    return redacted === text ? value : redacted;
  }
  if (Array.isArray(value)) return value.map((item) => redactValue(item, redactor, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [redactor.redact(key), redactValue(part, redactor, key)]),
  );
}

function redactNamed(text: string, name: string, redactor: Redactor): string {
  const before = `${name}: `;
  const redacted = redactor.redact(before + text);
  return redacted.startsWith(before) ? redacted.slice(before.length) : redactor.redact(text);
}
