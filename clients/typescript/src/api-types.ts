// Made from the OpenAPI document of the service by `npm run client:generate`. Do not edit.

export interface AccessTokenResponse {
  /** Goes into `Authorization: Bearer` */
  accessToken: string;
  tokenType: 'Bearer';
  /** Life of the access token, in seconds */
  expiresIn: number;
}

export interface ApiKeyLimits {
  /** Requests per minute and end customer */
  perMinute?: number;
  /** Requests per hour and end customer */
  perHour?: number;
  /** Chat turns per minute and end customer */
  aiPerMinute?: number;
}

export interface ApiKeyPageResponse {
  /** Pass as `cursor` for the next page; null at the end */
  nextCursor: string | null;
  items: ApiKeyResponse[];
}

export interface ApiKeyRequest {
  name: string;
  scopes: ('chat' | 'chat:read' | 'chat:answer' | 'knowledge:write' | 'users:manage' | 'keys:manage' | 'subjects:token' | 'audit:read' | 'privacy:read' | 'privacy:export' | 'privacy:correct' | 'privacy:erase' | 'privacy:hold' | 'privacy:retention' | 'metrics:read')[];
  /** The key ends at this moment */
  expiresAt?: string;
  /** Networks it may be used from, IPv4 and IPv6; none means any */
  networks?: string[];
  /** In place of the limits per address */
  limits?: ApiKeyLimits;
  /** The application it is for; without it a new one */
  clientId?: string;
}

export interface ApiKeyResponse {
  id: string;
  /** How the key begins, to tell it from others */
  prefix: string;
  clientId: string;
  name: string;
  scopes: ('chat' | 'chat:read' | 'chat:answer' | 'knowledge:write' | 'users:manage' | 'keys:manage' | 'subjects:token' | 'audit:read' | 'privacy:read' | 'privacy:export' | 'privacy:correct' | 'privacy:erase' | 'privacy:hold' | 'privacy:retention' | 'metrics:read')[];
  networks: string[];
  limits: ApiKeyLimits | null;
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
  /** To the minute */
  lastUsedAt: string | null;
}

export interface ArticlePageResponse {
  /** Pass as `cursor` for the next page; null at the end */
  nextCursor: string | null;
  items: ArticleResponse[];
}

export interface ArticleRequest {
  title: string;
  /** Markdown. Paragraphs, set apart by empty lines, are what an answer quotes */
  body: string;
  language: 'en' | 'de' | 'fr' | 'es' | 'pt' | 'it' | 'nl';
  tags?: string[];
}

export interface ArticleResponse {
  id: string;
  title: string;
  body: string;
  language: 'en' | 'de' | 'fr' | 'es' | 'pt' | 'it' | 'nl';
  tags: string[];
  updatedAt: string;
}

export interface AuditEventPageResponse {
  /** Pass as `cursor` for the next page; null at the end */
  nextCursor: string | null;
  /** May be fewer than asked for, even none, while `nextCursor` leads on */
  items: AuditEventResponse[];
}

export interface AuditEventResponse {
  id: string;
  /** Its place in the log; null for a second or two */
  seq: number | null;
  occurredAt: string;
  action: 'login.succeeded' | 'login.failed' | 'login.delayed' | 'login.ended' | 'token.refreshed' | 'token.reused' | 'token.rejected' | 'token.minted' | 'key.rejected' | 'key.created' | 'key.revoked' | 'key.rotated' | 'access.denied' | 'user.created' | 'user.changed' | 'user.deleted' | 'password.changed' | 'transcript.read' | 'turn.answered' | 'turn.abandoned' | 'question.screened' | 'answer.screened' | 'placeholder.rejected' | 'ciphertext.rejected' | 'session.deleted' | 'session.closed' | 'handoff.requested' | 'handoff.taken' | 'handoff.released' | 'handoff.answered' | 'feedback.given' | 'report.made' | 'keys.rotated' | 'request.received' | 'request.confirmed' | 'request.extended' | 'request.refused' | 'request.done' | 'subject.erased' | 'erasure.failed' | 'subject.read' | 'subject.exported' | 'export.requested' | 'subject.corrected' | 'subject.held' | 'subject.released' | 'subject.restricted' | 'subject.unrestricted' | 'article.created' | 'article.changed' | 'article.deleted' | 'articles.loaded' | 'limit.exceeded' | 'budget.exceeded' | 'limiter.degraded' | 'limiter.restored' | 'service.started' | 'service.stopped' | 'configuration.changed' | 'audit.exported' | 'audit.verified' | 'audit.pruned' | 'retention.changed' | 'retention.started' | 'retention.ended';
  outcome: 'success' | 'refused' | 'failure';
  severity: 'info' | 'notice' | 'warning';
  actor: AuditPartyResponse | null;
  resource: AuditPartyResponse | null;
  requestId: string | null;
  /** Numbers, booleans, ids and fixed words */
  facts: Record<string, unknown>;
}

export interface AuditFaultResponse {
  reason: 'event_changed' | 'personal_changed' | 'event_missing' | 'place_missing' | 'range_changed' | 'checkpoint_invalid' | 'tail_missing' | 'history_replaced' | 'event_unplaced';
  fromSeq: number;
  toSeq: number;
  eventId?: string;
}

export interface AuditPartyResponse {
  kind: string;
  id: string;
}

