import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

const BEAT_MS = 250;

/** All in milliseconds. */
export interface StallLimits {
  /** From here on a stall counts. */
  longestMs: number;
  /** How long it is told of afterwards: long enough for the next probe to hear, too short for three. */
  rememberedMs: number;
}

const LIMITS: StallLimits = { longestMs: 2_000, rememberedMs: 5_000 };

/**
 * Whether the event loop turns: a service that stands still for seconds at a time answers its probes in between, and
 * nobody else.
 */
@Injectable()
export class EventLoopWatch implements OnApplicationShutdown {
  private readonly timer: NodeJS.Timeout;
  private beatAtMs = performance.now();
  private stalledAtMs = -Infinity;

  private constructor(private readonly limits: StallLimits) {
    this.timer = setInterval(() => {
      this.beat();
    }, BEAT_MS);
    this.timer.unref();
  }

  static start(limits: StallLimits = LIMITS): EventLoopWatch {
    return new EventLoopWatch(limits);
  }

  /** False while the last stall is remembered. */
  get isTurning(): boolean {
    this.beat();
    return this.beatAtMs - this.stalledAtMs > this.limits.rememberedMs;
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private beat(): void {
    const nowMs = performance.now();
    if (nowMs - this.beatAtMs - BEAT_MS >= this.limits.longestMs) this.stalledAtMs = nowMs;
    this.beatAtMs = nowMs;
  }
}
