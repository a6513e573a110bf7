/** Something a caller may do; routes name the scopes that open them. */
export const SCOPES = ['chat', 'knowledge:write'] as const;
export type Scope = (typeof SCOPES)[number];

/** Limits that a credential carries itself; what is absent is the service's default. */
export interface ActorLimits {
  perMinute?: number;
  perHour?: number;
  aiPerMinute?: number;
}

/** Who is calling, as far as the credentials prove. */
export interface Actor {
  kind: 'api_key';
  /** Id of the credential's record. */
  id: string;
  /** The application the credential belongs to; sessions and subjects are owned per client. */
  clientId: string;
  scopes: readonly Scope[];
  /** Present on a credential with limits of its own: it then counts per end customer, not per address. */
  limits?: ActorLimits;
  /** The one end customer whom the credential itself names, as a token minted for one does. */
  subject?: string;
}
