import fc from 'fast-check';
import { pino } from 'pino';
import { createPiiEngine } from '../pii/pii-engine.js';
import { createRedactor } from '../pii/redactor.js';
import { serializeError } from './error-serializer.js';
import { maskedStream } from './masked-stream.js';

const EMAIL = 'ada.planted@example.com';
const CARD = '4111111111111111';

function logged(write: (logger: pino.Logger) => void): string {
  let lines = '';
  const target = { write: (line: string): void => void (lines += line) };
  const stream = maskedStream(target, createRedactor(createPiiEngine()));
  write(pino({ base: null, serializers: { err: (error: unknown) => serializeError(error) } }, stream));
  return lines;
}

it.each<[string, (logger: pino.Logger) => void]>([
  [
    'the message',
    (logger) => {
      logger.info(`hello ${EMAIL}`);
    },
  ],
  [
    'a field',
    (logger) => {
      logger.info({ who: EMAIL }, 'x');
    },
  ],
  [
    'a nested field',
    (logger) => {
      logger.info({ a: [{ b: { who: EMAIL } }] }, 'x');
    },
  ],
  [
    'the name of a field',
    (logger) => {
      logger.info({ [EMAIL]: 1 }, 'x');
    },
  ],
  [
    'a number',
    (logger) => {
      logger.info({ card: Number(CARD) }, 'x');
    },
  ],
  [
    'an error',
    (logger) => {
      logger.error({ err: new Error(`no ${EMAIL}`) }, 'x');
    },
  ],
  [
    'a cause',
    (logger) => {
      logger.error({ err: new Error('x', { cause: new Error(EMAIL) }) }, 'x');
    },
  ],
  [
    'a child logger',
    (logger) => {
      logger.child({ who: EMAIL }).info('x');
    },
  ],
  [
    'an argument of the message',
    (logger) => {
      logger.info('hello %s', EMAIL);
    },
  ],
  [
    'quotes and line breaks',
    (logger) => {
      logger.info(`"${EMAIL}"\n{"a":"${CARD}"}`);
    },
  ],
  [
    'a field that tells',
    (logger) => {
      logger.info({ password: 'planted-swordfish' }, 'x');
    },
  ],
])('personal data in %s does not leave, and the line stays one JSON object', (_place, write) => {
  const line = logged(write);

  expect(line).not.toMatch(/planted|4111/);
  expect(line.endsWith('\n')).toBe(true);
  expect(line.trimEnd()).not.toContain('\n');
  expect(JSON.parse(line)).toMatchObject({ level: expect.anything() as unknown });
});

it('a clean line leaves as it came', () => {
  expect(
    JSON.parse(
      logged((logger) => {
        logger.info({ status: 200, route: '/api/v1/chat' }, 'done');
      }),
    ),
  ).toMatchObject({
    status: 200,
    route: '/api/v1/chat',
    msg: 'done',
  });
});

it('what is no JSON is withheld when it holds personal data', () => {
  let lines = '';
  const stream = maskedStream({ write: (line) => void (lines += line) }, createRedactor(createPiiEngine()));

  stream.write(`not json: ${EMAIL}\n`);

  expect(JSON.parse(lines)).toMatchObject({
    level: 'warn',
    msg: expect.stringContaining('withheld') as unknown,
  });
});

it('any value makes one valid line', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, message) => {
      const line = logged((logger) => {
        logger.info({ value, who: EMAIL }, message);
      });

      expect(line).not.toContain('planted');
      expect(() => JSON.parse(line) as unknown).not.toThrow();
    }),
  );
});
