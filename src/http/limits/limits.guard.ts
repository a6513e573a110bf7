import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  InjectThrottlerOptions,
  ThrottlerGuard,
  type ThrottlerModuleOptions,
  type ThrottlerRequest,
} from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { currentRequestContext } from '../../context/request-context.js';
import { Problem } from '../../errors/problem.js';
import { LimitStorage } from './limit-storage.js';
import { LimiterEvents, LimiterFigures } from '../limiter-events.js';
import { MeteredKeys } from './metered-keys.js';
import { exceeded, showStandings, type Standing } from './standing.js';

/**
 * The limits that need to know who asks and for what: of a key that has its own, of AI routes, of the login.
 *
 * Runs after authentication and permission. The throttler says which of its
 * named limits hold for the route; they are then counted all at once, so that
 * `Retry-After` knows them all and Redis is asked once.
 */
@Injectable()
export class LimitsGuard extends ThrottlerGuard {
  private readonly due = new WeakMap<ExecutionContext, Promise<Standing>[]>();

  constructor(
    @InjectThrottlerOptions() options: ThrottlerModuleOptions,
    private readonly storage: LimitStorage,
    reflector: Reflector,
    private readonly meteredKeys: MeteredKeys,
    private readonly figures: LimiterFigures,
    private readonly events: LimiterEvents,
  ) {
    super(options, storage, reflector);
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    await super.canActivate(context);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const standings = await Promise.all(this.due.get(context) ?? []);
    const over = exceeded(standings);
    showStandings(request, reply, standings, over !== undefined);
    if (currentRequestContext()?.actor?.limits) this.meteredKeys.proved(request);
    if (!over) return true;
    this.figures.refused(over.limit.name);
    this.events.limitExceeded(over.limit.name, request.ip);
    throw new Problem('rate_limit_exceeded');
  }

  /** Called by the throttler for each limit that holds here: starts the counting, judges nothing yet. */
  protected override async handleRequest(props: ThrottlerRequest): Promise<boolean> {
    const { context, limit, ttl, throttler, getTracker, generateKey } = props;
    const name = throttler.name ?? 'default';
    const tracker = await getTracker(context.switchToHttp().getRequest<FastifyRequest>(), context);
    const standing = this.storage.count(
      { name, quota: limit, windowSeconds: Math.ceil(ttl / 1_000) },
      generateKey(context, tracker, name),
    );
    this.due.set(context, [...(this.due.get(context) ?? []), standing]);
    return true;
  }
}