export interface CacheStatusResponse {
  /** Whether answers are cached at all */
  enabled: boolean;
  hits: number;
  misses: number;
}

export interface ChatRequest {
  /** What the customer wrote; at most 10 KB of UTF-8 unless configured otherwise */
  message: string;
  /** Goes on with this session; without it a new one begins */
  sessionId?: string;
  /** Your own id of the person who writes; kept as a keyed hash only. Without it the person is anonymous */
  subject?: string;
}

export interface ChatResponse {
  sessionId: string;
  /** Id of the answer */
  messageId: string;
  reply: string;
  /** Help articles the answer rests on */
  sources: SourceResponse[];
  /** Who answered */
  provider: string;
  /** Whether the answer came from the cache */
  cached: boolean;
  /** How many values of each class were masked */
  masked: Record<string, number>;
  usage: UsageResponse;
  /** Whether the answer offers the customer a person to speak to */
  handoff: boolean;
}

export interface CheckpointResponse {
  /** C2SP tlog-checkpoint, a signed note. Keep it elsewhere: it holds the log to its past */
  checkpoint: string;
  /** Public key in the form of C2SP signed notes */
  verifierKey: string;
  /** How many events it covers */
  size: number;
  /** Root of the RFC 9162 tree, base64 */
  root: string;
  createdAt: string;
  /** RFC 9162 consistency proof from `since`, base64 */
  consistency?: string[];
}

export interface CorrectionRequest {
  /** The id by which you know the person */
  externalId?: string;
  /** What you have told of the person; null takes one away, those not named stay */
  attributes?: Record<string, string | null>;
  /** One message that the person wrote */
  message?: MessageCorrection;
}

export interface CorrectionResponse {
  /** In the ledger */
  requestId: string;
  corrected: string[];
}

export interface DataMapResponse {
  places: DataPlaceResponse[];
}

export interface DataPlaceResponse {
  /** Who holds it */
  source: string;
  place: string;
  /** What it is there for */
  purpose: string;
  /** For how long */
  kept: string;
  /** How each column holds what it holds */
  columns: Record<string, 'id' | 'keyed-hash' | 'sealed-by-subject-key' | 'sealed-by-service-key' | 'fact'>;
  /** How a person’s rows are found */
  through: string;
  onErasure: 'deleted' | 'destroyed' | 'kept';
  /** Why something is kept */
  keptBecause: string | null;
}

export interface EgressReceiptResponse {
  /** Who was asked */
  provider: string;
  model: string;
  /** HMAC-SHA-256 of the exact bytes of the request’s body, under a key of this installation */
  digest: string;
  /** Length of the body */
  bytes: number;
  sentAt: string;
}

export interface ErasureResponse {
  /** Our id of the person */
  subjectId: string;
  /** Whether it was only counted */
  dryRun: boolean;
  /** Rows by place */
  counts: Record<string, number>;
  /** In the ledger */
  requestId: string | null;
  /** A JWS, signed with the key of the audit log */
  receipt: string | null;
}

export interface EventProofResponse {
  /** Place of the event, from 0 */
  seq: number;
  /** What was hashed, as canonical JSON (RFC 8785); null when retention dropped the event */
  entry: Record<string, unknown> | null;
  /** RFC 9162 leaf hash, base64 */
  leafHash: string;
  /** RFC 9162 inclusion proof, base64 */
  path: string[];
  checkpoint: CheckpointResponse;
}

export interface ExportDownloadResponse {
  /** Opens the file without other credentials: give it to nobody else */
  url: string;
  /** Ask for the export again to get a new one */
  expiresAt: string;
}

export interface ExportRequest {
  format?: 'json' | 'zip';
}

export interface ExportResponse {
  id: string;
  subjectId: string;
  format: 'json' | 'zip';
  state: 'waiting' | 'running' | 'ready' | 'failed';
  requestedAt: string;
  /** From this moment on it is gone */
  expiresAt: string;
  /** Length of the file; null until it is ready */
  bytes: number | null;
  /** Null until it is ready */
  download: ExportDownloadResponse | null;
}

export interface FeedbackRequest {
  /** Id of the answer that is rated */
  messageId: string;
  rating: 'helpful' | 'unhelpful';
  /** What the customer says of it; kept masked and encrypted, and never shown with its values again */
  comment?: string;
}

export interface FeedbackResponse {
  messageId: string;
  rating: 'helpful' | 'unhelpful';
}

export interface FieldFaultResponse {
  /** Where in the request */
  path: string;
  /** What is wrong there */
  message: string;
}

export interface HandoffPageResponse {
  /** Pass as `cursor` for the next page; null at the end */
  nextCursor: string | null;
  items: HandoffResponse[];
}

export interface HandoffRequest {
  /** Why; whoever takes the conversation reads it, without personal data */
  reason?: string;
}

export interface HandoffResponse {
  sessionId: string;
  state: 'waiting' | 'human';
  /** In this state since */
  since: string;
  /** Who called a person: the customer, the screening of questions, the bot, which knew nothing, or a restriction of the use of their data; null when an agent came by themselves */
  cause: 'customer' | 'screening' | 'unknown' | 'restricted' | null;
  /** Who has it: a user, or an application */
  agentId: string | null;
  lastMessageAt: string;
}

