import { type Scope, SCOPES } from '../context/actor.js';

export const ROLES = ['admin', 'privacy_officer', 'auditor', 'agent', 'user'] as const;
export type Role = (typeof ROLES)[number];

/** Scopes that only an end customer's token, and only an application's key, can hold. */
const NEVER_STAFF: readonly Scope[] = ['privacy:self', 'subjects:token'];

/** What each role may do. */
export const SCOPES_OF: Readonly<Record<Role, readonly Scope[]>> = {
  admin: SCOPES.filter((scope) => !NEVER_STAFF.includes(scope)),
  privacy_officer: [
    'chat',
    'chat:read',
    'audit:read',
    'privacy:read',
    'privacy:export',
    'privacy:correct',
    'privacy:erase',
    'privacy:hold',
    'privacy:retention',
  ],
  auditor: ['chat', 'audit:read', 'metrics:read'],
  agent: ['chat', 'chat:read', 'chat:answer'],
  user: ['chat'],
};

/** Scopes an API key may carry. */
export const KEY_SCOPES: readonly Scope[] = SCOPES.filter((scope) => scope !== 'privacy:self');

/** Scopes of an end customer's token. */
export const SUBJECT_SCOPES: readonly Scope[] = ['chat', 'privacy:self'];
