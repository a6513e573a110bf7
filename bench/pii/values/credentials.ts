import type { Language } from '../corpus-record.ts';
import type { SeededRandom } from '../random/seeded-random.ts';
import { BASE62, BASE64, BASE64URL, LOWER36, uuid } from './made-value.ts';
import type { MadeValue } from './made-value.ts';

/** Header and payload are real JSON, so the header decodes; the signature is noise of the right length. */
export function makeJwt(random: SeededRandom, _lang: Language, _variant: string): MadeValue {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const algorithm = random.pick(['HS256', 'HS256', 'RS256', 'ES256']);
  const header = random.chance(0.3)
    ? { typ: 'JWT', alg: algorithm }
    : { alg: algorithm, typ: 'JWT', ...(random.chance(0.3) ? { kid: random.chars(LOWER36, 8) } : {}) };
  const issuedAt = random.between(1690000000, 1760000000);
  const payload = random.pick([
    { sub: String(random.between(1000, 999999)), iat: issuedAt, exp: issuedAt + 3600 },
    { iss: 'auth', uid: uuid(random), scope: 'read', exp: issuedAt },
    { sub: random.chars(LOWER36, 12), role: 'customer', iat: issuedAt },
    { sid: random.chars(LOWER36, 10) },
  ]);
  const signature =
    random.chars(BASE64URL, algorithm === 'RS256' ? 342 : algorithm === 'ES256' ? 86 : 42) +
    random.chars('AEIMQUYcgkosw048', algorithm === 'RS256' ? 0 : algorithm === 'ES256' ? 0 : 1);
  return { text: `${part(header)}.${part(payload)}.${signature}` };
}

const SCHEMES = [
  ['postgres', 5432, '/app'],
  ['postgresql', 5432, '/shop?sslmode=require'],
  ['mysql', 3306, '/orders'],
  ['mongodb+srv', 0, '/prod?retryWrites=true'],
  ['redis', 6379, '/0'],
  ['amqp', 5672, '/vhost'],
  ['https', 0, '/repo/app.git'],
  ['https', 0, '/api/v1/status'],
  ['ftp', 0, '/exports/daily.csv'],
  ['sftp', 22, '/upload'],
  ['smtp', 587, ''],
  ['http', 8080, '/hook'],
] as const;
const HOSTS = [
  'db.internal',
  'cluster0.ab1cd.storage.example',
  'cache-1.prod.local',
  'queue.eu.example.net',
  'files.kestrelpost.com',
  'git.vantora.dev',
  'db-2.brightwell.io',
  'localhost',
];

/** The span is `user:pass` alone; scheme and host stand outside. */
export function makeUrlCredentials(random: SeededRandom, _lang: Language, _variant: string): MadeValue {
  const [scheme, port, path] = random.pick(SCHEMES);
  const user =
    scheme === 'redis' && random.chance(0.5)
      ? random.pick(['', 'default'])
      : random.pick(['app', 'admin', 'root', 'svc_orders', 'deploy', 'shop-user', 'mailer', 'reader']);
  const password = random.pick([
    () => random.chars(BASE62, random.between(8, 20)),
    () => `${random.chars(LOWER36, 6)}%40${random.chars(BASE62, 5)}`,
    () => `${random.pick(['Winter', 'Shop', 'Prod', 'S3cure'])}${random.between(10, 9999)}!`,
    () => random.chars(`${BASE62}-_.`, 14).replace(/^\W|\W$/g, 'x'),
  ])();
  const after = `@${random.pick(HOSTS)}${port > 0 && random.chance(0.7) ? `:${port}` : ''}${path}`;
  return { before: `${scheme}://`, text: `${user}:${password}`, after };
}

/**
 * A key block of random base64: it has the right frame and no key inside.
 * Variants: none, `short` (few lines), `escaped` (line ends as `\n`, as in JSON).
 */
export function makePrivateKey(random: SeededRandom, _lang: Language, variant: string): MadeValue {
  const label =
    variant === 'short'
      ? random.pick(['EC PRIVATE KEY', 'PRIVATE KEY'])
      : random.pick([
          'RSA PRIVATE KEY',
          'EC PRIVATE KEY',
          'OPENSSH PRIVATE KEY',
          'PRIVATE KEY',
          'DSA PRIVATE KEY',
          'ENCRYPTED PRIVATE KEY',
          'PGP PRIVATE KEY BLOCK',
        ]);
  const start: Record<string, string> = {
    'RSA PRIVATE KEY': 'MIIEow',
    'EC PRIVATE KEY': 'MHcCAQEE',
    'OPENSSH PRIVATE KEY': 'b3BlbnNzaC1rZXktdjEA',
    'PRIVATE KEY': 'MIGHAgEA',
    'ENCRYPTED PRIVATE KEY': 'MIIFHDBO',
  };
  const full = variant === 'short' ? 2 : random.between(3, 8);
  const lines = Array.from({ length: full }, () => random.chars(BASE64, 64));
  lines[0] = ((start[label] ?? '') + (lines[0] ?? '')).slice(0, 64);
  lines.push(`${random.chars(BASE64, random.between(10, 40) * 1)}${random.pick(['==', '='])}`);
  if (label.startsWith('PGP')) lines.unshift('');
  const end = variant === 'escaped' ? '\\n' : '\n';
  return { text: [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join(end) };
}
