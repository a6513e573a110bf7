import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../http/access.decorator.js';
import { EventLoopWatch } from './event-loop-watch.js';
import { HealthResponse, ProbeResponse, toHealthResponse, toProbeResponse } from './health.response.dto.js';
import { needed } from './part.js';
import { Readiness } from './readiness.js';
import { ServiceStatus } from './service-status.js';

/** Probes for an orchestrator and a page for a person. They answer without credentials and give nothing away. */
@ApiTags('health')
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly status: ServiceStatus,
    private readonly eventLoop: EventLoopWatch,
  ) {}

  @Get('health/live')
  @ApiOperation({ summary: 'The process runs and its event loop turns' })
  @ApiOkResponse({ type: ProbeResponse })
  @ApiResponse({
    status: 503,
    type: ProbeResponse,
    description: 'The event loop has stood still for seconds, a moment ago',
  })
  live(@Res({ passthrough: true }) reply: FastifyReply): ProbeResponse {
    return withStatus(
      reply,
      toProbeResponse([{ name: 'eventLoop', state: needed(this.eventLoop.isTurning) }]),
    );
  }

  @Get('health/ready')
  @ApiOperation({ summary: 'The service can take requests' })
  @ApiOkResponse({ type: ProbeResponse })
  @ApiResponse({ status: 503, type: ProbeResponse, description: 'Send no requests: a part is missing' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ProbeResponse> {
    return withStatus(reply, toProbeResponse(await this.readiness.check()));
  }

  @Get('health/startup')
  @ApiOperation({ summary: 'The service has finished starting' })
  @ApiOkResponse({ type: ProbeResponse })
  @ApiResponse({ status: 503, type: ProbeResponse, description: 'Still starting' })
  async startup(@Res({ passthrough: true }) reply: FastifyReply): Promise<ProbeResponse> {
    const parts = await this.readiness.check();
    return withStatus(reply, toProbeResponse(parts.filter(({ name }) => name !== 'accepting')));
  }

  @Get('api/health')
  @ApiOperation({ summary: 'How the service is, for people and dashboards' })
  @ApiOkResponse({ type: HealthResponse })
  async health(): Promise<HealthResponse> {
    return toHealthResponse(await this.readiness.check(), this.status.read());
  }
}

function withStatus(reply: FastifyReply, probe: ProbeResponse): ProbeResponse {
  void reply.code(probe.status === 'ok' ? 200 : 503).header('Cache-Control', 'no-store');
  return probe;
}
