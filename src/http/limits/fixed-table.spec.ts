import { checksumOf } from '../../crypto/checksum.js';
import { FixedTable } from './fixed-table.js';

const keyOf = (text: string): string => checksumOf(text, 32);

const MINUTE_MS = 60_000;

describe('a table of fixed size', () => {
  it('forgets nobody who still counts, however many others come', () => {
    const table = new FixedTable(1_024);
    const victim = keyOf('the one who asks too much');
    for (let n = 0; n < 60; n++) table.add(victim, MINUTE_MS);

    for (let n = 0; n < 100_000; n++) table.add(keyOf(`rotating ${n}`), MINUTE_MS);

    expect(table.add(victim, MINUTE_MS).hits).toBe(61);
  });

  it('counts newcomers to a full table together rather than not at all', () => {
    const table = new FixedTable(8);
    for (let n = 0; n < 8; n++) table.add(keyOf(`resident ${n}`), MINUTE_MS);

    const hits = Array.from({ length: 5 }, (_, n) => table.add(keyOf(`newcomer ${n}`), MINUTE_MS).hits);

    expect(hits).toEqual([1, 2, 3, 4, 5]);
  });

  it('gives places back when their windows are over', () => {
    let now = 0;
    const table = new FixedTable(8, () => now);
    for (let n = 0; n < 9; n++) table.add(keyOf(`early ${n}`), MINUTE_MS);

    now = MINUTE_MS;
    const hits = Array.from({ length: 8 }, (_, n) => table.add(keyOf(`late ${n}`), MINUTE_MS).hits);

    expect(hits).toEqual(Array.from({ length: 8 }, () => 1));
  });
});
