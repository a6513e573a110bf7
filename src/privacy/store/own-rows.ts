import type { SweptTable } from '../../database/row-sweep.js';

/** Requests that have ended; an open one has no end, and stays. Those of persons under a hold stay with them. */
export const ENDED_REQUESTS: SweptTable = {
  table: 'privacy_requests',
  key: 'id',
  since: 'ended_at',
  unless: 'EXISTS (SELECT FROM subjects p WHERE p.id = r.subject_id AND p.held_at IS NOT NULL)',
};

/** Runs of retention that have ended. */
export const ENDED_RUNS: SweptTable = { table: 'retention_runs', key: 'id', since: 'ended_at' };
