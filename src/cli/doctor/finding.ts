import type { InspectedEnvironment } from '../../config/inspect-environment.js';
import type { Clock } from '../../time/clock.js';

/**
 * How a protection stands: `on`; `off`, because it was not asked for or was given up on purpose; `weak`, which
 * production should not run with; `unsafe`, which it must not: what it protects is open to others now, or the service
 * would not start; `unchecked`, because the doctor could not look.
 */
export type ProtectionState = 'on' | 'off' | 'weak' | 'unsafe' | 'unchecked';

/** One protection and how it stands. Holds no secret, and no address that could hold one. */
export interface Finding {
  /** Stable, for programs. */
  protection: string;
  state: ProtectionState;
  detail: string;
  /** What to do; absent when there is nothing to do. */
  remedy?: string;
}

/** What the checks look at. */
export interface Patient extends InspectedEnvironment {
  clock: Clock;
  /** Version of Node without the v. */
  nodeVersion: string;
}

/** Looks at one protection and changes nothing. */
export type Check = (patient: Patient) => Finding | Promise<Finding>;

export const on = (protection: string, detail: string): Finding => ({ protection, state: 'on', detail });
export const off = (protection: string, detail: string, remedy: string): Finding => ({
  protection,
  state: 'off',
  detail,
  remedy,
});
export const weak = (protection: string, detail: string, remedy: string): Finding => ({
  protection,
  state: 'weak',
  detail,
  remedy,
});
export const unsafe = (protection: string, detail: string, remedy: string): Finding => ({
  protection,
  state: 'unsafe',
  detail,
  remedy,
});
export const unchecked = (protection: string, detail: string, remedy: string): Finding => ({
  protection,
  state: 'unchecked',
  detail,
  remedy,
});
