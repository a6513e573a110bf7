import { slopeOf } from '../runner/arithmetic.ts';
import type { Measure } from '../runner/measure.ts';
import { memoryUnderLoad } from './memory-watch.ts';

const SECONDS_A_MINUTE = 60;
/** Caches fill in the first half of the run, up to their bounds; what grows after that grows for ever. */
const JUDGED_SHARE = 0.5;
const LEAST_MINUTES = 8;

export const memorySlope: Measure = {
  name: 'memory-slope',
  title: 'Growth of that memory in the second half of the run',
  reference: '–',
  compared: 'alone',
  unit: 'MB/min',
  counted: 'MB/min',
  better: 'less',
  must: 1,
  aim: 0.5,
  take: async (bench) => {
    const seen = await memoryUnderLoad(bench);
    const later = seen.slice(Math.floor(seen.length * JUDGED_SHARE));
    const { minutes } = bench.common.options;
    const isShort = minutes < LEAST_MINUTES;
    return {
      rounds: [{ subject: slopeOf(later) * SECONDS_A_MINUTE }],
      notes: [
        'one figure of the whole run: the median of the slopes between any two seconds (Theil and Sen)',
      ],
      ...(isShort ? { notJudged: `${minutes} minutes are too short to see a slope` } : {}),
    };
  },
};
