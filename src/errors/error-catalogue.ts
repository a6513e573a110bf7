/**
 * Every error a client may see: its permanent code, HTTP status and title.
 *
 * The title is all a client learns by itself; a detail is added only where it
 * helps the caller mend the request and says nothing of our inside. Codes are
 * part of the contract: add, never rename.
 */
export const ERROR_CATALOGUE = {
  request_invalid: { status: 400, title: 'The request is not valid' },
  body_malformed: { status: 400, title: 'The body is not valid JSON' },
  credentials_missing: { status: 401, title: 'Credentials are required' },
  credentials_invalid: { status: 401, title: 'The credentials are not valid' },
  tls_required: { status: 403, title: 'This service is reached over https only' },
  permission_denied: { status: 403, title: 'The credentials do not allow this' },
  token_not_fresh: { status: 403, title: 'This needs a token that was minted within the last ten minutes' },
  resource_not_found: { status: 404, title: 'Not found' },
  route_not_found: { status: 404, title: 'There is no such route' },
  method_not_allowed: { status: 405, title: 'The route does not know this method' },
  request_timeout: { status: 408, title: 'The request took too long to arrive' },
  resource_conflict: { status: 409, title: 'The request conflicts with what is there' },
  email_taken: { status: 409, title: 'There is already a user with this e-mail address' },
  last_admin: { status: 409, title: 'This is the last active admin' },
  subject_held: { status: 409, title: 'A legal hold keeps the data of this person' },
  request_not_possible: { status: 409, title: 'The request is not in a state that allows this' },
  export_not_ready: { status: 409, title: 'The export is not ready' },
  session_closed: { status: 409, title: 'The conversation is closed' },
  handoff_taken: { status: 409, title: 'Somebody else has this conversation' },
  handoff_not_taken: { status: 409, title: 'No person has this conversation' },
  idempotency_in_progress: { status: 409, title: 'A request with this idempotency key is under way' },
  body_too_large: { status: 413, title: 'The body is too large' },
  media_type_unsupported: { status: 415, title: 'The content type is not supported' },
  encoding_unsupported: { status: 415, title: 'The content encoding is not supported' },
  range_not_satisfiable: { status: 416, title: 'The file has no such part' },
  idempotency_key_reused: { status: 422, title: 'The idempotency key was used for another request' },
  budget_exceeded: { status: 429, title: 'A budget is used up' },
  login_delayed: { status: 429, title: 'Too many failed logins: wait before the next' },
  rate_limit_exceeded: { status: 429, title: 'Too many requests' },
  streams_exceeded: { status: 429, title: 'Too many answers are being streamed to this address' },
  headers_too_large: { status: 431, title: 'The request headers are too large' },
  internal_error: { status: 500, title: 'Something went wrong on our side' },
  data_unreadable: {
    status: 500,
    title: 'Stored data of this person cannot be read: it is not what was stored',
  },
  erasure_incomplete: {
    status: 500,
    title: 'The erasure is not complete: it goes on, and its request stays open',
  },
  answer_interrupted: { status: 502, title: 'The answer was cut off: please ask again' },
  service_unavailable: { status: 503, title: 'The service is not available at the moment' },
} as const satisfies Record<string, { status: number; title: string }>;

/** A code of the catalogue. */
export type ErrorCode = keyof typeof ERROR_CATALOGUE;
