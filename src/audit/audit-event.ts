import type { Scope } from '../context/actor.js';
import type { PiiType } from '../pii/pii-type.js';
import type { AuditOutcome, AuditRating, AuditSeverity } from './audit-rating.js';
import type { DigestText, Uuid, Word } from './closed-facts.js';
import { PRIVACY_RATINGS, type PrivacyFacts } from './privacy-facts.js';

/** What one request to a model carried out of the house. */
export interface ReceiptFacts {
  readonly provider: Word;
  readonly model: Word;
  /** Keyed hash of the exact bytes of the body. */
  readonly digest: DigestText;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly sentAtMs: number;
}

/** What left the house in a turn. */
interface Egress {
  readonly receipts: readonly ReceiptFacts[];
  /** How many values of each class were masked in the question. */
  readonly masked: Readonly<Partial<Record<PiiType, number>>>;
  /** Which rules of masking were in force. */
  readonly policyVersion: number;
}

type None = Readonly<Record<string, never>>;
type Login = Readonly<{ loginId: Uuid }>;
/** Tables with sealed columns of a person. */
export const SEALED_TABLES = [
  ...([
    'subjects',
    'keys.subject_keys',
    'chat_sessions',
    'chat_messages',
    'chat_feedback',
    'pii_vault',
  ] as const),
  ...(['users', 'idempotency_keys', 'audit_events', 'privacy_export_chunks'] as const),
] as const;
export type SealedTable = (typeof SEALED_TABLES)[number];
type PolicyChange = Readonly<{ target: Word; ttlSeconds: number; previousSeconds: number }>;
type Swept = Readonly<{ target: Word; count: number }>;
type Role = 'admin' | 'privacy_officer' | 'auditor' | 'agent' | 'user';

/**
 * What goes on record of each action: numbers, booleans, ids and words of closed lists. Never free text, never
 * anything personal, because it stays as long as the log. A plain `string` in here fails a test.
 */
export interface FactsOf extends PrivacyFacts {
  'login.succeeded': Login;
  'login.failed': None;
  'login.delayed': { readonly waitSeconds: number };
  'login.ended': Login;
  'token.refreshed': Login;
  'token.reused': Login;
  'token.rejected': None;
  'token.minted': { readonly ttlSeconds: number };
  'key.rejected': {
    readonly reason: 'malformed' | 'unknown' | 'mismatch' | 'revoked' | 'expired' | 'network';
  };
  'key.created': { readonly scopes: readonly Scope[] };
  'key.revoked': None;
  'key.rotated': { readonly successor: Uuid; readonly overlapSeconds: number };
  'access.denied': { readonly missing: readonly Scope[] };
  'user.created': { readonly role: Role };
  'user.changed': { readonly role?: Role; readonly status?: 'active' | 'disabled' };
  'user.deleted': None;
  'password.changed': None;
  'transcript.read': { readonly subjectId: Uuid };
  'turn.answered': Egress & {
    readonly provider: Word;
    readonly cached: boolean;
    readonly handoff: boolean;
  };
  /** Something had left the house, but no answer came of it. */
  'turn.abandoned': Egress;
  'question.screened': {
    readonly level: 'none' | 'suspicious' | 'hostile';
    readonly action: 'allow' | 'harden' | 'refuse';
    /** Names of signs, from the closed table of the screening. */
    readonly signs: readonly Word[];
    readonly score: number;
  };
  /** How much was taken out of an answer, by kind. */
  'answer.screened': {
    readonly provider: Word;
    readonly leaks: number;
    readonly links: number;
    readonly images: number;
    readonly values: number;
    readonly markup: number;
  };
  'placeholder.rejected': { readonly provider: Word; readonly placeholders: number };
  'ciphertext.rejected': { readonly table: SealedTable };
  'session.deleted': None;
  'session.closed': None;
  'handoff.requested': { readonly cause: 'customer' | 'screening' | 'unknown' | 'restricted' };
  'handoff.taken': None;
  'handoff.released': { readonly to: 'bot' | 'waiting' };
  'handoff.answered': { readonly messageId: Uuid };
  'feedback.given': { readonly rating: 'helpful' | 'unhelpful' };
  'report.made': { readonly days: number; readonly questions: number };
  'keys.rotated': { readonly rewrapped: number };
  'article.created': { readonly language: Word };
  'article.changed': { readonly language: Word };
  'article.deleted': None;
  'articles.loaded': { readonly articles: number };
  'limit.exceeded': { readonly limit: Word };
  'budget.exceeded': {
    readonly scope: 'key' | 'subject' | 'session';
    readonly period: 'day' | 'month';
    readonly unit: 'tokens' | 'cost';
  };
  'limiter.degraded': None;
  'limiter.restored': { readonly outageMs: number };
  'service.started': { readonly environment: 'development' | 'production' | 'test' };
  'service.stopped': None;
  'configuration.changed': { readonly variable: Word };
  'audit.exported': { readonly size: number };
  'audit.verified': { readonly size: number; readonly valid: boolean };
  'audit.pruned': { readonly months: number; readonly retentionDays: number };
  'retention.changed': { readonly policies: readonly PolicyChange[] };
  'retention.started': None;
  'retention.ended': { readonly targets: readonly Swept[]; readonly failed: number };
}

