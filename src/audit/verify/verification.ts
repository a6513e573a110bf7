/** What does not fit. */
export type FaultReason =
  /** The event is not the one that was put on record. */
  | 'event_changed'
  /** Its sealed part is not. */
  | 'personal_changed'
  /** The event is gone, and retention did not drop it. */
  | 'event_missing'
  /** A place of the log is gone. */
  | 'place_missing'
  /** Somewhere in the range something was changed, swapped, inserted or removed, hashes and all. */
  | 'range_changed'
  /** A checkpoint is not signed by the key it names. */
  | 'checkpoint_invalid'
  /** A checkpoint promises more than there is. */
  | 'tail_missing'
  /** The log is another than the one a checkpoint from outside was given for. */
  | 'history_replaced'
  /** An event is in the table that never was put on record. */
  | 'event_unplaced';

/** The first thing that does not fit: one place, or the narrowest range that can be told. */
export interface AuditFault {
  reason: FaultReason;
  fromSeq: number;
  toSeq: number;
  eventId?: string;
}

/** What a verification found. */
export interface Verification {
  valid: boolean;
  /** Places that were verified. */
  events: number;
  /** Of these, events that retention dropped, of which only the hash is left. */
  dropped: number;
  /** Checkpoints whose signature and root were verified. */
  checkpoints: number;
  /** Of the last of them, on which all that follows has yet to be signed. */
  signedUpTo: number;
  firstBad?: AuditFault;
}
