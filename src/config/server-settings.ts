import { IsIn, IsInt, IsOptional, IsString, IsUrl, Max, Min } from 'class-validator';
import { BrowserSettings } from './browser-settings.js';
import { Setting } from './setting.decorator.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** How the process runs, listens, logs and stops. */
export abstract class ServerSettings extends BrowserSettings {
  @Setting({
    env: 'NODE_ENV',
    type: 'text',
    default: 'development',
    meaning: 'production refuses every unsafe setting; development makes its own database and secrets.',
  })
  @IsIn(['development', 'production', 'test'])
  readonly environment!: 'development' | 'production' | 'test';

  @Setting({ env: 'HOST', type: 'text', default: '127.0.0.1', meaning: 'Address the service listens on.' })
  @IsString()
  readonly host!: string;

  @Setting({
    env: 'PORT',
    type: 'integer',
    default: '3000',
    meaning: 'Port the service listens on; 0 takes a free one.',
  })
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly port!: number;

  @Setting({
    env: 'DATA_DIR',
    type: 'text',
    default: '.data',
    meaning: 'Folder of what development keeps on disk: embedded database, own secrets, first credentials.',
  })
  @IsString()
  readonly dataDir!: string;

  @Setting({ env: 'LOG_LEVEL', type: 'text', default: 'info', meaning: `One of ${LOG_LEVELS.join(', ')}.` })
  @IsIn(LOG_LEVELS)
  readonly logLevel!: (typeof LOG_LEVELS)[number];

  @Setting({
    env: 'BODY_LIMIT_BYTES',
    type: 'integer',
    default: '10485760',
    unit: 'bytes',
    meaning: 'Largest request body.',
  })
  @IsInt()
  @Min(1_024)
  @Max(104_857_600)
  readonly bodyLimitBytes!: number;

  @Setting({
    env: 'SHUTDOWN_DRAIN_MS',
    type: 'integer',
    default: '1000',
    unit: 'milliseconds',
    meaning: 'After SIGTERM, how long readiness answers 503 before the service stops listening.',
  })
  @IsInt()
  @Min(0)
  @Max(60_000)
  readonly shutdownDrainMs!: number;

  @Setting({
    env: 'METRICS_PORT',
    type: 'integer',
    meaning: 'Port that serves /metrics and nothing else, without credentials; 0 takes a free one.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly metricsPort?: number;

  @Setting({
    env: 'METRICS_HOST',
    type: 'text',
    default: '127.0.0.1',
    meaning: 'Address METRICS_PORT listens on: one that only your own network reaches.',
  })
  @IsString()
  readonly metricsHost!: string;

  @Setting({
    env: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    type: 'text',
    meaning: 'Collector that traces go to over OTLP/HTTP, without /v1/traces; without it nothing is traced.',
  })
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false, disallow_auth: true },
    { message: 'must be an address such as http://127.0.0.1:4318, without credentials' },
  )
  readonly otlpEndpoint?: string;

  @Setting({
    env: 'TRACE_SAMPLE_PERCENT',
    type: 'integer',
    default: '100',
    unit: 'percent',
    meaning: 'How many traces are recorded, where the caller has not decided.',
  })
  @IsInt()
  @Min(0)
  @Max(100)
  readonly traceSamplePercent!: number;
}
