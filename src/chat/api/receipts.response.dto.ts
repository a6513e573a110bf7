import { ApiProperty } from '@nestjs/swagger';
import { PageResponse } from '../../http/cursor-page.js';
import type { TurnReceipts } from '../receipts.js';

export class EgressReceiptResponse {
  @ApiProperty({ example: 'openai', description: 'Who was asked' })
  provider!: string;

  @ApiProperty({ example: 'gpt-4o-mini' })
  model!: string;

  @ApiProperty({
    pattern: '^[0-9a-f]{64}$',
    description: 'HMAC-SHA-256 of the exact bytes of the request’s body, under a key of this installation',
  })
  digest!: string;

  @ApiProperty({ minimum: 0, example: 1834, description: 'Length of the body' })
  bytes!: number;

  @ApiProperty({ format: 'date-time' })
  sentAt!: string;
}

export class TurnReceiptsResponse {
  @ApiProperty({ format: 'uuid', description: 'The event of the audit log that holds this' })
  eventId!: string;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Its place in the log; null for a second or two',
  })
  seq!: number | null;

  @ApiProperty({ format: 'date-time' })
  occurredAt!: string;

  @ApiProperty({ description: 'Whether an answer came of it' })
  answered!: boolean;

  @ApiProperty({
    type: [EgressReceiptResponse],
    description: 'Every request that left the house, repeated ones too; none for an answer from the house',
  })
  requests!: EgressReceiptResponse[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'How many values of each class were masked in the question',
    example: { EMAIL: 1 },
  })
  masked!: Record<string, number>;

  @ApiProperty({ example: 1, description: 'Which rules of masking were in force' })
  policyVersion!: number;
}

export class ReceiptsPageResponse extends PageResponse {
  @ApiProperty({
    type: [TurnReceiptsResponse],
    description: 'May be fewer than asked for while `nextCursor` leads on',
  })
  items!: TurnReceiptsResponse[];
}

export function toReceiptsResponse(turn: TurnReceipts): TurnReceiptsResponse {
  const { eventId, seq, occurredAt, answered, requests, masked, policyVersion } = turn;
  return {
    ...{ eventId, seq, occurredAt, answered, masked, policyVersion },
    requests: requests.map(({ provider, model, digest, bytes, sentAtMs }) => ({
      ...{ provider, model, digest, bytes },
      sentAt: new Date(sentAtMs).toISOString(),
    })),
  };
}