export interface HandoffStateResponse {
  sessionId: string;
  /** Who answers: the bot, nobody yet, a person, or nobody any more */
  state: 'bot' | 'waiting' | 'human' | 'closed';
}

export interface HealthResponse {
  status: 'ok' | 'unavailable';
  version: string;
  /** How long this instance has run */
  uptime: 'minutes' | 'hours' | 'days';
  providers: ProviderStatusResponse[];
  cache: CacheStatusResponse;
  /** degraded: this instance counts requests alone; off: there is none */
  redis: 'ok' | 'degraded' | 'off';
}

export interface HeldSubjectResponse {
  id: string;
  /** Whose customer the person is */
  clientId: string;
  createdAt: string;
  /** Since when a legal hold keeps the data */
  hold: HoldResponse | null;
  restriction: RestrictionResponse | null;
  /** How many rows each place holds of this person; the data map says what they are */
  counts: Record<string, number>;
}

export interface HoldResponse {
  since: string;
}

export interface LegalHoldResponse {
  since: string;
  reason: string;
}

export interface LoginRequest {
  email: string;
  password: string;
}

export interface MeResponse {
  kind: 'api_key' | 'user' | 'subject';
  id: string;
  /** The application you belong to */
  clientId: string;
  scopes: ('chat' | 'chat:read' | 'chat:answer' | 'knowledge:write' | 'users:manage' | 'keys:manage' | 'subjects:token' | 'audit:read' | 'privacy:read' | 'privacy:export' | 'privacy:correct' | 'privacy:erase' | 'privacy:hold' | 'privacy:retention' | 'privacy:self' | 'metrics:read')[];
}

export interface MessageCorrection {
  id: string;
  /** What the message says from now on */
  text: string;
}

export interface MessagePageResponse {
  /** Pass as `cursor` for the next page; null at the end */
  nextCursor: string | null;
  items: MessageResponse[];
}

export interface MessageResponse {
  id: string;
  role: 'customer' | 'assistant' | 'agent';
  text: string;
  createdAt: string;
}

export interface NewApiKeyResponse {
  id: string;
  /** How the key begins, to tell it from others */
  prefix: string;
  clientId: string;
  name: string;
  scopes: ('chat' | 'chat:read' | 'chat:answer' | 'knowledge:write' | 'users:manage' | 'keys:manage' | 'subjects:token' | 'audit:read' | 'privacy:read' | 'privacy:export' | 'privacy:correct' | 'privacy:erase' | 'privacy:hold' | 'privacy:retention' | 'metrics:read')[];
  networks: string[];
  limits: ApiKeyLimits | null;
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
  /** To the minute */
  lastUsedAt: string | null;
  /** The key itself: in this answer only */
  key: string;
}

export interface NewPrivacyRequest {
  /** Our id of the person */
  subjectId: string;
  kind: 'access' | 'portability' | 'rectification' | 'erasure' | 'restriction' | 'objection';
  /** Whose clocks run: 30 and 60 days, or 45 and 45 */
  law?: 'gdpr' | 'ccpa';
}

export interface PasswordRequest {
  currentPassword: string;
  /** 15 characters to 72 bytes, hard to guess */
  newPassword: string;
}

export interface PiiFindingResponse {
  /** The class of what was found */
  type: string;
  /** Where it begins, in UTF-16 units */
  start: number;
  /** Where it ends, exclusive */
  end: number;
  confidence: number;
}

export interface PiiScanRequest {
  text: string;
}

export interface PiiScanResponse {
  masked: string;
  findings: PiiFindingResponse[];
}

export interface PrivacyRequestDecision {
  state: 'identity_confirmed' | 'extended' | 'refused';
  /** Extended: one of complexity, number_of_requests. Refused: one of identity_not_confirmed, unfounded, excessive, legal_obligation, legal_claims, nothing_held, withdrawn. */
  reason?: 'complexity' | 'number_of_requests' | 'identity_not_confirmed' | 'unfounded' | 'excessive' | 'legal_obligation' | 'legal_claims' | 'nothing_held' | 'withdrawn';
}

export interface PrivacyRequestPageResponse {
  /** Pass as `cursor` for the next page; null at the end */
  nextCursor: string | null;
  items: PrivacyRequestResponse[];
}

export interface PrivacyRequestResponse {
  id: string;
  /** Our id of the person; means nobody once they are erased */
  subjectId: string;
  kind: 'access' | 'portability' | 'rectification' | 'erasure' | 'restriction' | 'objection';
  law: 'gdpr' | 'ccpa';
  origin: 'self' | 'client' | 'staff' | 'journal';
  state: 'received' | 'identity_confirmed' | 'extended' | 'running' | 'done' | 'refused';
  receivedAt: string;
  /** By when it must be done */
  dueAt: string;
  confirmedAt: string | null;
  extendedAt: string | null;
  /** Why it was extended or refused */
  reason: string | null;
  startedAt: string | null;
  endedAt: string | null;
  /** Why an erasure under way is not done yet; it is tried again by itself */
  failure: 'residue_found' | 'journal_unavailable' | 'store_unavailable' | 'log_unavailable' | null;
  /** What came of it, as numbers */
  outcome: Record<string, number> | null;
  /** Of an erasure: a JWS, signed with the key of the audit log */
  receipt: string | null;
}

