import { FixedTable } from './fixed-table.js';
import type { HitCount, HitCounter } from './hit-counter.js';

/** 5.6 MB a limit. Of 100,000 callers within one window fewer than 0.1 % share a count, of 150,000 fewer than 1 %. */
const PLACES = 262_144;

/** Counts in this process alone: one table for each limit, made when the limit first counts. */
export class MemoryCounter implements HitCounter {
  private readonly tables = new Map<string, FixedTable>();

  constructor(private readonly places = PLACES) {}

  add(limit: string, key: string, windowSeconds: number): Promise<HitCount> {
    let table = this.tables.get(limit);
    if (!table) {
      table = new FixedTable(this.places);
      this.tables.set(limit, table);
    }
    return Promise.resolve(table.add(key, windowSeconds * 1_000));
  }
}
