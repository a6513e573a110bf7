import { Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../errors/problem.js';

/**
 * Says what becomes of compressed bodies: refused with 415, unless the operator accepts gzip.
 *
 * Refused by default because Fastify would parse the compressed bytes as they are, and because a few kilobytes can
 * unpack to gigabytes. When accepted, unpacking ends at the limit for bodies, so a bomb costs no more than a large
 * body does.
 */
export function handleContentEncoding(
  server: FastifyInstance,
  acceptGzip: boolean,
  limitBytes: number,
): void {
  server.addHook('onRequest', (request, reply, done) => {
    const encoding = request.headers['content-encoding']?.trim().toLowerCase();
    if (encoding === undefined || encoding === 'identity' || (acceptGzip && encoding === 'gzip')) {
      done();
      return;
    }
    // RFC 9110, 12.5.3: in a 415 this names the encodings that would have been taken.
    void reply.header('Accept-Encoding', acceptGzip ? 'gzip, identity' : 'identity');
    done(new Problem('encoding_unsupported'));
  });
  if (!acceptGzip) return;
  server.addHook('preParsing', (request, _reply, payload, done) => {
    if (request.headers['content-encoding']?.trim().toLowerCase() !== 'gzip') {
      done(null, payload);
      return;
    }
    const unpacked = Object.assign(limitedTo(limitBytes), { receivedEncodedLength: 0 });
    payload.on('data', (chunk: Buffer) => (unpacked.receivedEncodedLength += chunk.length));
    const gunzip = createGunzip();
    gunzip.on('error', () => unpacked.destroy(new Problem('body_malformed', 'The body is not valid gzip.')));
    unpacked.on('close', () => gunzip.destroy());
    payload.pipe(gunzip).pipe(unpacked);
    done(null, unpacked);
  });
}

function limitedTo(bytes: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > bytes) done(new Problem('body_too_large'));
      else done(null, chunk);
    },
  });
}
