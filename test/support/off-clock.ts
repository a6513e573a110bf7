import { Clock } from '../../src/time/clock.js';

/** The clock of the machine, or one that is so many milliseconds ahead of it. */
export class OffClock extends Clock {
  constructor(private readonly aheadMs = 0) {
    super();
  }

  now(): Date {
    return new Date(Date.now() + this.aheadMs);
  }
}
