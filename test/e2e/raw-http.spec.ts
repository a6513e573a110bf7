import { once } from 'node:events';
import { exchange, expectRawProblem, openConnection } from '../support/raw-connection.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const REQUEST_TIMEOUT_MS = 3_000;
const BODY_LIMIT_BYTES = 10_485_760;

let hushdesk: TestApp;
let key: string;

beforeAll(async () => {
  hushdesk = await startTestApp({ REQUEST_TIMEOUT_MS: `${REQUEST_TIMEOUT_MS}` });
  key = (await hushdesk.newClient()).headers['X-API-Key']!;
});

afterAll(() => hushdesk.close());

/** What an attacker wants answered in the name of another. */
const SMUGGLED = 'GET /api/health HTTP/1.1\r\nHost: a\r\n\r\n';
const MESSAGE = '{"message":"hello"}';

const chat = (...lines: string[]): string =>
  [
    'POST /api/v1/chat HTTP/1.1',
    'Host: a',
    `X-API-Key: ${key}`,
    'Content-Type: application/json',
    ...lines,
    '',
    '',
  ].join('\r\n');

describe('a request that two servers could read differently', () => {
  it.each<[string, () => string]>([
    [
      'both lengths, CL.TE',
      () => `${chat('Content-Length: 6', 'Transfer-Encoding: chunked')}0\r\n\r\n${SMUGGLED}`,
    ],
    [
      'both lengths, TE.CL',
      () => `${chat('Transfer-Encoding: chunked', 'Content-Length: 4')}5c\r\n${SMUGGLED}\r\n0\r\n\r\n`,
    ],
    ['two lengths', () => `${chat('Content-Length: 0', `Content-Length: ${SMUGGLED.length}`)}${SMUGGLED}`],
    ['two lengths in one line', () => `${chat(`Content-Length: 0, ${SMUGGLED.length}`)}${SMUGGLED}`],
    ['a length with a sign', () => `${chat('Content-Length: +0')}${SMUGGLED}`],
    ['a length that is no number', () => `${chat('Content-Length: 0x0')}${SMUGGLED}`],
    ['a coding that is not chunked', () => `${chat('Transfer-Encoding: xchunked')}0\r\n\r\n${SMUGGLED}`],
    ['chunked that is not last', () => `${chat('Transfer-Encoding: chunked, identity')}0\r\n\r\n${SMUGGLED}`],
    [
      'chunked twice',
      () => `${chat('Transfer-Encoding: chunked', 'Transfer-Encoding: chunked')}0\r\n\r\n${SMUGGLED}`,
    ],
    ['a space before the colon', () => `${chat('Transfer-Encoding : chunked')}0\r\n\r\n${SMUGGLED}`],
    [
      'chunks in HTTP/1.0',
      () => `${chat('Transfer-Encoding: chunked').replace('/1.1', '/1.0')}0\r\n\r\n${SMUGGLED}`,
    ],
    ['a folded header', () => `${chat('X-Note: one', ' Content-Length: 40')}${SMUGGLED}`],
    ['a bare line feed after a header', () => `GET / HTTP/1.1\nHost: a\nX: y\n\n${SMUGGLED}`],
    [
      'a bare carriage return in a header',
      () => `GET / HTTP/1.1\r\nHost: a\r\nX: a\rContent-Length: 3\r\n\r\n${SMUGGLED}`,
    ],
    ['NUL in a header', () => `GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n${SMUGGLED}`],
    ['two Host lines', () => `GET /api/health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n`],
    ['no Host', () => 'GET /api/health HTTP/1.1\r\n\r\n'],
    ['HTTP/2.0', () => 'GET /api/health HTTP/2.0\r\nHost: a\r\n\r\n'],
    ['HTTP/1.2', () => 'GET /api/health HTTP/1.2\r\nHost: a\r\n\r\n'],
    ['no version', () => 'GET /api/health\r\nHost: a\r\n\r\n'],
    ['the start of HTTP/2', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['no HTTP at all', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'],
  ])('%s: refused as a problem, and nothing behind it is answered', async (_name, bytes) => {
    const answers = await exchange(hushdesk.baseUrl, bytes());

    expect(answers).toHaveLength(1);
    expectRawProblem(answers[0], 400, 'request_invalid');
    expect(answers[0]?.headers.connection).toBe('close');
  });

  it.each([
    ['a chunk size that is no number', 'zz\r\nhello\r\n0\r\n\r\n'],
    ['a chunk longer than it says', '2\r\nhello\r\n0\r\n\r\n'],
    ['a bare line feed in the chunks', '5\nhello\n0\n\n'],
  ])('%s: closed with at most a refusal', async (_name, body) => {
    const answers = await exchange(
      hushdesk.baseUrl,
      `${chat('Transfer-Encoding: chunked')}${body}${SMUGGLED}`,
    );

    expect(answers.length).toBeLessThanOrEqual(1);
    for (const answer of answers) expect(answer.status).toBe(400);
  });
});

describe('a request that is too large', () => {
  it('with headers over 16 KB is answered 431', async () => {
    const answers = await exchange(
      hushdesk.baseUrl,
      `GET /api/health HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n${SMUGGLED}`,
    );

    expect(answers).toHaveLength(1);
    expectRawProblem(answers[0], 431, 'headers_too_large');
  });

  it.each(['/api/v1/chat', '/no/such/route', '/api/health'])(
    'by its declared length is refused at %s before a byte of the body is sent',
    async (path) => {
      const answers = await exchange(
        hushdesk.baseUrl,
        `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${BODY_LIMIT_BYTES + 1}\r\n\r\n`,
      );

      expect(answers).toHaveLength(1);
      expectRawProblem(answers[0], 413, 'body_too_large');
    },
  );

  it('is not asked for its body when it asks first', async () => {
    const answers = await exchange(
      hushdesk.baseUrl,
      chat(`Content-Length: ${BODY_LIMIT_BYTES + 1}`, 'Expect: 100-continue'),
    );

    expect(answers).toHaveLength(1);
    expectRawProblem(answers[0], 413, 'body_too_large');
  });

  it('in chunks is cut off at the limit', async () => {
    const chunk = Buffer.from(`10000\r\n${'x'.repeat(65_536)}\r\n`);
    const chunks = Array.from({ length: 170 }, () => chunk);

    const answers = await exchange(hushdesk.baseUrl, chat('Transfer-Encoding: chunked'), ...chunks);

    expect(answers.length).toBeLessThanOrEqual(1);
    for (const answer of answers) expectRawProblem(answer, 413, 'body_too_large');
  });
});

describe('requests sent one behind the other', () => {
  it('are answered in order, and the connection goes on', async () => {
    const answers = await exchange(
      hushdesk.baseUrl,
      `GET /api/health HTTP/1.1\r\nHost: a\r\n\r\n${chat(`Content-Length: ${MESSAGE.length}`)}${MESSAGE}` +
        'GET /no/such/route HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    );

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404]);
  });

  it('are never answered in the place of another when one cannot be read', async () => {
    const answers = await exchange(
      hushdesk.baseUrl,
      `${chat(`Content-Length: ${MESSAGE.length}`)}${MESSAGE}GET / HTTP/1.1\r\nHost: a\r\nX y\r\n\r\n`,
    );

    // The good one is answered or, when the bad one came first to be noticed, the connection is closed.
    expect(answers.length).toBeLessThanOrEqual(1);
    for (const { status } of answers) expect(status).toBe(200);
  });
});

describe('a client that asks before it sends', () => {
  it('is told to go on, and answered', async () => {
    const socket = openConnection(hushdesk.baseUrl);
    socket.write(chat(`Content-Length: ${MESSAGE.length}`, 'Expect: 100-continue', 'Connection: close'));
    const [goOn] = (await once(socket, 'data')) as [Buffer];
    socket.write(MESSAGE);
    const [answer] = (await once(socket, 'data')) as [Buffer];

    expect(goOn.toString()).toMatch(/^HTTP\/1\.1 100 Continue/);
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 200 OK/);
    socket.destroy();
  });

  it('is answered when it expects what we do not know', async () => {
    const answers = await exchange(
      hushdesk.baseUrl,
      'GET /api/health HTTP/1.1\r\nHost: a\r\nExpect: the-unexpected\r\nConnection: close\r\n\r\n',
    );

    expect(answers.map(({ status }) => status)).toEqual([200]);
  });
});

it('a connection on which nothing was asked does not hold up a stop', async () => {
  const stopping = await startTestApp();
  const socket = openConnection(stopping.baseUrl);
  await once(socket, 'connect');
  const closed = once(socket, 'close');

  const started = performance.now();
  await stopping.close();

  expect(performance.now() - started).toBeLessThan(5_000);
  await closed;
});
