import type { ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { ThrottlerModuleOptions } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import type { Settings } from '../../config/settings.js';
import type { ActorLimits } from '../../context/actor.js';
import { currentRequestContext } from '../../context/request-context.js';
import type { BucketDigest } from './bucket-digest.js';
import { clientNetwork } from './client-address.js';
import type { LimitStorage } from './limit-storage.js';
import { ROUTE_LIMIT, type RouteLimit } from '../limited.decorator.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * The limits the guard knows, by the names that clients see.
 *
 * Buckets belong to a limit, never to a handler: all routes under the same
 * limit count together. A limit that a key does not set for itself is the
 * service's own, counted per customer like the rest.
 */
export function namedLimits(
  settings: Settings,
  storage: LimitStorage,
  digest: BucketDigest,
  reflector: Reflector,
): ThrottlerModuleOptions {
  const isUnder = (limit: RouteLimit, context: ExecutionContext): boolean =>
    reflector.getAllAndOverride<RouteLimit | undefined>(ROUTE_LIMIT, [
      context.getHandler(),
      context.getClass(),
    ]) === limit;
  return {
    storage,
    skipIf: () => !settings.rateLimitEnabled,
    generateKey: (_context, tracker) => digest.of(tracker),
    throttlers: [
      {
        name: 'customer-minute',
        ttl: MINUTE_MS,
        limit: () => ownLimits()?.perMinute ?? settings.rateLimitPerMinute,
        skipIf: () => !settings.rateLimitEnabled || !ownLimits(),
        getTracker: customerOf,
      },
      {
        name: 'customer-hour',
        ttl: HOUR_MS,
        limit: () => ownLimits()?.perHour ?? settings.rateLimitPerHour,
        skipIf: () => !settings.rateLimitEnabled || !ownLimits(),
        getTracker: customerOf,
      },
      {
        name: 'ai',
        ttl: MINUTE_MS,
        limit: () => ownLimits()?.aiPerMinute ?? settings.rateLimitAiPerMinute,
        skipIf: (context) => !settings.rateLimitEnabled || !isUnder('ai', context),
        getTracker: (request) => (ownLimits() ? customerOf(request) : addressOf(request)),
      },
      {
        name: 'login',
        ttl: MINUTE_MS,
        limit: settings.rateLimitLoginPerMinute,
        skipIf: (context) => !settings.rateLimitEnabled || !isUnder('login', context),
        getTracker: addressOf,
      },
    ],
  };
}

/** Limits that the caller's key carries; read per request, they may change with the key. */
function ownLimits(): ActorLimits | undefined {
  return currentRequestContext()?.actor?.limits;
}

function addressOf(request: Record<string, unknown>): string {
  return `address\0${clientNetwork(request as unknown as FastifyRequest)}`;
}

/**
 * The key and the end customer it speaks for; requests for nobody in particular count together.
 *
 * The body is not validated yet: only text is taken from it, and only into a digest.
 */
function customerOf(request: { body?: unknown }): string {
  const actor = currentRequestContext()?.actor;
  if (actor?.kind === 'subject') return `customer\0${actor.clientId}\0id\0${actor.subjectId}`;
  const stated = (request.body as { subject?: unknown } | null | undefined)?.subject;
  return `customer\0${actor?.clientId ?? ''}\0ref\0${typeof stated === 'string' ? stated : ''}`;
}
