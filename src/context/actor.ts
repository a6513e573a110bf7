/** Something a caller may do; routes name the scopes that open them. */
export const SCOPES = [
  'chat',
  'chat:read',
  'chat:answer',
  'knowledge:write',
  'users:manage',
  'keys:manage',
  'subjects:token',
  'audit:read',
  'privacy:read',
  'privacy:export',
  'privacy:correct',
  'privacy:erase',
  'privacy:hold',
  'privacy:retention',
  'privacy:self',
  'metrics:read',
] as const;
export type Scope = (typeof SCOPES)[number];

/** Owner of the sessions of logged-in users, who belong to no application. */
export const HOUSE_CLIENT_ID = '00000000-0000-0000-0000-000000000000';

/** Limits of its own that a key carries; they count per end customer. */
export interface ActorLimits {
  perMinute?: number;
  perHour?: number;
  aiPerMinute?: number;
}

interface ActorBase {
  /** Id of the credential's record: the key, the user, the subject. */
  id: string;
  /** The application the caller belongs to; sessions and subjects are owned per client. */
  clientId: string;
  scopes: readonly Scope[];
  limits?: ActorLimits;
}

/** An application's server, acting for any of its customers. */
export interface ApiKeyActor extends ActorBase {
  kind: 'api_key';
  /** The part of the key that may be shown. */
  publicId: string;
}

/** Somebody with a password. */
export interface UserActor extends ActorBase {
  kind: 'user';
  /** A user speaks for one person: the subject whose id is the user's. */
  subjectId: string;
  /** The login that the token comes from; revoking it ends the token. */
  familyId: string;
}

/** One end customer of an application, with a token minted for them. */
export interface SubjectActor extends ActorBase {
  kind: 'subject';
  subjectId: string;
  /** When the token was minted: some rights ask for one that was minted just now. */
  mintedAt: Date;
}

/** Who is calling, as far as the credentials prove. */
export type Actor = ApiKeyActor | UserActor | SubjectActor;
