import { Injectable } from '@nestjs/common';

/** How one provider of answers does, as far as this instance has lately seen. */
export interface ProviderHealth {
  name: string;
  /** `degraded`: some calls fail; `open`: it is not asked at present. */
  status: 'ok' | 'degraded' | 'open';
  /** Null until it was called. */
  latencyMs: number | null;
  /** Calls that this instance has made, and how many of them failed. */
  calls: number;
  errors: number;
}

/** What the answer cache of this instance has done since its start. */
export interface CacheHealth {
  enabled: boolean;
  hits: number;
  misses: number;
}

/** The parts of the status page that rooms contribute. Shown to everybody: closed words and numbers only. */
export interface HealthParts {
  providers: readonly ProviderHealth[];
  cache: CacheHealth;
}

/**
 * Where rooms say how they do, for the status page.
 *
 * `read` is called for each look at the page: it answers at once, from memory, and does not throw.
 */
@Injectable()
export class HealthContributors {
  private readonly readers: { [Name in keyof HealthParts]?: () => HealthParts[Name] } = {};

  /** Called once at start by the room that knows; who comes later replaces who came before. */
  register<Name extends keyof HealthParts>({ name, read }: HealthContributor<Name>): void {
    Object.assign(this.readers, { [name]: read });
  }

  /** Undefined when nobody has registered for the part. */
  read<Name extends keyof HealthParts>(name: Name): HealthParts[Name] | undefined {
    return this.readers[name]?.();
  }
}

/** One part and how to read it. */
export interface HealthContributor<Name extends keyof HealthParts> {
  name: Name;
  read: () => HealthParts[Name];
}
