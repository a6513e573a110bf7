import fastify from 'fastify';
import { addSecurityHeaders, pagePolicy } from './security-headers.js';

const YEAR = 'max-age=31536000; includeSubDomains';

/** What a server that trusts a proxy, or none, answers to a request said to have come over TLS. */
async function strictTransport(trustProxy: boolean, forwardedProto?: string): Promise<unknown> {
  const server = fastify({ trustProxy });
  addSecurityHeaders(server);
  server.get('/', () => 'ok');
  const headers = forwardedProto === undefined ? {} : { 'x-forwarded-proto': forwardedProto };
  const answer = await server.inject({ url: '/', headers });
  await server.close();
  return answer.headers['strict-transport-security'];
}

describe('HSTS', () => {
  it('is for a year and sub-domains, over TLS that a trusted proxy ends', async () => {
    expect(await strictTransport(true, 'https')).toBe(YEAR);
  });

  it('is not sent over plain HTTP', async () => {
    expect(await strictTransport(true, 'http')).toBeUndefined();
    expect(await strictTransport(true)).toBeUndefined();
  });

  it('is not sent because a caller nobody trusts says so', async () => {
    expect(await strictTransport(false, 'https')).toBeUndefined();
  });
});

it('a header that a route sets stays as the route set it', async () => {
  const server = fastify();
  addSecurityHeaders(server);
  server.get('/', (_request, reply) => reply.header('Cache-Control', 'public, max-age=5').send('ok'));

  const { headers } = await server.inject('/');
  await server.close();

  expect(headers['cache-control']).toBe('public, max-age=5');
  expect(headers['x-frame-options']).toBe('DENY');
});

it('the policy of a page allows nothing inline but what carries its nonce', () => {
  const policy = pagePolicy('n0nce');

  expect(policy).toContain("script-src 'nonce-n0nce'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('*');
});
