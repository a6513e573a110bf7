import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An article an answer rests on; `score` from 0 to 1. */
export interface AnswerSource {
  articleId: string;
  title: string;
  score: number;
}

export type MessageRole = 'customer' | 'assistant' | 'agent';

/** How a question was met: answered, nothing known, refused by the screen, or no provider was left. */
export type AnswerOutcome = 'answered' | 'unknown' | 'refused' | 'failed';

@Entity('chat_messages')
export class ChatMessage {
  /** UUIDv7: the order of the messages of a session. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'session_id' })
  sessionId!: string;

  @Column('text')
  role!: MessageRole;

  /** Masked text, sealed under the person's key for this row. */
  @Column('bytea')
  body!: Buffer;

  /** Who answered; null for what the customer wrote. */
  @Column('text', { nullable: true })
  provider!: string | null;

  @Column('jsonb', { nullable: true })
  sources!: readonly AnswerSource[] | null;

  /** Of answers only. */
  @Column('text', { nullable: true })
  outcome!: AnswerOutcome | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
