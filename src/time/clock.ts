/**
 * The one place where the time of day is read, so that tests can set it.
 *
 * An abstract class rather than an interface because it is its own injection token.
 */
export abstract class Clock {
  /** The current instant. */
  abstract now(): Date;
}

/** The system's clock. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
