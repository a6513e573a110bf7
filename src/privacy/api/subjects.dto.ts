import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID, Length } from 'class-validator';
import { IsCleanText } from '../../http/clean-text.validator.js';
import { PageResponse } from '../../http/cursor-page.js';
import type { Person } from '../people.js';
import type { HeldCounts } from '../personal-data-source.js';

export class SubjectQuery {
  @ApiProperty({
    minLength: 1,
    maxLength: 200,
    description: 'The client’s own id of the person',
    example: 'customer-4711',
  })
  @IsCleanText()
  @Length(1, 200)
  ref!: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Staff: of which client. An application finds its own customers only',
  })
  @IsOptional()
  @IsUUID()
  clientId?: string;
}

export class SubjectIdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id!: string;
}

export class HoldResponse {
  @ApiProperty({ format: 'date-time' })
  since!: string;
}

export class RestrictionResponse {
  @ApiProperty({ enum: ['restriction', 'objection'] })
  kind!: 'restriction' | 'objection';

  @ApiProperty({ format: 'date-time' })
  since!: string;
}

export class SubjectResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid', description: 'Whose customer the person is' })
  clientId!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: HoldResponse, nullable: true, description: 'Since when a legal hold keeps the data' })
  hold!: HoldResponse | null;

  @ApiProperty({ type: RestrictionResponse, nullable: true })
  restriction!: RestrictionResponse | null;
}

export class HeldSubjectResponse extends SubjectResponse {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'How many rows each place holds of this person; the data map says what they are',
    example: { chat_messages: 12, chat_sessions: 2 },
  })
  counts!: Record<string, number>;
}

export class SubjectPageResponse extends PageResponse {
  @ApiProperty({ type: [SubjectResponse], description: 'One person, or none' })
  items!: SubjectResponse[];
}

export function toSubjectResponse({
  id,
  clientId,
  createdAt,
  heldAt,
  restrictedAt,
  restriction,
}: Person): SubjectResponse {
  return {
    ...{ id, clientId },
    createdAt: createdAt.toISOString(),
    hold: heldAt && { since: heldAt.toISOString() },
    restriction: restrictedAt && restriction && { kind: restriction, since: restrictedAt.toISOString() },
  };
}

export function toSubjectPageResponse(person: Person | undefined): SubjectPageResponse {
  return { items: person ? [toSubjectResponse(person)] : [], nextCursor: null };
}

export function toHeldSubjectResponse(person: Person & { counts: HeldCounts }): HeldSubjectResponse {
  return { ...toSubjectResponse(person), counts: { ...person.counts } };
}
