/** What a person may ask for. GDPR art. 15, 20, 16, 17, 18, 21; CCPA § 1798.100 ff. */
export const REQUEST_KINDS = [
  'access',
  'portability',
  'rectification',
  'erasure',
  'restriction',
  'objection',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const LAWS = ['gdpr', 'ccpa'] as const;
/** Whose clocks run: 30 and 60 days, or 45 and 45. */
export type Law = (typeof LAWS)[number];

/** The person themselves, the application on their behalf, staff, or the journal of erasures after a restore. */
export type RequestOrigin = 'self' | 'client' | 'staff' | 'journal';

export const REQUEST_STATES = [
  'received',
  'identity_confirmed',
  'extended',
  'running',
  'done',
  'refused',
] as const;
/** The moves between them are held by the database. */
export type RequestState = (typeof REQUEST_STATES)[number];

export const EXTENSION_REASONS = ['complexity', 'number_of_requests'] as const;
export type ExtensionReason = (typeof EXTENSION_REASONS)[number];

export const REFUSAL_REASONS = [
  'identity_not_confirmed',
  'unfounded',
  'excessive',
  'legal_obligation',
  'legal_claims',
  'nothing_held',
  'withdrawn',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Why an erasure under way could not be ended yet. */
export type ErasureFailure =
  'residue_found' | 'journal_unavailable' | 'store_unavailable' | 'log_unavailable';

/** What came of a request: numbers by closed names. */
export type RequestOutcome = Readonly<Record<string, number>>;

/** One line of the ledger. Names no person. */
export interface PrivacyRequest {
  id: string;
  subjectId: string;
  clientId: string;
  kind: RequestKind;
  law: Law;
  origin: RequestOrigin;
  state: RequestState;
  receivedAt: Date;
  dueAt: Date;
  confirmedAt: Date | null;
  extendedAt: Date | null;
  extensionReason: ExtensionReason | null;
  startedAt: Date | null;
  endedAt: Date | null;
  refusalReason: RefusalReason | null;
  failure: ErasureFailure | null;
  /** Of the erasure, in the audit log. */
  eventId: string | null;
  outcome: RequestOutcome | null;
  /** Of an erasure: a JWS. */
  receipt: string | null;
}

/** What is asked, before it is in the ledger. */
export interface NewRequest {
  subjectId: string;
  clientId: string;
  kind: RequestKind;
  law: Law;
  origin: RequestOrigin;
}
