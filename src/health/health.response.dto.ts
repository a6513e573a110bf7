import { ApiProperty } from '@nestjs/swagger';
import type { CacheHealth, ProviderHealth } from '../metrics/health-contributors.js';
import type { PartStatus } from './readiness.js';

export class ProbeResponse {
  @ApiProperty({ enum: ['ok', 'unavailable'] })
  status!: 'ok' | 'unavailable';

  @ApiProperty({
    type: 'object',
    additionalProperties: { enum: ['ok', 'unavailable'] },
    example: { database: 'ok', migrations: 'ok', accepting: 'ok' },
  })
  checks!: Record<string, 'ok' | 'unavailable'>;
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

  @ApiProperty({ type: [ProviderStatusResponse] })
  providers!: ProviderStatusResponse[];

  @ApiProperty({ type: CacheStatusResponse })
  cache!: CacheStatusResponse;
}

export function toProbeResponse(parts: readonly PartStatus[]): ProbeResponse {
  return {
    status: wordFor(parts.every(({ ok }) => ok)),
    checks: Object.fromEntries(parts.map(({ name, ok }) => [name, wordFor(ok)])),
  };
}

export function toHealthResponse(
  parts: readonly PartStatus[],
  providers: readonly ProviderHealth[],
  { enabled, hits, misses }: CacheHealth,
): HealthResponse {
  return {
    status: wordFor(parts.every(({ ok }) => ok)),
    providers: providers.map(({ name, status, latencyMs, calls, errors }) => ({
      ...{ name, status, latencyMs, calls, errors },
    })),
    cache: { enabled, hits, misses },
  };
}

function wordFor(ok: boolean): 'ok' | 'unavailable' {
  return ok ? 'ok' : 'unavailable';
}
