import type { DataPlace } from '../../privacy/personal-data-source.js';

const KEPT =
  'Until a day after the last message of the conversation, unless the operator has set another time.';

/** What is held of a person’s conversations. */
export const CHAT_PLACES: readonly DataPlace[] = [
  {
    place: 'public.chat_sessions',
    purpose: 'Holds your messages together as conversations, and knows who answers.',
    kept: KEPT,
    columns: {
      id: 'id',
      client_id: 'id',
      subject_id: 'id',
      created_at: 'fact',
      last_message_at: 'fact',
      expires_at: 'fact',
      vault_size: 'fact',
      state: 'fact',
      state_since: 'fact',
      state_change_id: 'id',
      agent_kind: 'fact',
      agent_id: 'id',
      handoff_cause: 'fact',
      handoff_reason: 'sealed-by-subject-key',
    },
    through: 'subject_id',
    onErasure: 'deleted',
  },
  {
    place: 'public.chat_messages',
    purpose: 'What you wrote and what you were answered, masked: your values lie apart.',
    kept: KEPT,
    columns: {
      id: 'id',
      session_id: 'id',
      role: 'fact',
      body: 'sealed-by-subject-key',
      provider: 'fact',
      sources: 'fact',
      outcome: 'fact',
      created_at: 'fact',
    },
    through: 'public.chat_sessions',
    onErasure: 'deleted',
  },
  {
    place: 'public.pii_vault',
    purpose: 'The values that were taken out of your messages, to be put back for you alone.',
    kept: KEPT,
    columns: {
      session_id: 'id',
      placeholder: 'fact',
      type: 'fact',
      original: 'sealed-by-subject-key',
      created_at: 'fact',
    },
    through: 'public.chat_sessions',
    onErasure: 'deleted',
  },
  {
    place: 'public.chat_feedback',
    purpose: 'What you think of the answers you got.',
    kept: KEPT,
    columns: {
      message_id: 'id',
      session_id: 'id',
      subject_id: 'id',
      rating: 'fact',
      comment: 'sealed-by-subject-key',
      created_at: 'fact',
    },
    through: 'subject_id',
    onErasure: 'deleted',
  },
  {
    place: 'answer cache (memory or Redis)',
    purpose:
      'Answers to questions without anything personal in them, for whoever asks the same; who caused one is known by a keyed hash.',
    kept: 'One hour, unless the operator has set another time.',
    columns: { subject: 'keyed-hash', answer: 'sealed-by-service-key' },
    through: 'subject',
    onErasure: 'deleted',
  },
];
