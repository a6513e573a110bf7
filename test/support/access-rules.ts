import { ROLES } from '../../src/auth/roles.js';

/** Every kind of caller. */
export const CALLERS = [
  'anonymous',
  'expired token',
  ...ROLES,
  'end customer',
  'key with every scope',
  'key without scopes',
] as const;
/** Somebody who calls, with the credentials they have. */
export type Caller = (typeof CALLERS)[number];

export const EVERYBODY = CALLERS;
/** In the order of `CALLERS`, those without valid credentials come first. */
const AUTHENTICATED: readonly Caller[] = CALLERS.slice(2);
const AUDITING: readonly Caller[] = ['admin', 'privacy_officer', 'auditor', 'key with every scope'];
const ANSWERING: readonly Caller[] = ['admin', 'agent', 'key with every scope'];
const GUARDING: readonly Caller[] = ['admin', 'privacy_officer', 'key with every scope'];
const CHATTING: readonly Caller[] = [...ROLES, 'end customer', 'key with every scope'];

/**
 * Who gets past the guards of each operation; everybody else gets 401 or 403.
 *
 * An operation that is not listed here fails the test: whoever adds a route says who may call it.
 */
export const ALLOWED: Record<string, readonly Caller[]> = {
  'GET /health/live': EVERYBODY,
  'GET /health/ready': EVERYBODY,
  'GET /health/startup': EVERYBODY,
  'GET /api/health': EVERYBODY,
  'GET /metrics': ['admin', 'auditor', 'key with every scope'],
  'GET /.well-known/security.txt': EVERYBODY,
  'GET /robots.txt': EVERYBODY,
  'POST /api/v1/auth/login': EVERYBODY,
  'POST /api/v1/auth/refresh': EVERYBODY,
  'POST /api/v1/auth/logout': EVERYBODY,
  'GET /api/v1/auth/me': AUTHENTICATED,
  'POST /api/v1/auth/password': AUTHENTICATED,
  'GET /api/v1/auth/users': ['admin', 'key with every scope'],
  'POST /api/v1/auth/users': ['admin', 'key with every scope'],
  'PATCH /api/v1/auth/users/{id}': ['admin', 'key with every scope'],
  'DELETE /api/v1/auth/users/{id}': ['admin', 'key with every scope'],
  'GET /api/v1/auth/api-keys': ['admin', 'key with every scope'],
  'POST /api/v1/auth/api-keys': ['admin', 'key with every scope'],
  'DELETE /api/v1/auth/api-keys/{id}': ['admin', 'key with every scope'],
  'POST /api/v1/auth/api-keys/{id}/rotate': ['admin', 'key with every scope'],
  'POST /api/v1/auth/subject-tokens': ['key with every scope'],
  'POST /api/v1/chat': CHATTING,
  'GET /api/v1/chat/sessions': CHATTING,
  'GET /api/v1/chat/sessions/{id}': CHATTING,
  'DELETE /api/v1/chat/sessions/{id}': CHATTING,
  'GET /api/v1/chat/sessions/{id}/messages': CHATTING,
  'GET /api/v1/chat/sessions/{id}/receipts': CHATTING,
  'POST /api/v1/chat/sessions/{id}/handoff': CHATTING,
  'GET /api/v1/chat/handoffs': ANSWERING,
  'POST /api/v1/chat/sessions/{id}/take': ANSWERING,
  'POST /api/v1/chat/sessions/{id}/replies': ANSWERING,
  'POST /api/v1/chat/sessions/{id}/release': ANSWERING,
  'POST /api/v1/chat/sessions/{id}/close': ANSWERING,
  'POST /api/v1/chat/sessions/{id}/feedback': CHATTING,
  'GET /api/v1/knowledge/articles': AUTHENTICATED,
  'POST /api/v1/knowledge/articles': ['admin', 'key with every scope'],
  'GET /api/v1/knowledge/articles/{id}': AUTHENTICATED,
  'PUT /api/v1/knowledge/articles/{id}': ['admin', 'key with every scope'],
  'DELETE /api/v1/knowledge/articles/{id}': ['admin', 'key with every scope'],
  'GET /api/v1/knowledge/search': AUTHENTICATED,
  'GET /api/v1/audit/events': AUDITING,
  'GET /api/v1/audit/events/export': AUDITING,
  'GET /api/v1/audit/events/{id}/proof': AUDITING,
  'GET /api/v1/audit/verify': AUDITING,
  'GET /api/v1/audit/checkpoint': AUDITING,
  'POST /api/v1/privacy/pii/scan': GUARDING,
  'GET /api/v1/privacy/retention/policies': GUARDING,
  'PUT /api/v1/privacy/retention/policies': GUARDING,
  'POST /api/v1/privacy/retention/runs': GUARDING,
  'GET /api/v1/privacy/retention/runs': GUARDING,
  'GET /api/v1/privacy/data-map': GUARDING,
  'GET /api/v1/privacy/subjects': GUARDING,
  'GET /api/v1/privacy/subjects/{id}': GUARDING,
  'GET /api/v1/privacy/subjects/{id}/export': GUARDING,
  'POST /api/v1/privacy/subjects/{id}/exports': GUARDING,
  'GET /api/v1/privacy/exports/{id}': GUARDING,
  'GET /api/v1/privacy/exports/{id}/file': EVERYBODY,
  'PATCH /api/v1/privacy/subjects/{id}': GUARDING,
  'DELETE /api/v1/privacy/subjects/{id}': GUARDING,
  'PUT /api/v1/privacy/subjects/{id}/hold': GUARDING,
  'DELETE /api/v1/privacy/subjects/{id}/hold': GUARDING,
  'PUT /api/v1/privacy/subjects/{id}/restriction': GUARDING,
  'DELETE /api/v1/privacy/subjects/{id}/restriction': GUARDING,
  'GET /api/v1/privacy/requests': GUARDING,
  'POST /api/v1/privacy/requests': GUARDING,
  'GET /api/v1/privacy/requests/{id}': GUARDING,
  'PATCH /api/v1/privacy/requests/{id}': GUARDING,
  'GET /api/v1/privacy/me/export': ['end customer'],
  // Last: it erases the one who calls.
  'DELETE /api/v1/privacy/me': ['end customer'],
};