/** What can go on record, as `noun.verb` in the past. */
export type AuditAction = keyof FactsOf;

/** The rating of each action: the same whenever it happens. */
export const RATING_OF: Readonly<Record<AuditAction, AuditRating>> = {
  'login.succeeded': ['success', 'info'],
  'login.failed': ['refused', 'notice'],
  'login.delayed': ['refused', 'warning'],
  'login.ended': ['success', 'info'],
  'token.refreshed': ['success', 'info'],
  'token.reused': ['refused', 'warning'],
  'token.rejected': ['refused', 'warning'],
  'token.minted': ['success', 'info'],
  'key.rejected': ['refused', 'warning'],
  'key.created': ['success', 'notice'],
  'key.revoked': ['success', 'notice'],
  'key.rotated': ['success', 'notice'],
  'access.denied': ['refused', 'warning'],
  'user.created': ['success', 'notice'],
  'user.changed': ['success', 'notice'],
  'user.deleted': ['success', 'notice'],
  'password.changed': ['success', 'notice'],
  'transcript.read': ['success', 'notice'],
  'turn.answered': ['success', 'info'],
  'turn.abandoned': ['failure', 'notice'],
  'question.screened': ['success', 'notice'],
  'answer.screened': ['success', 'notice'],
  'placeholder.rejected': ['refused', 'warning'],
  'ciphertext.rejected': ['refused', 'warning'],
  'session.deleted': ['success', 'notice'],
  'session.closed': ['success', 'info'],
  'handoff.requested': ['success', 'info'],
  'handoff.taken': ['success', 'info'],
  'handoff.released': ['success', 'info'],
  'handoff.answered': ['success', 'info'],
  'feedback.given': ['success', 'info'],
  'report.made': ['success', 'notice'],
  'keys.rotated': ['success', 'notice'],
  ...PRIVACY_RATINGS,
  'article.created': ['success', 'info'],
  'article.changed': ['success', 'info'],
  'article.deleted': ['success', 'notice'],
  'articles.loaded': ['success', 'notice'],
  'limit.exceeded': ['refused', 'notice'],
  'budget.exceeded': ['refused', 'notice'],
  'limiter.degraded': ['failure', 'warning'],
  'limiter.restored': ['success', 'notice'],
  'service.started': ['success', 'notice'],
  'service.stopped': ['success', 'notice'],
  'configuration.changed': ['success', 'notice'],
  'audit.exported': ['success', 'notice'],
  'audit.verified': ['success', 'notice'],
  'audit.pruned': ['success', 'notice'],
  'retention.changed': ['success', 'notice'],
  'retention.started': ['success', 'notice'],
  'retention.ended': ['success', 'info'],
};

/** Every action, for filters and documentation. */
export const AUDIT_ACTIONS = Object.keys(RATING_OF) as AuditAction[];

/** Somebody or something of ours, by its id (a UUID). */
export interface AuditParty {
  kind: 'api_key' | 'user' | 'subject' | 'login' | 'session' | 'article' | 'message' | 'retention_run';
  id: string;
}

/** What is personal of an event: stored sealed beside it, and not in the tree. */
export interface PersonalPart {
  /** Taken from the request when not given. */
  address?: string;
  userAgent?: string;
  /** The e-mail address that was tried. */
  email?: string;
  /** Why a member of staff read somebody else's data. */
  purpose?: string;
}

interface EventBase {
  /** A UUIDv7, when the caller must know it; made when not given. */
  id?: string;
  /** The caller of the request when not given. */
  actor?: AuditParty;
  resource?: AuditParty;
  personal?: PersonalPart;
}

/** One event, with exactly the facts of its action. */
export type AuditEvent = {
  [Action in AuditAction]: EventBase & { action: Action } & (None extends FactsOf[Action]
      ? { facts?: FactsOf[Action] }
      : { facts: FactsOf[Action] });
}[AuditAction];

/** An event of a caller that does not type its facts yet; those that are neither numbers, booleans, ids nor words are left out. */
export interface LooseAuditEvent {
  action: AuditAction;
  outcome?: AuditOutcome;
  severity?: AuditSeverity;
  actor?: { kind: string; id: string };
  resource?: { kind: string; id: string };
  facts?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}
