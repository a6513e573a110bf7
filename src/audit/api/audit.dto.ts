import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { PageQuery, PageResponse } from '../../http/cursor-page.js';
import { AUDIT_ACTIONS, type AuditAction } from '../audit-event.js';
import type { AuditOutcome, AuditSeverity } from '../audit-rating.js';
import type { EventQuery, PlacedEvent } from '../audit-events.js';

const OUTCOMES = ['success', 'refused', 'failure'] as const;
const SEVERITIES = ['info', 'notice', 'warning'] as const;

export class EventPageQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Id of who did it' })
  @IsOptional()
  @IsUUID()
  readonly actor?: string;

  @ApiPropertyOptional({ enum: AUDIT_ACTIONS })
  @IsOptional()
  @IsIn(AUDIT_ACTIONS)
  readonly action?: AuditAction;

  @ApiPropertyOptional({ enum: OUTCOMES })
  @IsOptional()
  @IsIn(OUTCOMES)
  readonly outcome?: AuditOutcome;

  @ApiPropertyOptional({ enum: SEVERITIES })
  @IsOptional()
  @IsIn(SEVERITIES)
  readonly severity?: AuditSeverity;

  @ApiPropertyOptional({ format: 'uuid', description: 'Id of what it was done to' })
  @IsOptional()
  @IsUUID()
  readonly resource?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'From this moment on' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  readonly from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Before this moment' })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true })
  readonly to?: string;
}

export class CheckpointQuery {
  @ApiPropertyOptional({
    minimum: 1,
    maximum: Number.MAX_SAFE_INTEGER,
    description: 'Size of a checkpoint you have: the answer then proves that the log went on from it',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly since?: number;
}

export class EventIdParam {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id!: string;
}

export class AuditPartyResponse {
  @ApiProperty({ example: 'user' })
  kind!: string;

  @ApiProperty({ format: 'uuid' })
  id!: string;
}

export class AuditEventResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Its place in the log; null for a second or two',
  })
  seq!: number | null;

  @ApiProperty({ format: 'date-time' })
  occurredAt!: string;

  @ApiProperty({ enum: AUDIT_ACTIONS })
  action!: string;

  @ApiProperty({ enum: OUTCOMES })
  outcome!: string;

  @ApiProperty({ enum: SEVERITIES })
  severity!: string;

  @ApiProperty({ type: AuditPartyResponse, nullable: true })
  actor!: AuditPartyResponse | null;

  @ApiProperty({ type: AuditPartyResponse, nullable: true })
  resource!: AuditPartyResponse | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  requestId!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Numbers, booleans, ids and fixed words',
  })
  facts!: Readonly<Record<string, unknown>>;
}

export class AuditEventPageResponse extends PageResponse {
  @ApiProperty({
    type: [AuditEventResponse],
    description: 'May be fewer than asked for, even none, while `nextCursor` leads on',
  })
  items!: AuditEventResponse[];
}

export function toEventQuery({
  from,
  to,
  actor,
  action,
  outcome,
  severity,
  resource,
}: EventPageQuery): EventQuery {
  const filters = { actor, action, outcome, severity, resource };
  return {
    ...Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)),
    from: from === undefined ? undefined : new Date(from),
    to: to === undefined ? undefined : new Date(to),
  };
}

export function toAuditEventResponse(event: PlacedEvent): AuditEventResponse {
  const { id, seq, occurredAt, action, outcome, severity, requestId, facts } = event;
  return {
    ...{ id, seq, occurredAt, action, outcome, severity },
    actor: event.actorId === null ? null : { kind: event.actorKind ?? '', id: event.actorId },
    resource: event.resourceId === null ? null : { kind: event.resourceKind ?? '', id: event.resourceId },
    requestId,
    facts,
  };
}
