/**
 * Lint rules on what can carry text out of the service: connections, and the SDKs that open them.
 *
 * Each has one room. Elsewhere text goes through a port, and the port takes masked text.
 */
const MESSAGE = 'Nothing is sent from here: go through the port of the room that may (see docs/masking.md).';

const path = (name, importNames) => ({
  name,
  ...(importNames && { importNames }),
  message: MESSAGE,
  allowTypeImports: true,
});
const both = (name, importNames) => [path(name, importNames), path(`node:${name}`, importNames)];

export const CONNECTIONS = [
  ...both('http', ['request', 'get', 'Agent', 'ClientRequest', 'default']),
  ...both('https', ['request', 'get', 'Agent', 'default']),
  ...both('http2'),
  ...both('net', ['connect', 'createConnection', 'Socket', 'default']),
  ...both('tls', ['connect', 'TLSSocket', 'default']),
  ...both('dgram'),
  ...both('child_process'),
];

/** Model vendors, clouds, and HTTP clients. */
export const SDKS = [
  'openai',
  'openai/*',
  '@anthropic-ai/*',
  '@aws-sdk/*',
  '@google/*',
  '@mistralai/*',
  'undici',
  'axios',
  'got',
  'ky',
  'node-fetch',
  'superagent',
  '@opentelemetry/exporter-*',
];

const sdks = (allowed) => [
  {
    group: SDKS.filter((name) => !allowed.includes(name)),
    message: MESSAGE,
    allowTypeImports: true,
  },
];

/** The rules, but for packages that the room is there for. */
export const waysOutRules = (allowedPackages = [], allowedModules = []) => ({
  'no-restricted-globals': [
    'error',
    ...['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'].map((name) => ({ name, message: MESSAGE })),
  ],
  '@typescript-eslint/no-restricted-imports': [
    'error',
    {
      paths: CONNECTIONS.filter(({ name }) => !allowedModules.includes(name)),
      patterns: sdks(allowedPackages),
    },
  ],
});

/** A log message is a text of ours, written out; what varies goes into fields with names. */
export const LOG_MESSAGE_RULE = {
  selector:
    "CallExpression[callee.object.property.name='logger'][callee.property.name=/^(?:log|trace|debug|info|warn|error|fatal|verbose)$/] > :not(Literal, ObjectExpression).arguments",
  message: 'Log messages are literals; what varies goes into named fields.',
};
