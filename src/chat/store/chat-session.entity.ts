import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who answers: the bot, nobody yet, a person of the company, or nobody any more. */
export type SessionState = 'bot' | 'waiting' | 'human' | 'closed';

/** One conversation of one person at one client. */
@Entity('chat_sessions')
export class ChatSession {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'client_id' })
  clientId!: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId!: string;

  /** How many rows its vault has: a question masked with an older vault is refused. */
  @Column('integer', { name: 'vault_size', default: 0 })
  vaultSize!: number;

  @Column('text', { default: 'bot' })
  state!: SessionState;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_message_at' })
  lastMessageAt!: Date;

  /** From this moment on the session is gone for every reader, swept or not. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
