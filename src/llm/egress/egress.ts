import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import type { DataKey } from '../../crypto/data-key.js';
import { keyedDigest } from '../../crypto/keyed-digest.js';
import { ServiceKeys } from '../../keys/service-keys.js';
import { Clock } from '../../time/clock.js';
import { type ModelCall, ModelFault } from '../model-port.js';
import { connectionFault } from './connection-fault.js';
import type { HttpClient } from './http-client.js';
import { outgoingTrace } from './trace-header.js';

/** The one place to which a provider may send. */
export interface Destination {
  provider: string;
  model: string;
  /** Scheme, host and port; a request to any other is refused. */
  origin: string;
  /** Lower-case names of the headers that may go along; whatever else an SDK adds stays here. */
  headers: ReadonlySet<string>;
}

/** `fetch` as the vendors' SDKs take it. */
export type GuardedFetch = (address: string | URL | Request, init?: RequestInit) => Promise<Response>;

const USER_AGENT = 'hushdesk';

/**
 * The way out to model vendors: nothing of a prompt leaves by another.
 *
 * Sends to the configured origin alone, follows no redirect and uses no proxy, lets only named headers through, and
 * has a receipt made of the exact bytes of every body right before they leave.
 */
@Injectable()
export class Egress implements OnModuleDestroy {
  private readonly logger = new Logger(Egress.name);
  private client: Promise<HttpClient> | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly keys: ServiceKeys,
    private readonly clock: Clock,
  ) {}

  /** Loads what sending takes, so that the first question need not wait for it. */
  async prepare(): Promise<void> {
    await this.open();
  }

  async onModuleDestroy(): Promise<void> {
    await (await this.client)?.close();
  }

  /**
   * `fetch` for one call. Rejects with `ModelFault` for what is refused or fails before an answer comes, with the
   * signal's reason when it is aborted.
   */
  fetchFor(destination: Destination, { onSent }: Pick<ModelCall, 'onSent'>): GuardedFetch {
    return async (address, init = {}) => {
      const url = requireOrigin(address, destination.origin);
      const body = requireBytes(init.body);
      // From memory after the first call.
      const key = await this.keys.get('egress');
      const digest = keyedDigest(key, body);
      const { provider, model } = destination;
      const headers = { ...headersOf(init.headers, destination.headers), ...this.traceHeaders(key) };
      const client = await this.open();
      init.signal?.throwIfAborted();
      onSent({ provider, model, digest, bytes: body.byteLength, sentAt: this.clock.now() });
      try {
        return await client.post(url, headers, body, init.signal ?? null);
      } catch (error) {
        init.signal?.throwIfAborted();
        throw connectionFault(error);
      }
    };
  }

  /** The log tells by which id a vendor knows a trace. */
  private traceHeaders(key: DataKey): Record<string, string> {
    const trace = outgoingTrace(key);
    if (!trace) return {};
    const { traceId, outgoingTraceId, traceparent } = trace;
    this.logger.debug({ traceId, outgoingTraceId }, 'a trace goes on to a model');
    return { traceparent };
  }

  /** Loaded when a vendor is asked or about to be: it takes 30 MB, which a chain without vendors need not spend. */
  private open(): Promise<HttpClient> {
    this.client ??= import('./http-client.js').then(
      ({ HttpClient }) => new HttpClient(this.settings.llmConnectTimeoutMs),
    );
    return this.client;
  }
}

function requireOrigin(address: string | URL | Request, origin: string): URL {
  const url = new URL(address instanceof Request ? address.url : address);
  if (url.origin === origin) return url;
  throw new ModelFault('request_refused', 'a request to another host than the configured one was refused');
}

/** The bytes as they will leave: what is hashed is what is sent. */
function requireBytes(body: unknown): Uint8Array {
  if (typeof body === 'string') return Buffer.from(body);
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  throw new ModelFault('request_refused', 'a request whose bytes cannot be hashed was refused');
}

function headersOf(given: RequestInit['headers'], allowed: ReadonlySet<string>): Record<string, string> {
  const headers: Record<string, string> = { 'user-agent': USER_AGENT };
  new Headers(given).forEach((value, name) => {
    if (allowed.has(name)) headers[name] = value;
  });
  return headers;
}
