import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActorLimits, Scope } from '../../context/actor.js';

/** One API key of one client. The secret itself is nowhere. */
@Entity('api_keys')
export class ApiKey {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'public_id' })
  publicId!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('text')
  name!: string;

  /** HMAC-SHA-256 of the secret under the pepper. */
  @Column('bytea', { name: 'secret_hash' })
  secretHash!: Buffer;

  @Column('text', { array: true })
  scopes!: Scope[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  /** Written at most once a minute. */
  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;

  /** Networks the key may be used from, in CIDR form; none means any. */
  @Column('text', { array: true })
  networks!: string[];

  @Column('jsonb', { nullable: true })
  limits!: ActorLimits | null;
}
