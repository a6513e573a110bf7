import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { BucketDigest } from './bucket-digest.js';

const REMEMBER_MS = 60_000;
const MOST_KEYS = 10_000;

/**
 * API keys that were proved lately and carry limits of their own.
 *
 * Such a key speaks for many end customers from one server, so its requests
 * count per customer and not by the address they share. But the address counts
 * before the key is checked: so a key is remembered, as a digest, once it has
 * been proved, and its next requests skip the address. What is not proved is
 * never remembered; a key that is refused, or that is used for what no guard
 * counts, is forgotten.
 */
@Injectable()
export class MeteredKeys {
  /** Digest of the key as sent → when it must be proved again, on the monotonic clock. */
  private readonly provedUntil = new Map<string, number>();
  private readonly counted = new WeakSet<FastifyRequest>();

  constructor(private readonly digest: BucketDigest) {}

  /** Whether the request's key counts for itself. Nothing is proved by it: authentication still follows. */
  isKnown(request: FastifyRequest): boolean {
    const name = this.nameOf(request);
    return name !== undefined && (this.provedUntil.get(name) ?? 0) > performance.now();
  }

  /** To be called when the request was authenticated and counted by its key's own limits. */
  proved(request: FastifyRequest): void {
    this.counted.add(request);
    const name = this.nameOf(request);
    if (name === undefined) return;
    const oldest = this.provedUntil.size < MOST_KEYS ? undefined : this.provedUntil.keys().next().value;
    if (oldest !== undefined) this.provedUntil.delete(oldest);
    this.provedUntil.set(name, performance.now() + REMEMBER_MS);
  }

  /** Whether the request was counted by its key's own limits. */
  wasCounted(request: FastifyRequest): boolean {
    return this.counted.has(request);
  }

  forget(request: FastifyRequest): void {
    const name = this.nameOf(request);
    if (name !== undefined) this.provedUntil.delete(name);
  }

  private nameOf(request: FastifyRequest): string | undefined {
    const key = request.headers['x-api-key'];
    return typeof key === 'string' ? this.digest.of(`credential\0${key}`) : undefined;
  }
}
