import { ApiProperty } from '@nestjs/swagger';
import { PageResponse } from '../../http/cursor-page.js';
import type { StoredReply } from '../handoff/agent-replies.js';
import type { HandoffState } from '../handoff/handoffs.js';
import type { SessionState } from '../store/chat-session.entity.js';
import type { HandoffCause, HandoffRow } from '../store/handoff.repository.js';

export class HandoffStateResponse {
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;

  @ApiProperty({
    enum: ['bot', 'waiting', 'human', 'closed'],
    description: 'Who answers: the bot, nobody yet, a person, or nobody any more',
  })
  state!: SessionState;
}

export class TakenResponse extends HandoffStateResponse {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why the customer asked for a person, without personal data',
  })
  reason!: string | null;
}

export class HandoffResponse {
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;

  @ApiProperty({ enum: ['waiting', 'human'] })
  state!: SessionState;

  @ApiProperty({ format: 'date-time', description: 'In this state since' })
  since!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['customer', 'screening', 'unknown', 'restricted'],
    description:
      'Who called a person: the customer, the screening of questions, the bot, which knew nothing, or a restriction of the use of their data; null when an agent came by themselves',
  })
  cause!: HandoffCause | null;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'Who has it: a user, or an application',
  })
  agentId!: string | null;

  @ApiProperty({ format: 'date-time' })
  lastMessageAt!: string;
}

export class HandoffPageResponse extends PageResponse {
  @ApiProperty({ type: [HandoffResponse] })
  items!: HandoffResponse[];
}

export class ReplyResponse {
  @ApiProperty({ format: 'uuid', description: 'Id of the message' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  sessionId!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export function toHandoffStateResponse({ sessionId, state }: HandoffState): HandoffStateResponse {
  return { sessionId, state };
}

export function toTakenResponse({
  sessionId,
  state,
  reason,
}: HandoffState & { reason: string | null }): TakenResponse {
  return { sessionId, state, reason };
}

export function toHandoffResponse(row: HandoffRow): HandoffResponse {
  return {
    sessionId: row.sessionId,
    state: row.state,
    since: row.since.toISOString(),
    cause: row.cause,
    agentId: row.agentId,
    lastMessageAt: row.lastMessageAt.toISOString(),
  };
}

export function toReplyResponse({ id, sessionId, createdAt }: StoredReply): ReplyResponse {
  return { id, sessionId, createdAt: createdAt.toISOString() };
}
