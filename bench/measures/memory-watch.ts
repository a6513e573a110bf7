import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Bench } from '../surroundings/bench.ts';
import { chatOrder } from './load-rounds.ts';

const EVERY_MS = 1_000;
const MINUTE_MS = 60_000;
const KB_IN_MB = 1_024;

/** Resident memory of a process, in MB of 2^20 bytes. Linux only. */
export function residentMb(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / KB_IN_MB;
}

/** The memory of a service under full load, second by second in MB. The first tenth, while it warms up, is left out. */
export function memoryUnderLoad(bench: Bench): Promise<number[]> {
  return bench.once('memory under load', () =>
    bench.withService(async (service) => {
      const { customers, options } = bench.common;
      const seen: number[] = [];
      const watching = new AbortController();
      const watch = (async () => {
        while (!watching.signal.aborted) {
          seen.push(residentMb(service.child.pid));
          await delay(EVERY_MS, undefined, { signal: watching.signal }).catch(() => undefined);
        }
      })();
      await customers.ask({ ...chatOrder(service), forMs: options.minutes * MINUTE_MS });
      watching.abort();
      await watch;
      return seen.slice(Math.ceil(seen.length / 10));
    }),
  );
}
