import fc from 'fast-check';
import { createPiiEngine } from './pii-engine.js';
import { createRedactor } from './redactor.js';

const redactor = createRedactor(createPiiEngine());

const VALUES = {
  email: 'ada.planted@example.com',
  card: '4111 1111 1111 1111',
  iban: 'DE89 3704 0044 0532 0130 00',
  phone: '+49 151 23456789',
  token: 'ghp_012345678901234567890123456789abcdef'.slice(0, 40),
};

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const percent = (text: string): string =>
  [...text].map((sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');

/** Every dress a value was seen in, or could be, on its way into a log. */
const DRESSES: Record<string, (value: string) => string> = {
  plain: (value) => `failed for ${value}: no route`,
  'in JSON': (value) => JSON.stringify({ error: { body: value } }),
  'in JSON in JSON': (value) => JSON.stringify({ raw: JSON.stringify({ body: value }) }),
  'in a URL': (value) => `GET /x?q=${encodeURIComponent(value)} 404`,
  'percent-encoded throughout': (value) => `GET /x?q=${percent(value)}&a=1`,
  'percent-encoded twice': (value) => `GET /x?q=${encodeURIComponent(percent(value))} 404`,
  'percent-encoded three times': (value) => encodeURIComponent(encodeURIComponent(percent(value))),
  'in base64': (value) => `payload ${base64(value)} refused`,
  'in the middle of base64': (value) => `payload=${base64(`{"message": "I am ${value}, hello"}`)}`,
  'in URL-safe base64': (value) => `/a/${Buffer.from(`id ${value}`).toString('base64url')}`,
  'in base64 in base64': (value) => base64(`x ${base64(`mail ${value} now`)} y`),
  'in base64 over lines': (value) =>
    base64(`some text before it: ${value} and then some more`).replace(/(.{20})/g, '$1\n'),
  'in base64 over escaped lines': (value) =>
    JSON.stringify(base64(`some text before it: ${value} and then some`).replace(/(.{20})/g, '$1\r\n')),
  'in hexadecimal': (value) => `bytes ${Buffer.from(value).toString('hex')} end`,
  'over two lines': (value) => `at ${value.slice(0, -5)}\n${value.slice(-5)} stopped`,
  'over two indented lines': (value) => `at ${value.slice(0, -5)}\n    ${value.slice(-5)} stopped`,
  'over escaped lines': (value) => JSON.stringify({ m: `${value.slice(0, -5)}\n${value.slice(-5)} stopped` }),
  'in a stack': (value) =>
    `Error: bad value ${value}\n    at parse (/srv/dist/a.js:1:2)\n    at run (/srv/b.js:3:4)`,
};

const cases = Object.entries(DRESSES).flatMap(([dress, wear]) =>
  Object.entries(VALUES).map(([kind, value]) => ({ kind, dress, value, text: wear(value) })),
);

it.each(cases)('an $kind $dress does not stay', ({ text, value }) => {
  const redacted = redactor.redact(text);

  expect(redacted).toMatch(/\[[A-Z_]+\]/);
  for (const form of [value, encodeURIComponent(value), base64(value).slice(0, -3)]) {
    expect(redacted).not.toContain(form);
  }
  expect(redactor.isClean(redacted)).toBe(true);
});

it('what is nobody’s stays as it is', () => {
  const lines = [
    '{"level":"info","time":"2026-11-22T10:07:14.123Z","requestId":"019a0c2e-7d10-7c3e-9a55-0d3a4be1c0de","method":"POST","route":"/api/v1/chat","status":200,"durationMs":12.31,"msg":"request completed"}',
    '{"level":"info","msg":"listening","baseUrl":"http://127.0.0.1:3000","environment":"development"}',
    'Error: boom\n    at Turn.take (file:///srv/hushdesk/dist/chat/turn/turn.js:45:19)\n    at process.processTicksAndRejections (node:internal/process/task_queues:104:5)',
    '{"traceId":"4bf92f3577b34da6a3ce929d0e0e4736","audit":"limiter.degraded","outcome":"failure"}',
    'CreateKnowledge1795000003000 is missing: run npm run db:migrate',
  ];

  for (const line of lines) expect(redactor.redact(line)).toBe(line);
});

it('redacting again changes nothing, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...cases.map(({ text }) => text)))),
      (parts) => {
        const once = redactor.redact(parts.join(' '));

        expect(redactor.redact(once)).toBe(once);
      },
    ),
  );
});
