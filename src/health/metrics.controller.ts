import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { RequireScopes } from '../http/access.decorator.js';
import { Metrics } from '../metrics/metrics.js';

/** The figures of this instance for Prometheus. */
@ApiTags('health')
@ApiProduces('text/plain')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @RequireScopes('metrics:read')
  @ApiOperation({ summary: 'Figures of this instance, in the text form of Prometheus' })
  @ApiOkResponse({ type: String })
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.header('Content-Type', this.metrics.contentType);
    return this.metrics.read();
  }
}
