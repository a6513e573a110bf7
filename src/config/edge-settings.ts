import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { IsNetwork } from './network.validator.js';
import { Setting } from './setting.decorator.js';

/** Settings of the edge: transport, time-outs and limits. Part of `Settings`, the one class that is injected. */
export abstract class EdgeSettings {
  @Setting({
    env: 'TRUST_PROXY',
    type: 'list',
    default: '',
    meaning:
      'Addresses or networks (CIDR) of the proxies before the service; only from them do X-Forwarded-For and X-Forwarded-Proto count.',
  })
  @IsNetwork({ each: true })
  readonly trustProxy!: readonly string[];

  @Setting({
    env: 'TLS_CERT_FILE',
    type: 'text',
    meaning:
      'PEM file of the certificate with its chain: the service then serves HTTPS. Read again when it changes.',
  })
  @IsOptional()
  @IsString()
  readonly tlsCertFile?: string;

  @Setting({ env: 'TLS_KEY_FILE', type: 'text', meaning: 'PEM file of the private key to TLS_CERT_FILE.' })
  @IsOptional()
  @IsString()
  readonly tlsKeyFile?: string;

  @Setting({
    env: 'HTTP_REDIRECT_PORT',
    type: 'integer',
    meaning: 'Second port, beside HTTPS, that sends plain HTTP to HTTPS with 308; 0 takes a free one.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly httpRedirectPort?: number;

  @Setting({
    env: 'HTTPS_PUBLIC_PORT',
    type: 'integer',
    meaning: 'Port at which clients reach HTTPS, where redirects lead: when it differs from PORT.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(65_535)
  readonly httpsPublicPort?: number;

  @Setting({
    env: 'ALLOW_PLAIN_HTTP',
    type: 'boolean',
    default: 'false',
    meaning:
      'true serves plain HTTP in production too: for networks that encrypt by themselves. Otherwise production needs TLS_CERT_FILE or TRUST_PROXY.',
  })
  @IsBoolean()
  readonly allowPlainHttp!: boolean;

  @Setting({
    env: 'REQUEST_TIMEOUT_MS',
    type: 'integer',
    default: '30000',
    unit: 'milliseconds',
    meaning: 'A request, body included, must have arrived by then; its headers in a third of it.',
  })
  @IsInt()
  @Min(1_000)
  @Max(600_000)
  readonly requestTimeoutMs!: number;

  @Setting({
    env: 'KEEP_ALIVE_TIMEOUT_MS',
    type: 'integer',
    default: '65000',
    unit: 'milliseconds',
    meaning:
      'An idle connection is closed after this; more than the idle time-out of a load balancer before it.',
  })
  @IsInt()
  @Min(1_000)
  @Max(600_000)
  readonly keepAliveTimeoutMs!: number;

  @Setting({
    env: 'MAX_CONNECTIONS',
    type: 'integer',
    default: '10000',
    unit: 'connections',
    meaning: 'Most connections open at the same time; more are closed at once.',
  })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly maxConnections!: number;

  @Setting({
    env: 'MAX_CONNECTIONS_PER_ADDRESS',
    type: 'integer',
    default: '500',
    unit: 'connections',
    meaning: 'Most of them from one address; proxies named in TRUST_PROXY are exempt.',
  })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly maxConnectionsPerAddress!: number;

  @Setting({
    env: 'MAX_STREAMS_PER_ADDRESS',
    type: 'integer',
    default: '10',
    unit: 'streams',
    meaning: 'Most answers streamed to one address at the same time, by each instance.',
  })
  @IsInt()
  @Min(1)
  @Max(10_000)
  readonly maxStreamsPerAddress!: number;

  @Setting({
    env: 'REDIS_URL',
    type: 'text',
    meaning:
      'Redis, as redis:// or rediss://user:password@host:port/0: limits then count for all instances together.',
    secret: { neededInProduction: false },
  })
  @IsOptional()
  @Matches(/^rediss?:\/\/[^/\s]+(?:\/\d*)?$/, { message: 'must be a redis:// or rediss:// address' })
  readonly redisUrl?: string;

  @Setting({
    env: 'REDIS_TLS',
    type: 'text',
    default: 'auto',
    meaning:
      'auto: TLS with a checked certificate unless Redis is on this machine; off: as the address says, for networks that encrypt by themselves.',
  })
  @IsIn(['auto', 'off'])
  readonly redisTls!: 'auto' | 'off';

  @Setting({
    env: 'RATE_LIMIT_ENABLED',
    type: 'boolean',
    default: 'true',
    meaning: 'false lifts all rate limits.',
  })
  @IsBoolean()
  readonly rateLimitEnabled!: boolean;

  @Setting({
    env: 'RATE_LIMIT_PER_MINUTE',
    type: 'integer',
    default: '60',
    unit: 'requests',
    meaning: 'Requests of one address in a minute, over all routes.',
  })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly rateLimitPerMinute!: number;

  @Setting({
    env: 'RATE_LIMIT_PER_HOUR',
    type: 'integer',
    default: '1000',
    unit: 'requests',
    meaning: 'Requests of one address in an hour, over all routes.',
  })
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  readonly rateLimitPerHour!: number;

  @Setting({
    env: 'RATE_LIMIT_AI_PER_MINUTE',
    type: 'integer',
    default: '10',
    unit: 'requests',
    meaning: 'Requests of one address in a minute that ask a model.',
  })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly rateLimitAiPerMinute!: number;

  @Setting({
    env: 'RATE_LIMIT_LOGIN_PER_MINUTE',
    type: 'integer',
    default: '5',
    unit: 'requests',
    meaning: 'Attempts to log in from one address in a minute.',
  })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly rateLimitLoginPerMinute!: number;
}
