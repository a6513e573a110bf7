import type { NumberRuns } from './number-runs.js';

const DASH = 45;
const DOT = 46;
const SLASH = 47;

/**
 * Number of runs (2 or 3) that make a date from run `i` on, or 0. Only asks
 * whether it can be a date, in any order of day, month and year.
 */
export function isDateShape(runs: NumberRuns, i: number): number {
  const gap = runs.gapAfter(i);
  if (gap !== DASH && gap !== DOT && gap !== SLASH) return 0;
  if (runs.gapAfter(i + 1) !== gap) return 0;
  const lengths = [runs.length(i), runs.length(i + 1), runs.length(i + 2)] as const;
  if (lengths[0] > 4 || lengths[1] > 2 || lengths[1] === 0 || lengths[2] > 4) return 0;
  const numbers = [runs.value(i), runs.value(i + 1), runs.value(i + 2)] as const;
  if (lengths[0] === 4) {
    return lengths[2] <= 2 && isYear(numbers[0]) && isDayAndMonth(numbers[2], numbers[1]) ? 3 : 0;
  }
  if (lengths[0] > 2 || (lengths[2] !== 4 && lengths[2] !== 2)) return 0;
  if (lengths[2] === 4 && !isYear(numbers[2])) return 0;
  // "12.05.1985 10": the clock that follows is not part of it, another dot is.
  if (runs.gapAfter(i + 2) === gap) return 0;
  return isDayAndMonth(numbers[0], numbers[1]) ? 3 : 0;
}

function isYear(year: number): boolean {
  return year >= 1900 && year <= 2100;
}

function isDayAndMonth(a: number, b: number): boolean {
  return a >= 1 && b >= 1 && a <= 31 && b <= 31 && Math.min(a, b) <= 12;
}
