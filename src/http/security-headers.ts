import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const YEAR_SECONDS = 31_536_000;

/** For answers that are data: should a browser ever be made to show one as a page, the page can do nothing. */
const DATA_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; sandbox";

/** Abilities of the browser that nothing of ours uses; only such as browsers know, or they complain of the header. */
const PERMISSIONS = [
  ...['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'clipboard-read', 'display-capture'],
  ...[
    'encrypted-media',
    'fullscreen',
    'geolocation',
    'gyroscope',
    'hid',
    'identity-credentials-get',
    'idle-detection',
  ],
  ...['local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture'],
  ...[
    'publickey-credentials-create',
    'publickey-credentials-get',
    'screen-wake-lock',
    'serial',
    'storage-access',
  ],
  ...['usb', 'xr-spatial-tracking'],
];

/**
 * The headers of every answer, whatever route, status or error.
 *
 * `X-XSS-Protection: 0` switches off the filter of old browsers, which could be abused to take out chosen parts of
 * a page and to read across origins; today's guidance (OWASP, ASVS 5.0) is to rely on the policy instead.
 * `Cache-Control: no-store` is the rule because almost every answer is personal; what is not says so itself.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': DATA_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-XSS-Protection': '0',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': PERMISSIONS.map((name) => `${name}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'X-Robots-Tag': 'noindex, nofollow',
  'Cache-Control': 'no-store',
};

/** Only over TLS, ours or that of a proxy we trust: over plain HTTP a browser must ignore it (RFC 6797, 7.2). */
export const STRICT_TRANSPORT_SECURITY = `max-age=${YEAR_SECONDS}; includeSubDomains`;

/**
 * The policy of a page for people: only what carries the nonce of this very response runs or styles.
 *
 * Images may be inline (`data:`), which Swagger UI's style sheet uses; requests go to this service only.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** Puts the headers on an answer; one that is there already stays. */
export function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    if (!reply.hasHeader(name)) void reply.header(name, value);
  }
  if (request.protocol === 'https') void reply.header('Strict-Transport-Security', STRICT_TRANSPORT_SECURITY);
}

/**
 * Sets the headers first thing, so that whoever takes over the response (a stream) finds them there, and once more
 * on answers that were sent before the first hook of ours could run.
 */
export function addSecurityHeaders(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers(SECURITY_HEADERS);
    if (request.protocol === 'https')
      void reply.header('Strict-Transport-Security', STRICT_TRANSPORT_SECURITY);
    done();
  });
  server.addHook('onSend', (request, reply, _payload, done) => {
    if (!reply.hasHeader('X-Content-Type-Options')) setSecurityHeaders(request, reply);
    if (!reply.hasHeader('X-Request-Id')) void reply.header('X-Request-Id', request.id);
    done();
  });
}
