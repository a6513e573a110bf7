import type { FastifyRequest } from 'fastify';
import { loadSettings } from '../../config/load-settings.js';
import { checksumOf } from '../../crypto/checksum.js';
import { ConcurrentStreams } from './concurrent-streams.js';

const settings = loadSettings({ NODE_ENV: 'test', MAX_STREAMS_PER_ADDRESS: '2' });
const digest = { of: (text: string) => checksumOf(text, 32) };
const from = (ip: string): Pick<FastifyRequest, 'ip' | 'socket'> => ({ ip }) as FastifyRequest;

describe('streams open at the same time', () => {
  it('are bounded for each address, and a /64 is one', () => {
    const streams = new ConcurrentStreams(settings, digest);
    streams.acquire(from('2001:db8::1'));
    streams.acquire(from('2001:db8::2'));

    expect(() => streams.acquire(from('2001:db8::3'))).toThrow(
      expect.objectContaining({ code: 'streams_exceeded', status: 429 }) as Error,
    );
    expect(() => streams.acquire(from('2001:db8:0:1::1'))).not.toThrow();
  });

  it('give their place back once, however often they end', () => {
    const streams = new ConcurrentStreams(settings, digest);
    const release = streams.acquire(from('203.0.113.1'));
    streams.acquire(from('203.0.113.1'));

    release();
    release();

    streams.acquire(from('203.0.113.1'));
    expect(() => streams.acquire(from('203.0.113.1'))).toThrow();
  });

  it('leave nothing behind', () => {
    const streams = new ConcurrentStreams(settings, digest);

    for (let n = 0; n < 1_000; n++) streams.acquire(from(`203.0.${n >> 8}.${n & 255}`))();

    expect(streams.addresses).toBe(0);
  });
});
