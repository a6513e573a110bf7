import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../roles.js';

export type UserStatus = 'active' | 'disabled';

/** Somebody who logs in with a password. */
@Entity('users')
export class User {
  /** Also the id of the subject whose data the user's own chats are. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  email!: string;

  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('text')
  role!: Role;

  @Column('text')
  status!: UserStatus;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
