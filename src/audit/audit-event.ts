/** What can go on record, as `noun.verb` in the past. */
export type AuditAction =
  | 'login.succeeded'
  | 'login.failed'
  | 'login.delayed'
  | 'login.ended'
  | 'token.refreshed'
  | 'token.reused'
  | 'token.rejected'
  | 'token.minted'
  | 'key.rejected'
  | 'key.created'
  | 'key.revoked'
  | 'key.rotated'
  | 'access.denied'
  | 'user.created'
  | 'user.changed'
  | 'user.deleted'
  | 'password.changed'
  | 'transcript.read'
  | 'limiter.degraded'
  | 'limiter.restored'
  | 'placeholder.rejected';

/** One fact for the record. Facts are numbers, ids and words of closed lists: never free text, never personal. */
export interface AuditEvent {
  action: AuditAction;
  outcome: 'success' | 'refused' | 'failure';
  severity: 'info' | 'notice' | 'warning';
  actor?: { kind: string; id: string };
  resource?: { kind: string; id: string };
  facts?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}
