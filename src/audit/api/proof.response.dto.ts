import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { EventProof, SignedHead } from '../checkpoints.js';
import { leafEntry } from '../tree/leaf.js';
import type { AuditFault, FaultReason, Verification } from '../verify/verification.js';

const REASONS: readonly FaultReason[] = [
  ...(['event_changed', 'personal_changed', 'event_missing', 'place_missing', 'range_changed'] as const),
  ...(['checkpoint_invalid', 'tail_missing', 'history_replaced', 'event_unplaced'] as const),
];

export class CheckpointResponse {
  @ApiProperty({
    description: 'C2SP tlog-checkpoint, a signed note. Keep it elsewhere: it holds the log to its past',
  })
  checkpoint!: string;

  @ApiProperty({ description: 'Public key in the form of C2SP signed notes' })
  verifierKey!: string;

  @ApiProperty({ description: 'How many events it covers' })
  size!: number;

  @ApiProperty({ description: 'Root of the RFC 9162 tree, base64' })
  root!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiPropertyOptional({ type: [String], description: 'RFC 9162 consistency proof from `since`, base64' })
  consistency?: string[];
}

export class EventProofResponse {
  @ApiProperty({ description: 'Place of the event, from 0' })
  seq!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'What was hashed, as canonical JSON (RFC 8785); null when retention dropped the event',
  })
  entry!: object | null;

  @ApiProperty({ description: 'RFC 9162 leaf hash, base64' })
  leafHash!: string;

  @ApiProperty({ type: [String], description: 'RFC 9162 inclusion proof, base64' })
  path!: string[];

  @ApiProperty({ type: CheckpointResponse })
  checkpoint!: CheckpointResponse;
}

export class AuditFaultResponse {
  @ApiProperty({ enum: REASONS })
  reason!: FaultReason;

  @ApiProperty()
  fromSeq!: number;

  @ApiProperty()
  toSeq!: number;

  @ApiPropertyOptional({ format: 'uuid' })
  eventId?: string;
}

export class VerificationResponse {
  @ApiProperty()
  valid!: boolean;

  @ApiProperty({ description: 'Places verified' })
  events!: number;

  @ApiProperty({ description: 'Of these, events that retention dropped' })
  dropped!: number;

  @ApiProperty({ description: 'Checkpoints verified' })
  checkpoints!: number;

  @ApiProperty({ description: 'Places that a checkpoint covers' })
  signedUpTo!: number;

  @ApiPropertyOptional({ type: AuditFaultResponse, description: 'The first that does not fit' })
  firstBad?: AuditFault;
}

export function toCheckpointResponse(head: SignedHead, consistency?: Buffer[]): CheckpointResponse {
  return {
    checkpoint: head.note,
    verifierKey: head.verifierKey,
    size: head.size,
    root: head.root.toString('base64'),
    createdAt: head.createdAt.toISOString(),
    ...(consistency ? { consistency: consistency.map((hash) => hash.toString('base64')) } : {}),
  };
}

export function toEventProofResponse({
  seq,
  event,
  leafHash,
  path,
  checkpoint,
}: EventProof): EventProofResponse {
  return {
    seq,
    entry: event ? (JSON.parse(leafEntry(event).toString()) as object) : null,
    leafHash: leafHash.toString('base64'),
    path: path.map((hash) => hash.toString('base64')),
    checkpoint: toCheckpointResponse(checkpoint),
  };
}

export function toVerificationResponse(found: Verification): VerificationResponse {
  const { valid, events, dropped, checkpoints, signedUpTo, firstBad } = found;
  return { valid, events, dropped, checkpoints, signedUpTo, ...(firstBad ? { firstBad } : {}) };
}
