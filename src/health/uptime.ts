const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 86_400;

/** A word rather than a number: the exact time of a start tells an attacker which faults are not mended yet. */
export type Uptime = 'minutes' | 'hours' | 'days';

export function uptimeOf(seconds: number): Uptime {
  if (seconds < HOUR_SECONDS) return 'minutes';
  return seconds < DAY_SECONDS ? 'hours' : 'days';
}
