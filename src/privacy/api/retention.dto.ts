import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsCleanText } from '../../http/clean-text.validator.js';
import { PageResponse } from '../../http/cursor-page.js';
import type { RetentionPolicy } from '../retention-policies.js';
import type { StoredRun, TargetCount } from '../store/retention-run.repository.js';

const MOST_POLICIES = 50;
/** More than any ceiling; what a column holds. */
const MOST_SECONDS = 2_147_483_647;

export class WantedPolicyRequest {
  @ApiProperty({ maxLength: 64, example: 'sessions' })
  @IsCleanText()
  @Length(1, 64)
  target!: string;

  @ApiProperty({ minimum: 0, maximum: MOST_SECONDS, example: 43_200 })
  @IsInt()
  @Min(0)
  @Max(MOST_SECONDS)
  ttlSeconds!: number;
}

export class RetentionPoliciesRequest {
  @ApiProperty({
    type: [WantedPolicyRequest],
    minItems: 1,
    maxItems: MOST_POLICIES,
    description: 'Those to be changed: all of them or none',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_POLICIES)
  @ValidateNested({ each: true })
  @Type(() => WantedPolicyRequest)
  policies!: WantedPolicyRequest[];
}

export class RetentionRunRequest {
  @ApiPropertyOptional({ default: false, description: 'Count what would go, and change nothing' })
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;
}

export class RetentionPolicyResponse {
  @ApiProperty({ example: 'sessions' })
  target!: string;

  @ApiProperty({ description: 'What it is' })
  holds!: string;

  @ApiProperty({ example: 86_400, description: 'How long it is kept' })
  ttlSeconds!: number;

  @ApiProperty({ example: 86_400, description: 'How long without a policy' })
  defaultSeconds!: number;

  @ApiProperty({ example: 3_600, description: 'The shortest that can be set' })
  floorSeconds!: number;

  @ApiProperty({ example: 31_536_000, description: 'The longest that can be set' })
  ceilingSeconds!: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null: never' })
  changedAt!: string | null;
}

export class RetentionPolicyListResponse {
  @ApiProperty({ type: [RetentionPolicyResponse] })
  items!: RetentionPolicyResponse[];
}

export class TargetCountResponse {
  @ApiProperty({ example: 'sessions' })
  target!: string;

  @ApiProperty({ example: 120, description: 'Rows, months or files; a dry run counts to 100,000' })
  count!: number;

  @ApiProperty({ description: 'It could not be swept to its end, or not counted' })
  failed!: boolean;
}

export class RetentionRunResponse {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: a dry run is not kept' })
  id!: string | null;

  @ApiProperty({ enum: ['schedule', 'request', 'command'] })
  cause!: string;

  @ApiProperty({ enum: ['waiting', 'running', 'done', 'failed'] })
  state!: string;

  @ApiProperty()
  dryRun!: boolean;

  @ApiProperty({ format: 'date-time' })
  requestedAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  startedAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt!: string | null;

  @ApiProperty({ type: [TargetCountResponse], description: 'What went, or what would go' })
  targets!: TargetCountResponse[];
}

export class RetentionRunPageResponse extends PageResponse {
  @ApiProperty({ type: [RetentionRunResponse] })
  items!: RetentionRunResponse[];
}

export function toRetentionPolicyResponse({
  target,
  ttlSeconds,
  changedAt,
}: RetentionPolicy): RetentionPolicyResponse {
  const { name, holds, bounds } = target;
  const { defaultSeconds, floorSeconds, ceilingSeconds } = bounds;
  return {
    ...{ target: name, holds, ttlSeconds, defaultSeconds, floorSeconds, ceilingSeconds },
    changedAt: changedAt?.toISOString() ?? null,
  };
}

/** A run, or with an id of null the counts of a dry one. */
export function toRetentionRunResponse(
  run: Omit<StoredRun, 'id'> & { id: string | null },
): RetentionRunResponse {
  const { id, cause, state, requestedAt, startedAt, endedAt, targets } = run;
  return {
    ...{ id, cause, state, dryRun: id === null, requestedAt: requestedAt.toISOString() },
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    targets: targets.map(toTargetCountResponse),
  };
}

function toTargetCountResponse({ target, count, failed }: TargetCount): TargetCountResponse {
  return { target, count, failed };
}
