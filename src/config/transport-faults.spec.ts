import { PRODUCTION_KEYS } from '../../test/support/production-settings.js';
import { loadSettings } from './load-settings.js';

const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://hushdesk@db/hushdesk',
  ...PRODUCTION_KEYS,
};

describe('settings of the transport', () => {
  it.each([
    ['TLS', { TLS_CERT_FILE: '/tls.crt', TLS_KEY_FILE: '/tls.key' }],
    ['a proxy', { TRUST_PROXY: '10.0.0.0/8, 2001:db8::/32, 192.0.2.1' }],
    ['plain HTTP by name', { ALLOW_PLAIN_HTTP: 'true' }],
    [
      'a collector on this machine',
      { ALLOW_PLAIN_HTTP: 'true', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' },
    ],
  ])('production starts with %s', (_what, environment) => {
    expect(() => loadSettings({ ...PRODUCTION, ...environment })).not.toThrow();
  });

  it.each([
    ['production with plain HTTP and nothing said', PRODUCTION, /does not serve plain HTTP/],
    [
      'production with traces in the clear',
      { ...PRODUCTION, ALLOW_PLAIN_HTTP: 'true', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' },
      /OTEL_EXPORTER_OTLP_ENDPOINT would be sent to in the clear/,
    ],
    ['a certificate without its key', { TLS_CERT_FILE: '/tls.crt' }, /belong together/],
    ['a redirect to HTTPS that is not there', { HTTP_REDIRECT_PORT: '8080' }, /HTTP_REDIRECT_PORT needs/],
    [
      'one port for both',
      { PORT: '8443', HTTP_REDIRECT_PORT: '8443', TLS_CERT_FILE: '/c', TLS_KEY_FILE: '/k' },
      /same as PORT/,
    ],
    ['trust in everybody', { TRUST_PROXY: 'true' }, /TRUST_PROXY must name addresses/],
    ['trust in a number of hops', { TRUST_PROXY: '1' }, /TRUST_PROXY must name addresses/],
    ['trust in the whole of IPv4', { TRUST_PROXY: '0.0.0.0/0' }, /TRUST_PROXY must name addresses/],
    ['trust in the whole of IPv6', { TRUST_PROXY: '10.0.0.1,::/0' }, /TRUST_PROXY must name addresses/],
    ['trust in a name', { TRUST_PROXY: 'proxy.internal' }, /TRUST_PROXY must name addresses/],
    ['a network that is too narrow', { TRUST_PROXY: '10.0.0.0/33' }, /TRUST_PROXY must name addresses/],
    ['Redis that is none', { REDIS_URL: 'http://user:planted@redis' }, /REDIS_URL must be a redis:/],
  ])('refuse %s', (_what, environment, message) => {
    expect(() => loadSettings(environment)).toThrow(message);
  });

  it('never show what is in REDIS_URL', () => {
    expect(() => loadSettings({ REDIS_URL: 'http://user:planted@redis' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('planted') as string }) as Error,
    );
  });
});
