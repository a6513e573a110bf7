import type { DataPlace } from '../../privacy/personal-data-source.js';

/** What is held of a person with a password. */
export const AUTH_PLACES: readonly DataPlace[] = [
  {
    place: 'public.users',
    purpose: 'Your account: lets you in, and says what you may do.',
    kept: 'Until the account is deleted.',
    columns: {
      id: 'id',
      email: 'fact',
      email_index: 'keyed-hash',
      email_sealed: 'sealed-by-service-key',
      password_hash: 'keyed-hash',
      role: 'fact',
      status: 'fact',
      created_at: 'fact',
    },
    through: 'id',
    onErasure: 'deleted',
  },
  {
    place: 'public.token_families',
    purpose: 'Your logins: each can be ended by itself.',
    kept: 'Until the login is over, 14 days unless the operator has set another time.',
    columns: { id: 'id', user_id: 'id', created_at: 'fact', expires_at: 'fact', revoked_at: 'fact' },
    through: 'user_id',
    onErasure: 'deleted',
  },
  {
    place: 'public.refresh_tokens',
    purpose: 'What a login is renewed with, known by its hash alone.',
    kept: 'As long as the login it belongs to.',
    columns: { token_hash: 'keyed-hash', family_id: 'id', expires_at: 'fact', used_at: 'fact' },
    through: 'public.token_families',
    onErasure: 'deleted',
  },
];
