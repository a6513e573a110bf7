import type { Measure } from '../runner/measure.ts';
import { memoryUnderLoad } from './memory-watch.ts';

export const memory: Measure = {
  name: 'memory',
  title: 'Memory of one instance under load',
  reference: '–',
  compared: 'alone',
  unit: 'MB',
  counted: 'MB',
  better: 'less',
  must: 220,
  aim: 160,
  take: async (bench) => {
    const seen = await memoryUnderLoad(bench);
    const { rounds, minutes } = bench.common.options;
    const each = Math.ceil(seen.length / rounds);
    const parts = Array.from({ length: rounds }, (_, at) => seen.slice(at * each, (at + 1) * each));
    return {
      rounds: parts.filter((part) => part.length > 0).map((part) => ({ subject: Math.max(...part) })),
      notes: [
        `resident, looked at each second for ${minutes} minutes with 16 connections at full speed; a round is the peak of its part`,
        `highest of all ${Math.max(...seen).toFixed(0)} MB, lowest ${Math.min(...seen).toFixed(0)} MB`,
      ],
    };
  },
};
