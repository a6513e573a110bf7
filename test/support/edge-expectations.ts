import { ERROR_CATALOGUE } from '../../src/errors/error-catalogue.js';
import type { ProblemDetails } from '../../src/http/problem-details.js';
import type { RawResponse } from './raw-request.js';

/** Written out rather than imported: the service must send this, whatever its own table says. */
const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-xss-protection': '0',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-permitted-cross-domain-policies': 'none',
  'x-robots-tag': 'noindex, nofollow',
};

/** The full set of headers that every answer carries over plain HTTP. */
export function expectEdgeHeaders({ headers }: RawResponse): void {
  expect(headers).toMatchObject(EVERYWHERE);
  expect(headers['x-request-id']).toMatch(/^[\w.-]{8,64}$/);
  expect(headers['permissions-policy']).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
  expect(headers['content-security-policy']).toMatch(/^default-src 'none';/);
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['content-security-policy']).toContain("base-uri 'none'");
  expect(headers['content-security-policy']).toContain("object-src 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe-');
  expect(headers['cache-control']).toMatch(/^(?:no-store|public, max-age=3600)$/);
  expect(headers['strict-transport-security']).toBeUndefined();
  for (const name of ['x-powered-by', 'server', 'via', 'set-cookie', 'access-control-allow-origin']) {
    expect(headers[name]).toBeUndefined();
  }
}

/** A problem document (RFC 9457) with a code of the catalogue, and nothing else in it. */
export function expectProblem(response: RawResponse, method = 'GET'): void {
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(response.headers['cache-control']).toBe('no-store');
  if (method === 'HEAD') return;
  const problem = JSON.parse(response.body) as ProblemDetails;
  const known = new Set(['type', 'title', 'status', 'detail', 'instance', 'code', 'requestId', 'errors']);
  expect(Object.keys(problem).filter((key) => !known.has(key))).toEqual([]);
  expect(Object.keys(ERROR_CATALOGUE)).toContain(problem.code);
  expect(problem).toMatchObject({
    type: `urn:hushdesk:problem:${problem.code}`,
    title: ERROR_CATALOGUE[problem.code].title,
    status: response.status,
    instance: `urn:hushdesk:request:${problem.requestId}`,
    requestId: response.headers['x-request-id'],
  });
  expect(response.body).not.toMatch(/node_modules|SELECT|INSERT|\bat \w+ \(|\.ts:|\.js:/);
}