export interface ProbeResponse {
  status: 'ok' | 'unavailable';
  /** degraded: requests are answered without it */
  checks: Record<string, 'ok' | 'degraded' | 'unavailable'>;
}

export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  /** What the caller can do about it */
  detail?: string;
  instance: string;
  /** Stable, for programs */
  code: 'request_invalid' | 'body_malformed' | 'credentials_missing' | 'credentials_invalid' | 'tls_required' | 'permission_denied' | 'token_not_fresh' | 'resource_not_found' | 'route_not_found' | 'method_not_allowed' | 'request_timeout' | 'resource_conflict' | 'email_taken' | 'last_admin' | 'subject_held' | 'request_not_possible' | 'export_not_ready' | 'session_closed' | 'handoff_taken' | 'handoff_not_taken' | 'idempotency_in_progress' | 'body_too_large' | 'media_type_unsupported' | 'encoding_unsupported' | 'range_not_satisfiable' | 'idempotency_key_reused' | 'budget_exceeded' | 'login_delayed' | 'rate_limit_exceeded' | 'streams_exceeded' | 'headers_too_large' | 'internal_error' | 'data_unreadable' | 'erasure_incomplete' | 'answer_interrupted' | 'service_unavailable';
  /** The same as the X-Request-Id header */
  requestId: string;
  /** Each fault of an invalid request */
  errors?: FieldFaultResponse[];
}

export interface ProviderStatusResponse {
  name: string;
  /** degraded: some calls fail; open: it is not asked at present */
  status: 'ok' | 'degraded' | 'open';
  /** How long it lately took to answer; null until it was asked */
  latencyMs: number | null;
  /** How often this instance has asked it */
  calls: number;
  /** How many of these calls failed */
  errors: number;
}

export interface ReasonRequest {
  /** Why; without personal data */
  reason: string;
}

export interface ReceiptsPageResponse {
  /** Pass as `cursor` for the next page; null at the end */
  nextCursor: string | null;
  /** May be fewer than asked for while `nextCursor` leads on */
  items: TurnReceiptsResponse[];
}

export interface RefreshRequest {
  refreshToken: string;
}

export interface ReleaseRequest {
  /** To whom the conversation goes back */
  to: 'bot' | 'waiting';
}

export interface ReplyRequest {
  /** What the customer is to read; at most 10 KB of UTF-8 unless configured otherwise */
  message: string;
}

export interface ReplyResponse {
  /** Id of the message */
  id: string;
  sessionId: string;
  createdAt: string;
}

export interface RestrictionRequest {
  /** Under GDPR article 18 or 21 */
  kind: 'restriction' | 'objection';
}

export interface RestrictionResponse {
  kind: 'restriction' | 'objection';
  since: string;
}

export interface RetentionPoliciesRequest {
  /** Those to be changed: all of them or none */
  policies: WantedPolicyRequest[];
}

export interface RetentionPolicyListResponse {
  items: RetentionPolicyResponse[];
}

export interface RetentionPolicyResponse {
  target: string;
  /** What it is */
  holds: string;
  /** How long it is kept */
  ttlSeconds: number;
  /** How long without a policy */
  defaultSeconds: number;
  /** The shortest that can be set */
  floorSeconds: number;
  /** The longest that can be set */
  ceilingSeconds: number;
  /** null: never */
  changedAt: string | null;
}

export interface RetentionRunPageResponse {
  /** Pass as `cursor` for the next page; null at the end */
  nextCursor: string | null;
  items: RetentionRunResponse[];
}

export interface RetentionRunRequest {
  /** Count what would go, and change nothing */
  dryRun?: boolean;
}

export interface RetentionRunResponse {
  /** null: a dry run is not kept */
  id: string | null;
  cause: 'schedule' | 'request' | 'command';
  state: 'waiting' | 'running' | 'done' | 'failed';
  dryRun: boolean;
  requestedAt: string;
  startedAt: string | null;
  endedAt: string | null;
  /** What went, or what would go */
  targets: TargetCountResponse[];
}

export interface RotateRequest {
  /** How long the old key still works, in seconds */
  overlapSeconds?: number;
}

export interface SearchHitResponse {
  id: string;
  title: string;
  language: 'en' | 'de' | 'fr' | 'es' | 'pt' | 'it' | 'nl';
  /** The passage that fits best, cut to 300 characters */
  snippet: string;
  /** The share of the question it covers */
  score: number;
}

export interface SearchResponse {
  items: SearchHitResponse[];
  /** Always null: a search has one page */
  nextCursor: string | null;
}

export interface SessionPageResponse {
  /** Pass as `cursor` for the next page; null at the end */
  nextCursor: string | null;
  items: SessionResponse[];
}

export interface SessionResponse {
  id: string;
  /** Who answers: the bot, nobody yet, a person, or nobody any more */
  state: 'bot' | 'waiting' | 'human' | 'closed';
  createdAt: string;
  lastMessageAt: string;
  /** The session is gone from this moment on */
  expiresAt: string;
}

export interface SourceResponse {
  articleId: string;
  title: string;
  score: number;
}

export interface SubjectPageResponse {
  /** Pass as `cursor` for the next page; null at the end */
  nextCursor: string | null;
  /** One person, or none */
  items: SubjectResponse[];
}

export interface SubjectResponse {
  id: string;
  /** Whose customer the person is */
  clientId: string;
  createdAt: string;
  /** Since when a legal hold keeps the data */
  hold: HoldResponse | null;
  restriction: RestrictionResponse | null;
}

