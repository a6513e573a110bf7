import type { Measure } from '../runner/measure.ts';
import { loadRounds } from './load-rounds.ts';

export const p99: Measure = {
  name: 'p99',
  title: 'Slowest turn in a hundred, 16 connections',
  reference: 'the floor',
  compared: 'ratio',
  unit: '×',
  counted: 'ms',
  better: 'less',
  must: 2,
  aim: 1.5,
  take: async (bench) => ({
    rounds: (await loadRounds(bench)).p99,
    notes: [
      'of the rounds of the measure turns: each side as fast as it goes, so a slower one is asked less',
    ],
  }),
};
