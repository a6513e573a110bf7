/** The forms in which a value could lie somewhere and still be read. */
function formsOf(value: string): Record<string, string> {
  const bytes = Buffer.from(value);
  const json = JSON.stringify(value).slice(1, -1);
  return {
    plain: value,
    'without separators': value.replace(/[^\p{L}\p{N}@.]/gu, ''),
    'percent-encoded': encodeURIComponent(value),
    'JSON in JSON': JSON.stringify(json).slice(1, -1),
    hexadecimal: bytes.toString('hex'),
    ...Object.fromEntries(
      [0, 1, 2].map((shift) => [`base64, shifted by ${shift}`, base64Within(bytes, shift)]),
    ),
  };
}

/** What is in common to all base64 texts that hold these bytes at this offset on the grid of three. */
function base64Within(bytes: Buffer, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  return text.slice(shift === 0 ? 0 : shift + 1, -1);
}

/** Where any of these values stands in a text, in the clear or encoded, in any case; an empty list when nowhere. */
export function tracesIn(text: string, values: readonly string[]): string[] {
  const folded = text.toLowerCase();
  return values.flatMap((value) =>
    Object.entries(formsOf(value))
      .filter(([, form]) => form.length >= 6 && folded.includes(form.toLowerCase()))
      .map(([form]) => `${value} (${form}): …${around(text, folded, formsOf(value)[form] ?? '')}…`),
  );
}

function around(text: string, folded: string, form: string): string {
  const at = folded.indexOf(form.toLowerCase());
  return text.slice(Math.max(0, at - 80), at + form.length + 40);
}