export interface SubjectStandingResponse {
  id: string;
  hold: LegalHoldResponse | null;
  restriction: RestrictionResponse | null;
}

export interface SubjectTokenRequest {
  /** Your own id of the person */
  subject: string;
  ttlSeconds?: number;
}

export interface TakenResponse {
  sessionId: string;
  /** Who answers: the bot, nobody yet, a person, or nobody any more */
  state: 'bot' | 'waiting' | 'human' | 'closed';
  /** Why the customer asked for a person, without personal data */
  reason: string | null;
}

export interface TargetCountResponse {
  target: string;
  /** Rows, months or files; a dry run counts to 100,000 */
  count: number;
  /** It could not be swept to its end, or not counted */
  failed: boolean;
}

export interface TokenPairResponse {
  /** Goes into `Authorization: Bearer` */
  accessToken: string;
  tokenType: 'Bearer';
  /** Life of the access token, in seconds */
  expiresIn: number;
  /** Good for one refresh */
  refreshToken: string;
}

export interface TurnReceiptsResponse {
  /** The event of the audit log that holds this */
  eventId: string;
  /** Its place in the log; null for a second or two */
  seq: number | null;
  occurredAt: string;
  /** Whether an answer came of it */
  answered: boolean;
  /** Every request that left the house, repeated ones too; none for an answer from the house */
  requests: EgressReceiptResponse[];
  /** How many values of each class were masked in the question */
  masked: Record<string, number>;
  /** Which rules of masking were in force */
  policyVersion: number;
}

export interface UsageResponse {
  /** Tokens the provider charged for reading */
  inputTokens: number;
  /** Tokens the provider charged for writing */
  outputTokens: number;
}

export interface UserChangeRequest {
  role?: 'admin' | 'privacy_officer' | 'auditor' | 'agent' | 'user';
  /** A disabled user is out at once */
  status?: 'active' | 'disabled';
}

export interface UserPageResponse {
  /** Pass as `cursor` for the next page; null at the end */
  nextCursor: string | null;
  items: UserResponse[];
}

export interface UserRequest {
  email: string;
  /** 15 characters to 72 bytes, hard to guess */
  password: string;
  role: 'admin' | 'privacy_officer' | 'auditor' | 'agent' | 'user';
}

export interface UserResponse {
  id: string;
  email: string;
  role: 'admin' | 'privacy_officer' | 'auditor' | 'agent' | 'user';
  status: 'active' | 'disabled';
  createdAt: string;
}

export interface VerificationResponse {
  valid: boolean;
  /** Places verified */
  events: number;
  /** Of these, events that retention dropped */
  dropped: number;
  /** Checkpoints verified */
  checkpoints: number;
  /** Places that a checkpoint covers */
  signedUpTo: number;
  /** The first that does not fit */
  firstBad?: AuditFaultResponse;
}

export interface WantedPolicyRequest {
  target: string;
  ttlSeconds: number;
}

