import type { AuditRating } from './audit-rating.js';
import type { Uuid, Word } from './closed-facts.js';

/** One request of a person, by its place in the ledger. */
interface PrivacyRequest {
  readonly privacyRequestId: Uuid;
  readonly kind: 'access' | 'portability' | 'rectification' | 'erasure' | 'restriction' | 'objection';
}

type ErasureFailure = 'residue_found' | 'journal_unavailable' | 'store_unavailable' | 'log_unavailable';

type None = Readonly<Record<string, never>>;

type ExportFormat = 'json' | 'zip';

/** What goes on record of the rights of a person. See `FactsOf`. */
export interface PrivacyFacts {
  'request.received': PrivacyRequest;
  'request.confirmed': PrivacyRequest;
  'request.extended': PrivacyRequest & { readonly reason: 'complexity' | 'number_of_requests' };
  'request.refused': PrivacyRequest & { readonly reason: Word };
  'request.done': PrivacyRequest;
  /** The data key is destroyed and every row gone: in the same transaction. */
  'subject.erased': PrivacyRequest & { readonly rows: number };
  'erasure.failed': PrivacyRequest & {
    readonly reason: ErasureFailure;
    /** Tables or stores in which something was found. */
    readonly places: number;
  };
  'subject.read': None;
  'subject.exported': { readonly format: ExportFormat; readonly records: number; readonly bytes?: number };
  /** A file is to be made; each time it is fetched is a `subject.exported` of its own. */
  'export.requested': { readonly exportId: Uuid; readonly format: ExportFormat };
  'subject.corrected': PrivacyRequest & { readonly what: 'external-id' | 'attributes' | 'message' };
  'subject.held': None;
  'subject.released': None;
  'subject.restricted': { readonly restriction: 'restriction' | 'objection' };
  'subject.unrestricted': None;
}

/** How these actions end, and how much they matter. */
export const PRIVACY_RATINGS = {
  'request.received': ['success', 'notice'],
  'request.confirmed': ['success', 'notice'],
  'request.extended': ['success', 'notice'],
  'request.refused': ['refused', 'notice'],
  'request.done': ['success', 'notice'],
  'subject.erased': ['success', 'notice'],
  'erasure.failed': ['failure', 'warning'],
  'subject.read': ['success', 'notice'],
  'subject.exported': ['success', 'notice'],
  'export.requested': ['success', 'notice'],
  'subject.corrected': ['success', 'notice'],
  'subject.held': ['success', 'notice'],
  'subject.released': ['success', 'notice'],
  'subject.restricted': ['success', 'notice'],
  'subject.unrestricted': ['success', 'notice'],
} as const satisfies Readonly<Record<keyof PrivacyFacts, AuditRating>>;
