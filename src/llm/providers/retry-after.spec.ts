import { retryAfterOf } from './retry-after.js';

const DATE = 'Tue, 03 Feb 2026 10:00:00 GMT';

it.each([
  [{ 'retry-after': '7' }, 7_000],
  [{ 'retry-after': '0.5' }, 500],
  [{ 'retry-after-ms': '250', 'retry-after': '7' }, 250],
  [{ 'retry-after': 'Tue, 03 Feb 2026 10:00:30 GMT', date: DATE }, 30_000],
  [{ 'retry-after': 'Tue, 03 Feb 2026 09:00:00 GMT', date: DATE }, 0],
  [{ 'retry-after': 'Tue, 03 Feb 2026 10:00:30 GMT' }, undefined],
  [{ 'retry-after': 'soon', date: DATE }, undefined],
  [{ 'retry-after': '-5' }, undefined],
  [{}, undefined],
])('%j asks to wait %s ms', (headers: Record<string, string>, expected) => {
  expect(retryAfterOf(new Headers(headers))).toBe(expected);
});
