export type AuditOutcome = 'success' | 'refused' | 'failure';
export type AuditSeverity = 'info' | 'notice' | 'warning';

/** How an action ended and how much it matters. */
export type AuditRating = readonly [AuditOutcome, AuditSeverity];
