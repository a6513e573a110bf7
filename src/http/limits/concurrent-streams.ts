import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Settings } from '../../config/settings.js';
import { Problem } from '../../errors/problem.js';
import { BucketDigest } from './bucket-digest.js';
import { clientNetwork } from './client-address.js';

/** Gives the place back; calling it again does nothing. */
export type Release = () => void;

/**
 * How many answers may be streamed to one address at the same time, by this instance.
 *
 * A stream holds a connection and a model for as long as it lasts, which the
 * limits per minute do not see. Memory is that of the streams that are open.
 */
@Injectable()
export class ConcurrentStreams {
  private readonly open = new Map<string, number>();
  private readonly most: number;

  constructor(
    settings: Settings,
    private readonly digest: BucketDigest,
  ) {
    this.most = settings.maxStreamsPerAddress;
  }

  /**
   * Takes a place; throws `streams_exceeded` when the address has none left.
   *
   * To be called before the stream opens, so that a refusal is a real status,
   * and released when the response is closed, however it ends.
   */
  acquire(request: Pick<FastifyRequest, 'ip' | 'socket'>): Release {
    const key = this.digest.of(`address\0${clientNetwork(request)}`);
    const taken = this.open.get(key) ?? 0;
    if (taken >= this.most) throw new Problem('streams_exceeded');
    this.open.set(key, taken + 1);
    let released = false;
    return () => {
      if (released) return;
      released = true;
      const left = (this.open.get(key) ?? 1) - 1;
      if (left === 0) this.open.delete(key);
      else this.open.set(key, left);
    };
  }

  /** Addresses with a stream open now. */
  get addresses(): number {
    return this.open.size;
  }
}
