import type { Settings } from '../../config/settings.js';
import { certificate } from './certificate-check.js';
import { type Check, off, on, unsafe, weak } from './finding.js';

const EVERY_INTERFACE = new Set(['0.0.0.0', '::', '[::]']);
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/;
/** Narrower networks are somebody's own; a wider one has strangers in it. */
const WIDEST_PROXY_NETWORK = { 4: 8, 6: 32 } as const;
/** Beyond these a limit stops nobody who tries in earnest. */
const HIGHEST_LIMITS = {
  RATE_LIMIT_PER_MINUTE: ['rateLimitPerMinute', 6_000],
  RATE_LIMIT_PER_HOUR: ['rateLimitPerHour', 100_000],
  RATE_LIMIT_AI_PER_MINUTE: ['rateLimitAiPerMinute', 600],
  RATE_LIMIT_LOGIN_PER_MINUTE: ['rateLimitLoginPerMinute', 30],
} as const satisfies Record<string, readonly [keyof Settings, number]>;
const LARGEST_BODY_BYTES = 10_485_760;
const LARGEST_MESSAGE_BYTES = 102_400;

const hasTls = ({ tlsCertFile, tlsKeyFile }: Settings): boolean =>
  tlsCertFile !== undefined && tlsKeyFile !== undefined;

/** docs/limits-and-transport.md */
const transport: Check = ({ settings }) => {
  if (hasTls(settings)) return on('transport', 'HTTPS by the service itself');
  if (settings.allowPlainHttp) {
    return weak(
      'transport',
      'plain HTTP is allowed',
      'set TLS_CERT_FILE and TLS_KEY_FILE, or TRUST_PROXY, and leave ALLOW_PLAIN_HTTP unset',
    );
  }
  if (settings.trustProxy.length > 0) return on('transport', 'HTTPS by the proxies in TRUST_PROXY');
  const remedy = 'set TLS_CERT_FILE and TLS_KEY_FILE, or TRUST_PROXY when a proxy ends TLS';
  return settings.environment === 'production'
    ? unsafe('transport', 'production does not serve plain HTTP', remedy)
    : off('transport', 'plain HTTP, outside production', remedy);
};

const trustedProxy: Check = ({ settings }) => {
  const wide = settings.trustProxy.filter((network) => {
    const [address = '', bits] = network.split('/');
    return bits !== undefined && Number(bits) < WIDEST_PROXY_NETWORK[address.includes(':') ? 6 : 4];
  });
  if (wide.length > 0) {
    return unsafe(
      'trusted-proxy',
      `TRUST_PROXY names networks with strangers in them: ${wide.join(', ')}`,
      'name the addresses of your proxies, or the network that only they are in',
    );
  }
  return on(
    'trusted-proxy',
    settings.trustProxy.length > 0 ? 'only those in TRUST_PROXY' : 'none is trusted',
  );
};

const bindAddress: Check = ({ settings }) => {
  const { host } = settings;
  if (host === 'localhost') {
    return off(
      'bind-address',
      'HOST=localhost listens on two addresses, of which one has no bound on connections',
      'set HOST=127.0.0.1',
    );
  }
  if (!EVERY_INTERFACE.has(host)) return on('bind-address', 'one address');
  const remedy = 'set HOST to the one address that your proxy or network reaches';
  return hasTls(settings) || settings.trustProxy.length > 0
    ? off('bind-address', 'every network interface, behind TLS or a proxy', remedy)
    : unsafe('bind-address', 'HOST is every network interface, in the clear', remedy);
};

const metricsPort: Check = ({ settings }) => {
  if (settings.metricsPort === undefined) return on('metrics-port', 'none: figures need a key');
  if (LOOPBACK.test(settings.metricsHost)) return on('metrics-port', 'reached from this machine only');
  return EVERY_INTERFACE.has(settings.metricsHost)
    ? weak(
        'metrics-port',
        'figures without credentials on every network interface',
        'set METRICS_HOST to an address that only Prometheus reaches',
      )
    : on('metrics-port', 'on an address of its own');
};

const cors: Check = ({ settings }) => {
  if (settings.corsOrigins.some((origin) => origin.includes('*'))) {
    return unsafe('cors', 'CORS_ORIGINS opens the API to every origin', 'list your own origins, one by one');
  }
  const plain = settings.corsOrigins.filter((origin) => !origin.startsWith('https://'));
  if (plain.length > 0)
    return unsafe('cors', 'CORS_ORIGINS lists origins without https', 'list https origins only');
  return on('cors', settings.corsOrigins.length === 0 ? 'closed' : `${settings.corsOrigins.length} origins`);
};

const rateLimits: Check = ({ settings }) => {
  if (!settings.rateLimitEnabled) {
    return unsafe(
      'rate-limits',
      'RATE_LIMIT_ENABLED=false lifts all of them',
      'leave RATE_LIMIT_ENABLED unset',
    );
  }
  const high = Object.entries(HIGHEST_LIMITS).filter(([, [property, most]]) => settings[property] > most);
  if (high.length === 0) return on('rate-limits', 'by address, customer and login');
  return weak(
    'rate-limits',
    `stop nobody: ${high.map(([env]) => env).join(', ')}`,
    `keep below ${high.map(([env, [, most]]) => `${env}=${most}`).join(', ')}; give keys limits of their own`,
  );
};

const bodyLimits: Check = ({ settings }) => {
  const large = [
    ...(settings.bodyLimitBytes > LARGEST_BODY_BYTES ? ['BODY_LIMIT_BYTES'] : []),
    ...(settings.messageLimitBytes > LARGEST_MESSAGE_BYTES ? ['MESSAGE_LIMIT_BYTES'] : []),
  ];
  return large.length === 0
    ? on('body-limits', 'bodies and messages are bounded')
    : weak('body-limits', `far above the default: ${large.join(', ')}`, `leave ${large.join(', ')} unset`);
};

const securityContact: Check = ({ settings }) =>
  settings.securityContact === undefined
    ? off(
        'security-contact',
        'whoever finds a weakness is not told where to report it',
        'set SECURITY_CONTACT to a mailto: or https: address',
      )
    : on('security-contact', 'in /.well-known/security.txt');

/** What stands between the service and the network. */
export const EDGE_CHECKS: readonly Check[] = [
  ...[
    transport,
    certificate,
    trustedProxy,
    bindAddress,
    metricsPort,
    cors,
    rateLimits,
    bodyLimits,
    securityContact,
  ],
];
