import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Settings } from '../../config/settings.js';
import { Problem } from '../../errors/problem.js';
import { sendProblem } from '../send-problem.js';
import { BucketDigest } from './bucket-digest.js';
import { clientNetwork } from './client-address.js';
import { LimitStorage } from './limit-storage.js';
import { LimiterEvents, LimiterFigures } from '../limiter-events.js';
import { MeteredKeys } from './metered-keys.js';
import { exceeded, type Limit, showStandings, type Standing } from './standing.js';

/** Probes come often and from one place; they answer without credentials and cost next to nothing. */
const PROBES = '/health/';

/**
 * The limits of each address, over all routes together.
 *
 * They stand before the router's guards, because requests for routes that do
 * not exist, with bodies that cannot be read or without credentials never reach
 * a guard. A request over the limit counts too: who does not stop waits longer.
 */
@Injectable()
export class AddressLimits {
  private readonly enabled: boolean;
  private readonly limits: readonly Limit[];

  constructor(
    settings: Settings,
    private readonly storage: LimitStorage,
    private readonly digest: BucketDigest,
    private readonly meteredKeys: MeteredKeys,
    private readonly figures: LimiterFigures,
    private readonly events: LimiterEvents,
  ) {
    this.enabled = settings.rateLimitEnabled;
    this.limits = [
      { name: 'address-minute', quota: settings.rateLimitPerMinute, windowSeconds: 60 },
      { name: 'address-hour', quota: settings.rateLimitPerHour, windowSeconds: 3_600 },
    ];
  }

  /** To be called once, after the hooks that give a response its headers. */
  addTo(server: FastifyInstance): void {
    if (!this.enabled) return;
    server.addHook('onRequest', async (request, reply) => {
      if (request.routeOptions.url?.startsWith(PROBES)) return;
      if (this.meteredKeys.isKnown(request)) return;
      await this.admit(request, reply);
    });
    server.addHook('onResponse', async (request) => {
      await this.settle(request);
    });
  }

  /** Counts the request; answers it with 429 and says false when its address has used up what it may. */
  async admit(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    if (!this.enabled) return true;
    const standings = await this.count(request);
    const over = exceeded(standings);
    showStandings(request, reply, standings, over !== undefined);
    if (!over) {
      admitted.add(request);
      return true;
    }
    this.figures.refused(over.limit.name);
    this.events.limitExceeded(over.limit.name, request.ip);
    sendProblem(reply, request.id, new Problem('rate_limit_exceeded'));
    return false;
  }

  /**
   * Counts after the fact what skipped the address for its key's sake but was not counted by the key either: a key
   * that was withdrawn, an unknown route, an unreadable body. Beyond the address's limit the key loses its privilege.
   */
  private async settle(request: FastifyRequest): Promise<void> {
    if (admitted.has(request) || this.meteredKeys.wasCounted(request)) return;
    if (!this.meteredKeys.isKnown(request)) return;
    if (exceeded(await this.count(request))) this.meteredKeys.forget(request);
  }

  private count(request: FastifyRequest): Promise<Standing[]> {
    const key = this.digest.of(`address\0${clientNetwork(request)}`);
    return Promise.all(this.limits.map((limit) => this.storage.count(limit, key)));
  }
}

/** Requests that their address has paid for. */
const admitted = new WeakSet<FastifyRequest>();
