/** The name of the policy that says how long a conversation lives after its last message. */
export const SESSIONS = 'sessions';
