import type { DataPlace } from '../personal-data-source.js';

/** What is held of the person as such. */
export const PRIVACY_PLACES: readonly DataPlace[] = [
  {
    place: 'public.subjects',
    purpose: 'That there is such a person: how the application knows you, and what it has told of you.',
    kept: 'As long as anything of yours is there.',
    columns: {
      id: 'id',
      client_id: 'id',
      ref_index: 'keyed-hash',
      created_at: 'fact',
      external_id: 'sealed-by-subject-key',
      attributes: 'sealed-by-subject-key',
      held_at: 'fact',
      hold_reason: 'sealed-by-subject-key',
      restricted_at: 'fact',
      restriction: 'fact',
    },
    through: 'id',
    onErasure: 'deleted',
  },
  {
    place: 'keys.subject_keys',
    purpose:
      'The key under which your data is sealed, itself sealed. Without it nothing of yours can be read.',
    kept: 'As long as you are known here; destroyed first when you are erased.',
    columns: { subject_id: 'id', wrapped_key: 'sealed-by-service-key', kek_id: 'id', created_at: 'fact' },
    through: 'subject_id',
    onErasure: 'destroyed',
  },
  {
    place: 'public.privacy_requests',
    purpose: 'What you have asked for, by when it was due, and what came of it.',
    kept: '24 months after the request has ended.',
    columns: {
      id: 'id',
      subject_id: 'id',
      client_id: 'id',
      kind: 'fact',
      law: 'fact',
      origin: 'fact',
      state: 'fact',
      received_at: 'fact',
      due_at: 'fact',
      confirmed_at: 'fact',
      extended_at: 'fact',
      extension_reason: 'fact',
      started_at: 'fact',
      ended_at: 'fact',
      refusal_reason: 'fact',
      failure: 'fact',
      event_id: 'id',
      outcome: 'fact',
      receipt: 'fact',
      sought: 'sealed-by-service-key',
    },
    through: 'subject_id',
    onErasure: 'kept',
    keptBecause:
      'It shows that your request was met (GDPR art. 5(2), CCPA regulations § 7101). It names nobody: the id means nothing once you are erased, and what an erasure looks for is gone when it is done.',
  },
];
