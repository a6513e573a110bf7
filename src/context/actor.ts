/** Something a caller may do; routes name the scopes that open them. */
export const SCOPES = ['chat', 'knowledge:write'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who is calling, as far as the credentials prove. */
export interface Actor {
  kind: 'api_key';
  /** Id of the credential's record. */
  id: string;
  /** The application the credential belongs to; sessions and subjects are owned per client. */
  clientId: string;
  scopes: readonly Scope[];
}
