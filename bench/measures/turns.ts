import type { Measure } from '../runner/measure.ts';
import { loadRounds } from './load-rounds.ts';

export const turns: Measure = {
  name: 'turns',
  title: 'Turns a second, 16 connections',
  reference: 'the floor',
  compared: 'ratio',
  unit: '×',
  counted: 'turns/s',
  better: 'more',
  must: 0.5,
  aim: 0.65,
  take: async (bench) => ({ rounds: (await loadRounds(bench)).turns }),
};
