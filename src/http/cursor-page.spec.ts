import fc from 'fast-check';
import { decodeCursor, encodeCursor, pageOf } from './cursor-page.js';

describe('pages', () => {
  it('show every row once, whatever the limit', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.uuid(), { maxLength: 30 }),
        fc.integer({ min: 1, max: 10 }),
        (ids, limit) => {
          const rows = ids.sort().map((id) => ({ id }));
          const seen: string[] = [];
          let cursor: string | null = null;
          do {
            const after: string | undefined = decodeCursor(cursor ?? undefined);
            const read = rows.filter(({ id }) => after === undefined || id > after).slice(0, limit + 1);
            const page = pageOf(read, limit, ({ id }) => id);
            seen.push(...page.items);
            cursor = page.nextCursor;
          } while (cursor !== null);

          expect(seen).toEqual(ids);
        },
      ),
    );
  });

  it('refuse a cursor that nobody made', () => {
    expect(() => decodeCursor('AAAA')).toThrow('not valid');
    expect(decodeCursor(encodeCursor('019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de'))).toBe(
      '019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de',
    );
  });
});
