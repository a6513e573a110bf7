import { ApiProperty } from '@nestjs/swagger';
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

  @ApiProperty({ enum: ['ok'] })
  status!: 'ok';
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

export function toHealthResponse(parts: readonly PartStatus[], providers: readonly string[]): HealthResponse {
  return {
    status: wordFor(parts.every(({ ok }) => ok)),
    providers: providers.map((name) => ({ name, status: 'ok' })),
    cache: { enabled: false, hits: 0, misses: 0 },
  };
}

function wordFor(ok: boolean): 'ok' | 'unavailable' {
  return ok ? 'ok' : 'unavailable';
}
