import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsNotEmpty,
  IsNotEmptyObject,
  IsObject,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { LONGEST_MESSAGE_BYTES } from '../../config/settings.js';
import { IsCleanText } from '../../http/clean-text.validator.js';
import { Masked } from '../../http/masked.decorator.js';
import { Sanitised } from '../../http/sanitised.decorator.js';
import type { SubjectProfile } from '../rights/subject-profiles.js';
import type { PrivacyRequest } from '../rights/privacy-request.js';
import { RightQuery } from './right-query.dto.js';
import { RestrictionResponse } from './subjects.dto.js';
import { AreAttributes, LONGEST_VALUE } from './attributes.validator.js';

export class EraseQuery extends RightQuery {
  @ApiPropertyOptional({
    enum: ['true', 'false'],
    default: 'false',
    description: 'true only counts what would go',
  })
  @IsOptional()
  @IsIn(['true', 'false'])
  dryRun: 'true' | 'false' = 'false';
}

export class MessageCorrection {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id!: string;

  @ApiProperty({
    minLength: 1,
    maxLength: LONGEST_MESSAGE_BYTES,
    description: 'What the message says from now on',
  })
  @IsCleanText()
  @IsNotEmpty()
  @Matches(/\S/, { message: 'text must not be blank' })
  @Sanitised()
  text!: string;
}

export class CorrectionRequest {
  @ApiPropertyOptional({ minLength: 1, maxLength: 256, description: 'The id by which you know the person' })
  @IsOptional()
  @IsCleanText()
  @Length(1, 256)
  externalId?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string', minLength: 1, maxLength: LONGEST_VALUE, nullable: true },
    description: 'What you have told of the person; null takes one away, those not named stay',
    example: { name: 'Ada Lovelace', language: 'en' },
  })
  @IsOptional()
  @IsObject()
  @IsNotEmptyObject({ nullable: false })
  @AreAttributes()
  attributes?: Record<string, string | null>;

  @ApiPropertyOptional({ type: MessageCorrection, description: 'One message that the person wrote' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MessageCorrection)
  message?: MessageCorrection;
}

export class ReasonRequest {
  @ApiProperty({
    minLength: 3,
    maxLength: 500,
    description: 'Why; without personal data',
    example: 'Case 2026/114',
  })
  @IsCleanText()
  @Length(3, 500)
  @Matches(/\S/, { message: 'reason must not be blank' })
  @Sanitised()
  @Masked()
  reason!: string;
}

const RESTRICTIONS = ['restriction', 'objection'] as const;

export class RestrictionRequest {
  @ApiProperty({ enum: RESTRICTIONS, description: 'Under GDPR article 18 or 21' })
  @IsIn(RESTRICTIONS)
  kind!: (typeof RESTRICTIONS)[number];
}

export class LegalHoldResponse {
  @ApiProperty({ format: 'date-time' })
  since!: string;

  @ApiProperty()
  reason!: string;
}

/** What holds of a person. */
export class SubjectStandingResponse {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: LegalHoldResponse, nullable: true })
  hold!: LegalHoldResponse | null;

  @ApiProperty({ type: RestrictionResponse, nullable: true })
  restriction!: RestrictionResponse | null;
}

export function toSubjectStandingResponse({
  id,
  hold,
  restriction,
}: SubjectProfile): SubjectStandingResponse {
  return {
    id,
    hold: hold && { since: hold.since.toISOString(), reason: hold.reason },
    restriction: restriction && { since: restriction.since.toISOString(), kind: restriction.kind },
  };
}

export class CorrectionResponse {
  @ApiProperty({ format: 'uuid', description: 'In the ledger' })
  requestId!: string;

  @ApiProperty({ type: [String], example: ['external-id'] })
  corrected!: readonly string[];
}

export class ErasureResponse {
  @ApiProperty({ format: 'uuid', description: 'Our id of the person' })
  subjectId!: string;

  @ApiProperty({ description: 'Whether it was only counted' })
  dryRun!: boolean;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'Rows by place' })
  counts!: Readonly<Record<string, number>>;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'In the ledger' })
  requestId!: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'A JWS, signed with the key of the audit log' })
  receipt!: string | null;
}

export function toErasureResponse({ id, subjectId, outcome, receipt }: PrivacyRequest): ErasureResponse {
  return { subjectId, dryRun: false, counts: outcome ?? {}, requestId: id, receipt };
}

export function toErasureCountResponse(
  subjectId: string,
  counts: Readonly<Record<string, number>>,
): ErasureResponse {
  return { subjectId, dryRun: true, counts, requestId: null, receipt: null };
}
