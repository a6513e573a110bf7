import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, ValidateIf } from 'class-validator';
import { PageQuery, PageResponse } from '../../http/cursor-page.js';
import type { Decision } from '../rights/ledger.js';
import {
  EXTENSION_REASONS,
  type Law,
  LAWS,
  type PrivacyRequest,
  REFUSAL_REASONS,
  REQUEST_KINDS,
  REQUEST_STATES,
  type RequestKind,
  type RequestState,
} from '../rights/privacy-request.js';

export class RequestIdParam {
  @IsUUID()
  id!: string;
}

export class RequestPageQuery extends PageQuery {
  @ApiPropertyOptional({ enum: REQUEST_STATES })
  @IsOptional()
  @IsIn(REQUEST_STATES)
  readonly state?: RequestState;

  @ApiPropertyOptional({ format: 'uuid', description: 'Requests of this person only' })
  @IsOptional()
  @IsUUID()
  readonly subjectId?: string;
}

export class NewPrivacyRequest {
  @ApiProperty({ format: 'uuid', description: 'Our id of the person' })
  @IsUUID()
  subjectId!: string;

  @ApiProperty({ enum: REQUEST_KINDS })
  @IsIn(REQUEST_KINDS)
  kind!: RequestKind;

  @ApiPropertyOptional({
    enum: LAWS,
    default: 'gdpr',
    description: 'Whose clocks run: 30 and 60 days, or 45 and 45',
  })
  @IsOptional()
  @IsIn(LAWS)
  law: Law = 'gdpr';
}

const DECISIONS = ['identity_confirmed', 'extended', 'refused'] as const;

export class PrivacyRequestDecision {
  @ApiProperty({ enum: DECISIONS })
  @IsIn(DECISIONS)
  state!: (typeof DECISIONS)[number];

  @ApiPropertyOptional({
    enum: [...EXTENSION_REASONS, ...REFUSAL_REASONS],
    description: `Extended: one of ${EXTENSION_REASONS.join(', ')}. Refused: one of ${REFUSAL_REASONS.join(', ')}.`,
  })
  @ValidateIf(({ state }: PrivacyRequestDecision) => state === 'extended' || state === 'refused')
  @IsIn([...EXTENSION_REASONS, ...REFUSAL_REASONS])
  reason?: string;
}

/** Undefined when the reason is not one of this decision. */
export function toDecision({ state, reason }: PrivacyRequestDecision): Decision | undefined {
  if (state === 'identity_confirmed') return { state };
  if (state === 'extended') {
    const why = EXTENSION_REASONS.find((known) => known === reason);
    return why && { state, reason: why };
  }
  const why = REFUSAL_REASONS.find((known) => known === reason);
  return why && { state, reason: why };
}

export class PrivacyRequestResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid', description: 'Our id of the person; means nobody once they are erased' })
  subjectId!: string;

  @ApiProperty({ enum: REQUEST_KINDS })
  kind!: RequestKind;

  @ApiProperty({ enum: LAWS })
  law!: Law;

  @ApiProperty({ enum: ['self', 'client', 'staff', 'journal'] })
  origin!: string;

  @ApiProperty({ enum: REQUEST_STATES })
  state!: RequestState;

  @ApiProperty({ format: 'date-time' })
  receivedAt!: string;

  @ApiProperty({ format: 'date-time', description: 'By when it must be done' })
  dueAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  confirmedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  extendedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it was extended or refused' })
  reason!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  startedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['residue_found', 'journal_unavailable', 'store_unavailable', 'log_unavailable'],
    description: 'Why an erasure under way is not done yet; it is tried again by itself',
  })
  failure!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    nullable: true,
    description: 'What came of it, as numbers',
  })
  outcome!: Readonly<Record<string, number>> | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of an erasure: a JWS, signed with the key of the audit log',
  })
  receipt!: string | null;
}

export class PrivacyRequestPageResponse extends PageResponse {
  @ApiProperty({ type: [PrivacyRequestResponse] })
  items!: PrivacyRequestResponse[];
}

export function toPrivacyRequestResponse(request: PrivacyRequest): PrivacyRequestResponse {
  const { id, subjectId, kind, law, origin, state, failure, outcome, receipt } = request;
  return {
    ...{ id, subjectId, kind, law, origin, state, failure, outcome, receipt },
    receivedAt: request.receivedAt.toISOString(),
    dueAt: request.dueAt.toISOString(),
    confirmedAt: request.confirmedAt?.toISOString() ?? null,
    extendedAt: request.extendedAt?.toISOString() ?? null,
    reason: request.refusalReason ?? request.extensionReason,
    startedAt: request.startedAt?.toISOString() ?? null,
    endedAt: request.endedAt?.toISOString() ?? null,
  };
}
