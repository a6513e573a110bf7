import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../roles.js';

export type UserStatus = 'active' | 'disabled';

/** Somebody who logs in with a password, as stored. */
@Entity('users')
export class User {
  /** Also the id of the subject whose data the user's own chats are. */
  @PrimaryColumn('uuid')
  id!: string;

  /** Blind index of the address; see `UserEmails`. Null only until the service has sealed an address from before. */
  @Column('bytea', { name: 'email_index', nullable: true, unique: true })
  emailIndex!: Buffer | null;

  @Column('bytea', { name: 'email_sealed', nullable: true })
  emailSealed!: Buffer | null;

  /** An address from before addresses were sealed. */
  @Column('text', { name: 'email', nullable: true })
  plainEmail!: string | null;

  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('text')
  role!: Role;

  @Column('text')
  status!: UserStatus;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
