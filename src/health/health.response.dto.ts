import { ApiProperty } from '@nestjs/swagger';
import type { PartState, PartStatus } from './part.js';
import type { StatusPage } from './service-status.js';
import type { Uptime } from './uptime.js';

export class ProbeResponse {
  @ApiProperty({ enum: ['ok', 'unavailable'] })
  status!: 'ok' | 'unavailable';

  @ApiProperty({
    type: 'object',
    additionalProperties: { enum: ['ok', 'degraded', 'unavailable'] },
    example: { database: 'ok', migrations: 'ok', accepting: 'ok', redis: 'degraded' },
    description: 'degraded: requests are answered without it',
  })
  checks!: Record<string, PartState>;
}

export class ProviderStatusResponse {
  @ApiProperty({ example: 'knowledge' })
  name!: string;

  @ApiProperty({
    enum: ['ok', 'degraded', 'open'],
    description: 'degraded: some calls fail; open: it is not asked at present',
  })
  status!: 'ok' | 'degraded' | 'open';

  @ApiProperty({
    type: 'number',
    nullable: true,
    description: 'How long it lately took to answer; null until it was asked',
  })
  latencyMs!: number | null;

  @ApiProperty({ minimum: 0, description: 'How often this instance has asked it' })
  calls!: number;

  @ApiProperty({ minimum: 0, description: 'How many of these calls failed' })
  errors!: number;
}

export class CacheStatusResponse {
  @ApiProperty({ description: 'Whether answers are cached at all' })
  enabled!: boolean;

  @ApiProperty({ minimum: 0 })
  hits!: number;

  @ApiProperty({ minimum: 0 })
  misses!: number;
}

export class HealthResponse {
  @ApiProperty({ enum: ['ok', 'unavailable'] })
  status!: 'ok' | 'unavailable';

  @ApiProperty({ example: '1.0.0' })
  version!: string;

  @ApiProperty({ enum: ['minutes', 'hours', 'days'], description: 'How long this instance has run' })
  uptime!: Uptime;

  @ApiProperty({ type: [ProviderStatusResponse] })
  providers!: ProviderStatusResponse[];

  @ApiProperty({ type: CacheStatusResponse })
  cache!: CacheStatusResponse;

  @ApiProperty({
    enum: ['ok', 'degraded', 'off'],
    description: 'degraded: this instance counts requests alone; off: there is none',
  })
  redis!: 'ok' | 'degraded' | 'off';
}

export function toProbeResponse(parts: readonly PartStatus[]): ProbeResponse {
  return {
    status: statusOf(parts),
    checks: Object.fromEntries(parts.map(({ name, state }) => [name, state])),
  };
}

export function toHealthResponse(
  parts: readonly PartStatus[],
  { version, uptime, providers, cache: { enabled, hits, misses }, redis }: StatusPage,
): HealthResponse {
  return {
    status: statusOf(parts),
    version,
    uptime,
    providers: providers.map(({ name, status, latencyMs, calls, errors }) => ({
      ...{ name, status, latencyMs, calls, errors },
    })),
    cache: { enabled, hits, misses },
    redis,
  };
}

function statusOf(parts: readonly PartStatus[]): 'ok' | 'unavailable' {
  return parts.some(({ state }) => state === 'unavailable') ? 'unavailable' : 'ok';
}
