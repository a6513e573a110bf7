import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RequireScopes } from '../../http/access.decorator.js';
import { ApiProblems } from '../../http/api-problems.decorator.js';
import type { Page } from '../../http/cursor-page.js';
import { AuditEvents } from '../audit-events.js';
import { AuditInspection } from '../audit-inspection.js';
import { Checkpoints } from '../checkpoints.js';
import {
  AuditEventPageResponse,
  type AuditEventResponse,
  CheckpointQuery,
  EventIdParam,
  EventPageQuery,
  toAuditEventResponse,
  toEventQuery,
} from './audit.dto.js';
import {
  CheckpointResponse,
  EventProofResponse,
  toCheckpointResponse,
  toEventProofResponse,
  toVerificationResponse,
  VerificationResponse,
} from './proof.response.dto.js';

@ApiTags('audit')
@RequireScopes('audit:read')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly events: AuditEvents,
    private readonly checkpoints: Checkpoints,
    private readonly inspection: AuditInspection,
  ) {}

  @Get('events')
  @ApiOperation({ summary: 'What is on record, newest first' })
  @ApiOkResponse({ type: AuditEventPageResponse })
  @ApiProblems('request_invalid')
  async list(@Query() query: EventPageQuery): Promise<Page<AuditEventResponse>> {
    const { events, nextCursor } = await this.events.list(query, toEventQuery(query));
    return { items: events.map(toAuditEventResponse), nextCursor };
  }

  @Get('events/export')
  @ApiOperation({ summary: 'The whole log with its checkpoints, for tools/verify-audit.mjs' })
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({ content: { 'application/x-ndjson': { schema: { type: 'string' } } } })
  async export(): Promise<StreamableFile> {
    return new StreamableFile(await this.inspection.export(), {
      type: 'application/x-ndjson',
      disposition: 'attachment; filename="audit-log.ndjson"',
    });
  }

  @Get('events/:id/proof')
  @ApiOperation({ summary: 'Proof that an event is in the log; waits up to five seconds for its checkpoint' })
  @ApiOkResponse({ type: EventProofResponse })
  @ApiProblems('request_invalid', 'resource_not_found')
  async prove(@Param() { id }: EventIdParam): Promise<EventProofResponse> {
    return toEventProofResponse(await this.checkpoints.prove(id));
  }

  @Get('verify')
  @ApiOperation({ summary: 'Recompute the log and compare it with every checkpoint' })
  @ApiOkResponse({ type: VerificationResponse })
  async verify(): Promise<VerificationResponse> {
    return toVerificationResponse(await this.inspection.verify());
  }

  @Get('checkpoint')
  @ApiOperation({ summary: 'The latest signed tree head, and that it goes on from an earlier one' })
  @ApiOkResponse({ type: CheckpointResponse })
  @ApiProblems('request_invalid')
  async checkpoint(@Query() { since }: CheckpointQuery): Promise<CheckpointResponse> {
    const head = await this.checkpoints.getLatest();
    return toCheckpointResponse(
      head,
      since === undefined ? undefined : await this.checkpoints.proveConsistency(since, head),
    );
  }
}
