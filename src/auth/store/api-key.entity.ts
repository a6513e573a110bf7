import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Scope } from '../../context/actor.js';

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
}
