import type { FastifyInstance, FastifyReply } from 'fastify';

/** What a script of a listed origin may read of an answer, beyond the few headers it may read anyway. */
const EXPOSED = 'Idempotent-Replayed, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id';
const ACCEPTED =
  'Accept, Authorization, Content-Type, Idempotency-Key, Last-Event-ID, Traceparent, Tracestate, X-Access-Purpose, X-API-Key, X-Request-Id';
const PREFLIGHT_SECONDS = 600;

/**
 * Opens the API to scripts of the listed origins, and of no other; with an empty list to none.
 *
 * An origin is compared as a whole. `Access-Control-Allow-Credentials` is never sent: credentials travel in
 * headers that a script sets itself, so that no cookie or certificate of the browser counts here. Preflights are
 * answered where methods that a path does not know are, see `answerUnrouted`.
 */
export function addCors(server: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  const listed = new Set(origins);
  server.addHook('onRequest', (request, reply, done) => {
    // A shared cache must not hand the answer for one origin to another.
    void reply.header('Vary', 'Origin');
    const { origin } = request.headers;
    if (origin !== undefined && listed.has(origin)) {
      void reply
        .header('Access-Control-Allow-Origin', origin)
        .header('Access-Control-Expose-Headers', EXPOSED);
    }
    done();
  });
}

/** Adds what a preflight asks about, when it comes from a listed origin. */
export function answerPreflight(reply: FastifyReply, methods: readonly string[]): void {
  if (!reply.hasHeader('Access-Control-Allow-Origin')) return;
  void reply
    .header('Access-Control-Allow-Methods', methods.join(', '))
    .header('Access-Control-Allow-Headers', ACCEPTED)
    .header('Access-Control-Max-Age', String(PREFLIGHT_SECONDS));
}
