import { ApiProperty } from '@nestjs/swagger';
import { PageResponse } from '../../http/cursor-page.js';
import type { MessageRole } from '../store/chat-message.entity.js';
import type { ChatSession, SessionState } from '../store/chat-session.entity.js';
import type { ReadMessage } from '../transcript.js';
import type { TurnResult } from '../turn/turn-event.js';

export class SourceResponse {
  @ApiProperty({ format: 'uuid' })
  articleId!: string;

  @ApiProperty({ example: 'Return an item' })
  title!: string;

  @ApiProperty({ minimum: 0, maximum: 1, example: 0.82 })
  score!: number;
}

export class UsageResponse {
  @ApiProperty({ example: 0, description: 'Tokens the provider charged for reading' })
  inputTokens!: number;

  @ApiProperty({ example: 0, description: 'Tokens the provider charged for writing' })
  outputTokens!: number;
}

export class ChatResponse {
  @ApiProperty({ format: 'uuid' })
  sessionId!: string;

  @ApiProperty({ format: 'uuid', description: 'Id of the answer' })
  messageId!: string;

  @ApiProperty({ example: 'You can return an item within 60 days of delivery.' })
  reply!: string;

  @ApiProperty({ type: [SourceResponse], description: 'Help articles the answer rests on' })
  sources!: SourceResponse[];

  @ApiProperty({ example: 'knowledge', description: 'Who answered' })
  provider!: string;

  @ApiProperty({ description: 'Whether the answer came from the cache' })
  cached!: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'How many values of each class were masked',
    example: { EMAIL: 1 },
  })
  masked!: Record<string, number>;

  @ApiProperty({ type: UsageResponse })
  usage!: UsageResponse;

  @ApiProperty({ description: 'Whether the answer offers the customer a person to speak to' })
  handoff!: boolean;
}

export class SessionResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({
    enum: ['bot', 'waiting', 'human', 'closed'],
    description: 'Who answers: the bot, nobody yet, a person, or nobody any more',
  })
  state!: SessionState;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ format: 'date-time' })
  lastMessageAt!: string;

  @ApiProperty({ format: 'date-time', description: 'The session is gone from this moment on' })
  expiresAt!: string;
}

export class SessionPageResponse extends PageResponse {
  @ApiProperty({ type: [SessionResponse] })
  items!: SessionResponse[];
}

export class MessageResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: ['customer', 'assistant', 'agent'] })
  role!: MessageRole;

  @ApiProperty()
  text!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class MessagePageResponse extends PageResponse {
  @ApiProperty({ type: [MessageResponse] })
  items!: MessageResponse[];
}

export function toChatResponse({ sessionId, messageId, reply, answer, masked }: TurnResult): ChatResponse {
  return {
    sessionId,
    messageId,
    reply,
    sources: answer.sources.map(({ articleId, title, score }) => ({ articleId, title, score })),
    provider: answer.provider,
    cached: answer.cached,
    masked,
    usage: { inputTokens: answer.usage.inputTokens, outputTokens: answer.usage.outputTokens },
    handoff: answer.handoff,
  };
}

export function toSessionResponse(session: ChatSession): SessionResponse {
  return {
    id: session.id,
    state: session.state,
    createdAt: session.createdAt.toISOString(),
    lastMessageAt: session.lastMessageAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
  };
}

export function toMessageResponse(message: ReadMessage): MessageResponse {
  return {
    id: message.id,
    role: message.role,
    text: message.text,
    createdAt: message.createdAt.toISOString(),
  };
}
