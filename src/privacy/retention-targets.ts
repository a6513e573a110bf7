import { Injectable } from '@nestjs/common';
import type { RetentionTarget } from './retention-target.js';

/** What forgets by itself: rooms register at start, the runs go through all of it. */
@Injectable()
export class RetentionTargets {
  private readonly registered = new Map<string, RetentionTarget>();

  /** Throws for a name that is taken. */
  register(target: RetentionTarget): void {
    if (this.registered.has(target.name))
      throw new Error(`The retention target ${target.name} is registered twice`);
    this.registered.set(target.name, target);
  }

  /** In the order in which runs go through them. */
  get all(): readonly RetentionTarget[] {
    return [...this.registered.values()].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  }

  find(name: string): RetentionTarget | undefined {
    return this.registered.get(name);
  }
}
