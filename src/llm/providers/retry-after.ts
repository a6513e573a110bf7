const SECOND_MS = 1_000;

/**
 * How long an answer asks to wait, in milliseconds: `retry-after-ms`, or `Retry-After` in seconds or as a date (RFC
 * 9110, section 10.2.3). A date counts from the answer's own `Date`, so that clocks that differ do not matter; without
 * one it is ignored.
 */
export function retryAfterOf(headers: Headers | undefined): number | undefined {
  const milliseconds = numberOf(headers?.get('retry-after-ms'));
  if (milliseconds !== undefined) return milliseconds;
  const text = headers?.get('retry-after');
  const seconds = numberOf(text);
  if (seconds !== undefined) return seconds * SECOND_MS;
  const waitMs = Date.parse(text ?? '') - Date.parse(headers?.get('date') ?? '');
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
}

function numberOf(text: string | null | undefined): number | undefined {
  return text && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}
