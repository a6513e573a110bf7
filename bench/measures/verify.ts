import { createHash } from 'node:crypto';
import { alternate } from '../runner/alternate.ts';
import type { Measure } from '../runner/measure.ts';
import { storeEvents, untilSequenced } from '../surroundings/audit-events.ts';
import { loadBuilt } from '../surroundings/built.ts';
import { withParts } from '../surroundings/parts.ts';

const EVENTS = 1_000_000;
const SAMPLE = 500;
const MS = 1_000;

export const verify: Measure = {
  name: 'verify',
  title: 'Verification of 1 M events',
  reference: 'SHA-256 of the same bytes',
  compared: 'ratio',
  unit: '×',
  counted: 's',
  better: 'less',
  must: 6,
  aim: 3,
  take: (bench) =>
    bench.withDatabase((databaseUrl) =>
      withParts(bench, databaseUrl, async (parts) => {
        const { AuditVerifier } = (await loadBuilt(
          'audit/verify/audit-verifier',
        )) as typeof import('../../src/audit/verify/audit-verifier.js');
        const { AuditReader } = (await loadBuilt(
          'audit/store/audit-reader',
        )) as typeof import('../../src/audit/store/audit-reader.js');
        const { leafEntry } = (await loadBuilt(
          'audit/tree/leaf',
        )) as typeof import('../../src/audit/tree/leaf.js');
        const events = bench.sized(EVENTS);
        await storeEvents(databaseUrl, events);
        const sequencedMs = await untilSequenced(databaseUrl);
        const entries = (await parts.get(AuditReader).readEntries(0, SAMPLE, SAMPLE)).flatMap(({ event }) =>
          event ? [leafEntry(event)] : [],
        );
        const secondsOf = async (work: () => unknown): Promise<number> => {
          const begunMs = performance.now();
          await work();
          return (performance.now() - begunMs) / MS;
        };
        const rounds = await alternate({
          rounds: bench.common.options.rounds,
          subject: () =>
            secondsOf(async () => {
              const found = await parts.get(AuditVerifier).verify();
              if (!found.valid || found.events < events) throw new Error(JSON.stringify(found));
            }),
          reference: () =>
            secondsOf(() => {
              for (let at = 0; at < events; at++)
                createHash('sha256')
                  .update(entries[at % entries.length] ?? '')
                  .digest();
            }),
        });
        const bytes = entries.reduce((sum, entry) => sum + entry.length, 0) / entries.length;
        return {
          rounds,
          notes: [
            `${events} events of ${bytes.toFixed(0)} bytes; the reference hashes each by itself, from memory`,
            `the events had their places after ${(sequencedMs / MS).toFixed(0)} s`,
          ],
        };
      }),
    ),
};
