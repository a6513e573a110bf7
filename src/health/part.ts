import type { HealthIndicatorResult } from '@nestjs/terminus';

/** `degraded`: something is missing, and requests are answered all the same. */
export type PartState = 'ok' | 'degraded' | 'unavailable';

/** What a part of the service says of itself. */
export interface PartStatus {
  name: string;
  state: PartState;
}

const WORDS = { ok: 'up', degraded: 'degraded', unavailable: 'down' } as const;
const STATES = { up: 'ok', degraded: 'degraded', down: 'unavailable' } as const;

/** A part in the words of Terminus. */
export function indicate({ name, state }: PartStatus): HealthIndicatorResult {
  return { [name]: { status: WORDS[state] } };
}

/** And back: the name and the state, without whatever else was noted. */
export function partsOf(details: HealthIndicatorResult): PartStatus[] {
  return Object.entries(details).map(([name, { status }]) => ({ name, state: STATES[status] }));
}

/** The state of a part that requests need. */
export function needed(ok: boolean): PartState {
  return ok ? 'ok' : 'unavailable';
}

/** The state of a part that requests can do without. */
export function wanted(ok: boolean): PartState {
  return ok ? 'ok' : 'degraded';
}