/** What each route takes and answers. */
export interface Routes {
  /** Where to report a weakness (RFC 9116) */
  'GET /.well-known/security.txt': {
    response: string;
  };
  /** Refuses all crawlers (RFC 9309) */
  'GET /robots.txt': {
    response: string;
  };
  /** What is on record, newest first */
  'GET /api/v1/audit/events': {
    query?: {
      /** How many items at most */
      limit?: number;
      /** `nextCursor` of the page before */
      cursor?: string;
      /** Id of who did it */
      actor?: string;
      action?: 'login.succeeded' | 'login.failed' | 'login.delayed' | 'login.ended' | 'token.refreshed' | 'token.reused' | 'token.rejected' | 'token.minted' | 'key.rejected' | 'key.created' | 'key.revoked' | 'key.rotated' | 'access.denied' | 'user.created' | 'user.changed' | 'user.deleted' | 'password.changed' | 'transcript.read' | 'turn.answered' | 'turn.abandoned' | 'question.screened' | 'answer.screened' | 'placeholder.rejected' | 'ciphertext.rejected' | 'session.deleted' | 'session.closed' | 'handoff.requested' | 'handoff.taken' | 'handoff.released' | 'handoff.answered' | 'feedback.given' | 'report.made' | 'keys.rotated' | 'request.received' | 'request.confirmed' | 'request.extended' | 'request.refused' | 'request.done' | 'subject.erased' | 'erasure.failed' | 'subject.read' | 'subject.exported' | 'export.requested' | 'subject.corrected' | 'subject.held' | 'subject.released' | 'subject.restricted' | 'subject.unrestricted' | 'article.created' | 'article.changed' | 'article.deleted' | 'articles.loaded' | 'limit.exceeded' | 'budget.exceeded' | 'limiter.degraded' | 'limiter.restored' | 'service.started' | 'service.stopped' | 'configuration.changed' | 'audit.exported' | 'audit.verified' | 'audit.pruned' | 'retention.changed' | 'retention.started' | 'retention.ended';
      outcome?: 'success' | 'refused' | 'failure';
      severity?: 'info' | 'notice' | 'warning';
      /** Id of what it was done to */
      resource?: string;
      /** From this moment on */
      from?: string;
      /** Before this moment */
      to?: string;
    };
    response: AuditEventPageResponse;
  };
  /** The whole log with its checkpoints, for tools/verify-audit.mjs */
  'GET /api/v1/audit/events/export': {
    response: string;
  };
  /** Proof that an event is in the log; waits up to five seconds for its checkpoint */
  'GET /api/v1/audit/events/{id}/proof': {
    path: {
      id: string;
    };
    response: EventProofResponse;
  };
  /** Recompute the log and compare it with every checkpoint */
  'GET /api/v1/audit/verify': {
    response: VerificationResponse;
  };
  /** The latest signed tree head, and that it goes on from an earlier one */
  'GET /api/v1/audit/checkpoint': {
    query?: {
      /** Size of a checkpoint you have: the answer then proves that the log went on from it */
      since?: number;
    };
    response: CheckpointResponse;
  };
  /** The person whom a client knows by an id of its own */
  'GET /api/v1/privacy/subjects': {
    query: {
      /** The client’s own id of the person */
      ref: string;
      /** Staff: of which client. An application finds its own customers only */
      clientId?: string;
    };
    response: SubjectPageResponse;
  };
  /** What is held of a person: how much, where */
  'GET /api/v1/privacy/subjects/{id}': {
    path: {
      id: string;
    };
    response: HeldSubjectResponse;
  };
  /** Put right what is held: the id you know them by, attributes, or one message */
  'PATCH /api/v1/privacy/subjects/{id}': {
    path: {
      id: string;
    };
    query?: {
      law?: 'gdpr' | 'ccpa';
      /** A request of the ledger that this is done for; without it one is made */
      requestId?: string;
    };
    body: CorrectionRequest;
    response: CorrectionResponse;
  };
  /** Erase a person, with a signed receipt; or count what that would delete */
  'DELETE /api/v1/privacy/subjects/{id}': {
    path: {
      id: string;
    };
    query?: {
      law?: 'gdpr' | 'ccpa';
      /** A request of the ledger that this is done for; without it one is made */
      requestId?: string;
      /** true only counts what would go */
      dryRun?: 'true' | 'false';
    };
    response: ErasureResponse;
  };
  /** Everything that is held of a person, as it is made */
  'GET /api/v1/privacy/subjects/{id}/export': {
    path: {
      id: string;
    };
    query?: {
      law?: 'gdpr' | 'ccpa';
      /** A request of the ledger that this is done for; without it one is made */
      requestId?: string;
      format?: 'json' | 'zip';
    };
    response: Record<string, unknown>;
  };
  /** Have an export made that can be fetched in parts, for persons with much */
  'POST /api/v1/privacy/subjects/{id}/exports': {
    path: {
      id: string;
    };
    body: ExportRequest;
    response: ExportResponse;
  };
  /** Put a legal hold on a person: neither erasure nor retention touches their data */
  'PUT /api/v1/privacy/subjects/{id}/hold': {
    path: {
      id: string;
    };
    body: ReasonRequest;
    response: SubjectStandingResponse;
  };
  /** Lift a legal hold, with a reason */
  'DELETE /api/v1/privacy/subjects/{id}/hold': {
    path: {
      id: string;
    };
    body: ReasonRequest;
    response: SubjectStandingResponse;
  };
  /** Keep the data of a person from being used: no model is asked, people answer */
  'PUT /api/v1/privacy/subjects/{id}/restriction': {
    path: {
      id: string;
    };
    query?: {
      law?: 'gdpr' | 'ccpa';
      /** A request of the ledger that this is done for; without it one is made */
      requestId?: string;
    };
    body: RestrictionRequest;
    response: SubjectStandingResponse;
  };
  /** Let the data of a person be used again, with a reason */
  'DELETE /api/v1/privacy/subjects/{id}/restriction': {
    path: {
      id: string;
    };
    body: ReasonRequest;
    response: SubjectStandingResponse;
  };
  /** Everything that is held of you; needs a token of the last ten minutes */
  'GET /api/v1/privacy/me/export': {
    query?: {
      law?: 'gdpr' | 'ccpa';
      /** A request of the ledger that this is done for; without it one is made */
      requestId?: string;
      format?: 'json' | 'zip';
    };
    response: Record<string, unknown>;
  };
  /** Erase everything that is held of you; needs a token of the last ten minutes */
  'DELETE /api/v1/privacy/me': {
    query?: {
      law?: 'gdpr' | 'ccpa';
      /** A request of the ledger that this is done for; without it one is made */
      requestId?: string;
      /** true only counts what would go */
      dryRun?: 'true' | 'false';
    };
    response: ErasureResponse;
  };
  /** The ledger: who asked for what, by when it is due, what came of it; newest first */
  'GET /api/v1/privacy/requests': {
    query?: {
      /** How many items at most */
      limit?: number;
      /** `nextCursor` of the page before */
      cursor?: string;
      state?: 'received' | 'identity_confirmed' | 'extended' | 'running' | 'done' | 'refused';
      /** Requests of this person only */
      subjectId?: string;
    };
    response: PrivacyRequestPageResponse;
  };
  /** Write down a request that came by letter or telephone: its clock begins */
  'POST /api/v1/privacy/requests': {
    body: NewPrivacyRequest;
    response: PrivacyRequestResponse;
  };
  /** One request, with the receipt of an erasure */
  'GET /api/v1/privacy/requests/{id}': {
    path: {
      id: string;
    };
    response: PrivacyRequestResponse;
  };
  /** Confirm who has asked, take the longer time, or refuse with a reason */
  'PATCH /api/v1/privacy/requests/{id}': {
    path: {
      id: string;
    };
    body: PrivacyRequestDecision;
    response: PrivacyRequestResponse;
  };
  /** How far an export is and, when it is ready, a link to it that is good for an hour */
  'GET /api/v1/privacy/exports/{id}': {
    path: {
      id: string;
    };
    response: ExportResponse;
  };
  /** The file, whole or in part, for who holds the link */
  'GET /api/v1/privacy/exports/{id}/file': {
    path: {
      id: string;
    };
    query?: {
      /** As the link has it */
      expires?: string;
      /** As the link has it */
      signature?: string;
    };
    headers?: {
      /** One range of bytes; several get the whole file */
      Range?: string;
    };
    response: Record<string, unknown>;
  };
  /** Where something of persons is held, what for, for how long and in which form */
  'GET /api/v1/privacy/data-map': {
    response: DataMapResponse;
  };
  /** Log in with a password */
  'POST /api/v1/auth/login': {
    body: LoginRequest;
    response: TokenPairResponse;
  };
  /** Spend a refresh token for new tokens */
  'POST /api/v1/auth/refresh': {
    body: RefreshRequest;
    response: TokenPairResponse;
  };
  /** End the login that a refresh token belongs to */
  'POST /api/v1/auth/logout': {
    body: RefreshRequest;
    response: undefined;
  };
  /** Who you are and what you may do */
  'GET /api/v1/auth/me': {
    response: MeResponse;
  };
  /** Change your password; your other sessions end */
  'POST /api/v1/auth/password': {
    body: PasswordRequest;
    response: undefined;
  };
  /** The users, newest first */
  'GET /api/v1/auth/users': {
    query?: {
      /** How many items at most */
      limit?: number;
      /** `nextCursor` of the page before */
      cursor?: string;
    };
    response: UserPageResponse;
  };
  /** Add a user */
  'POST /api/v1/auth/users': {
    headers?: {
      /** Any value of your own, such as a UUID. The same request with the same key within 24 hours gets the first answer again, with `Idempotent-Replayed: true`, and happens once */
      'Idempotency-Key'?: string;
    };
    body: UserRequest;
    response: UserResponse;
  };
  /** Change the role of a user, disable or enable them */
  'PATCH /api/v1/auth/users/{id}': {
    path: {
      id: string;
    };
    body: UserChangeRequest;
    response: UserResponse;
  };
  /** Remove a user; their sessions end */
  'DELETE /api/v1/auth/users/{id}': {
    path: {
      id: string;
    };
    response: undefined;
  };
  /** The API keys, newest first; never their secrets */
  'GET /api/v1/auth/api-keys': {
    query?: {
      /** How many items at most */
      limit?: number;
      /** `nextCursor` of the page before */
      cursor?: string;
    };
    response: ApiKeyPageResponse;
  };
  /** Make an API key; its text is in this answer only */
  'POST /api/v1/auth/api-keys': {
    body: ApiKeyRequest;
    response: NewApiKeyResponse;
  };
  /** Revoke an API key at once */
  'DELETE /api/v1/auth/api-keys/{id}': {
    path: {
      id: string;
    };
    response: undefined;
  };
  /** Make a successor; the old key works on for the overlap */
  'POST /api/v1/auth/api-keys/{id}/rotate': {
    path: {
      id: string;
    };
    body: RotateRequest;
    response: NewApiKeyResponse;
  };
  /** Mint a token for one of your customers, for their browser or app */
  'POST /api/v1/auth/subject-tokens': {
    body: SubjectTokenRequest;
    response: AccessTokenResponse;
  };
  /** The help articles, newest first */
  'GET /api/v1/knowledge/articles': {
    query?: {
      /** How many items at most */
      limit?: number;
      /** `nextCursor` of the page before */
      cursor?: string;
      /** Only articles in this language */
      language?: 'en' | 'de' | 'fr' | 'es' | 'pt' | 'it' | 'nl';
    };
    response: ArticlePageResponse;
  };
  /** Add an article */
  'POST /api/v1/knowledge/articles': {
    headers?: {
      /** Any value of your own, such as a UUID. The same request with the same key within 24 hours gets the first answer again, with `Idempotent-Replayed: true`, and happens once */
      'Idempotency-Key'?: string;
    };
    body: ArticleRequest;
    response: ArticleResponse;
  };
  /** One article */
  'GET /api/v1/knowledge/articles/{id}': {
    path: {
      id: string;
    };
    response: ArticleResponse;
  };
  /** Replace an article */
  'PUT /api/v1/knowledge/articles/{id}': {
    path: {
      id: string;
    };
    body: ArticleRequest;
    response: ArticleResponse;
  };
  /** Remove an article */
  'DELETE /api/v1/knowledge/articles/{id}': {
    path: {
      id: string;
    };
    response: undefined;
  };
  /** Search the articles with a question in ordinary words */
  'GET /api/v1/knowledge/search': {
    query: {
      q: string;
      limit?: number;
    };
    response: SearchResponse;
  };
  /** Ask a question and get the answer */
  'POST /api/v1/chat': {
    headers?: {
      /** Any value of your own, such as a UUID. The same request with the same key within 24 hours gets the first answer again, with `Idempotent-Replayed: true`, and happens once */
      'Idempotency-Key'?: string;
    };
    body: ChatRequest;
    response: ChatResponse;
  };
  /** Your sessions, newest first */
  'GET /api/v1/chat/sessions': {
    query?: {
      /** How many items at most */
      limit?: number;
      /** `nextCursor` of the page before */
      cursor?: string;
    };
    headers?: {
      /** Staff with `chat:read`: why you read conversations of others. Goes on record. */
      'X-Access-Purpose'?: string;
    };
    response: SessionPageResponse;
  };
  /** One session */
  'GET /api/v1/chat/sessions/{id}': {
    path: {
      id: string;
    };
    headers?: {
      /** Staff with `chat:read`: why you read conversations of others. Goes on record. */
      'X-Access-Purpose'?: string;
    };
    response: SessionResponse;
  };
  /** Delete a session with its messages */
  'DELETE /api/v1/chat/sessions/{id}': {
    path: {
      id: string;
    };
    headers?: {
      /** Staff with `chat:read`: why you read conversations of others. Goes on record. */
      'X-Access-Purpose'?: string;
    };
    response: undefined;
  };
  /** The messages of a session, oldest first */
  'GET /api/v1/chat/sessions/{id}/messages': {
    path: {
      id: string;
    };
    query?: {
      /** How many items at most */
      limit?: number;
      /** `nextCursor` of the page before */
      cursor?: string;
    };
    headers?: {
      /** Staff with `chat:read`: why you read conversations of others. Goes on record. */
      'X-Access-Purpose'?: string;
    };
    response: MessagePageResponse;
  };
  /** What left the house for a session, turn by turn, newest first */
  'GET /api/v1/chat/sessions/{id}/receipts': {
    path: {
      id: string;
    };
    query?: {
      /** How many items at most */
      limit?: number;
      /** `nextCursor` of the page before */
      cursor?: string;
    };
    response: ReceiptsPageResponse;
  };
  /** Ask for a person; the bot is silent from then on */
  'POST /api/v1/chat/sessions/{id}/handoff': {
    path: {
      id: string;
    };
    body: HandoffRequest;
    response: HandoffStateResponse;
  };
  /** Conversations that wait for a person or are with one, the longest first */
  'GET /api/v1/chat/handoffs': {
    query?: {
      /** How many items at most */
      limit?: number;
      /** `nextCursor` of the page before */
      cursor?: string;
      state?: 'waiting' | 'human';
    };
    response: HandoffPageResponse;
  };
  /** Take a conversation: of several at once exactly one gets it */
  'POST /api/v1/chat/sessions/{id}/take': {
    path: {
      id: string;
    };
    response: TakenResponse;
  };
  /** Answer the customer in a conversation that you have */
  'POST /api/v1/chat/sessions/{id}/replies': {
    path: {
      id: string;
    };
    headers?: {
      /** Any value of your own, such as a UUID. The same request with the same key within 24 hours gets the first answer again, with `Idempotent-Replayed: true`, and happens once */
      'Idempotency-Key'?: string;
    };
    body: ReplyRequest;
    response: ReplyResponse;
  };
  /** Give a conversation back to the bot, or to those who wait */
  'POST /api/v1/chat/sessions/{id}/release': {
    path: {
      id: string;
    };
    body: ReleaseRequest;
    response: HandoffStateResponse;
  };
  /** End a conversation for good */
  'POST /api/v1/chat/sessions/{id}/close': {
    path: {
      id: string;
    };
    response: HandoffStateResponse;
  };
  /** Rate an answer; rating it again replaces the rating */
  'POST /api/v1/chat/sessions/{id}/feedback': {
    path: {
      id: string;
    };
    body: FeedbackRequest;
    response: FeedbackResponse;
  };
  /** How long everything is kept, and within which bounds that can be set */
  'GET /api/v1/privacy/retention/policies': {
    response: RetentionPolicyListResponse;
  };
  /** Set how long something is kept; also for what is there already */
  'PUT /api/v1/privacy/retention/policies': {
    body: RetentionPoliciesRequest;
    response: RetentionPolicyListResponse;
  };
  /** What runs have deleted, the newest first */
  'GET /api/v1/privacy/retention/runs': {
    query?: {
      /** How many items at most */
      limit?: number;
      /** `nextCursor` of the page before */
      cursor?: string;
    };
    response: RetentionRunPageResponse;
  };
  /** Delete what is over its time now; one that is under way is not started twice */
  'POST /api/v1/privacy/retention/runs': {
    body: RetentionRunRequest;
    response: RetentionRunResponse;
  };
  /** The process runs and its event loop turns */
  'GET /health/live': {
    response: ProbeResponse;
  };
  /** The service can take requests */
  'GET /health/ready': {
    response: ProbeResponse;
  };
  /** The service has finished starting */
  'GET /health/startup': {
    response: ProbeResponse;
  };
  /** How the service is, for people and dashboards */
  'GET /api/health': {
    response: HealthResponse;
  };
  /** Figures of this instance, in the text form of Prometheus */
  'GET /metrics': {
    response: string;
  };
  /** What would be masked in a text; nothing of it is kept */
  'POST /api/v1/privacy/pii/scan': {
    body: PiiScanRequest;
    response: PiiScanResponse;
  };
}
