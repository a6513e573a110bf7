import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { exchange, expectRawProblem, openConnection, type RawAnswer } from '../support/raw-connection.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** Short by default; TEST_SLOW_CLIENT_SECONDS=30 for the whole attack. */
const SLOW_SECONDS = Number(process.env.TEST_SLOW_CLIENT_SECONDS ?? '10');
const SLOW_CLIENTS = 200;
const REQUEST_TIMEOUT_MS = 3_000;
const STATUS = 'GET /api/health HTTP/1.1\r\nHost: a\r\n\r\n';

let hushdesk: TestApp;
let key: string;

beforeAll(async () => {
  hushdesk = await startTestApp({ REQUEST_TIMEOUT_MS: `${REQUEST_TIMEOUT_MS}` });
  key = (await hushdesk.newClient()).headers['X-API-Key']!;
});

afterAll(() => hushdesk.close());

/** A question that announces a body and never sends all of it. */
const chat = (length: string): string =>
  `POST /api/v1/chat HTTP/1.1\r\nHost: a\r\nX-API-Key: ${key}\r\nContent-Type: application/json\r\n${length}\r\n\r\n`;

describe('slow clients', () => {
  it('are answered 408 when headers or body do not arrive in time', async () => {
    const started = performance.now();

    const [headers, body] = await Promise.all([
      exchange(hushdesk.baseUrl, 'GET /api/health HTTP/1.1\r\nHost: a\r\n'),
      exchange(hushdesk.baseUrl, `${chat('Content-Length: 100')}{"mess`),
    ]);

    expectRawProblem(headers[0], 408, 'request_timeout');
    expectRawProblem(body[0], 408, 'request_timeout');
    expect(performance.now() - started).toBeLessThan(REQUEST_TIMEOUT_MS + 2_500);
  });

  it(
    `${SLOW_CLIENTS} of them for ${SLOW_SECONDS} s do not slow down the others: p95 under 100 ms`,
    async () => {
      const over = performance.now() + SLOW_SECONDS * 1_000;
      const sockets = new Set<Socket>();
      const keepOpen = (n: number): void => {
        const socket = openConnection(hushdesk.baseUrl);
        sockets.add(socket);
        socket.write(n % 2 === 0 ? 'GET /api/health HTTP/1.1\r\nHost: a\r\n' : chat('Content-Length: 5000'));
        const drip = setInterval(() => socket.write(n % 2 === 0 ? 'X-Slow: 1\r\n' : 'x'), 500);
        socket.once('close', () => {
          clearInterval(drip);
          sockets.delete(socket);
          if (performance.now() < over) keepOpen(n);
        });
      };
      for (let n = 0; n < SLOW_CLIENTS; n++) keepOpen(n);
      const times: number[] = [];

      while (performance.now() < over) {
        const started = performance.now();
        const { status } = await hushdesk.anonymous.get('/api/health');
        times.push(performance.now() - started);
        expect(status).toBe(200);
      }

      const p95 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
      console.info(`${times.length} requests beside ${sockets.size} slow clients: p95 ${p95.toFixed(1)} ms`);
      for (const socket of sockets) socket.destroy();
      expect(times.length).toBeGreaterThan(SLOW_SECONDS * 10);
      expect(p95).toBeLessThan(100);
    },
    SLOW_SECONDS * 1_000 + 20_000,
  );
});

describe('connections', () => {
  it('beyond what one address may hold are closed at once, and places are given back', async () => {
    const few = await startTestApp({ MAX_CONNECTIONS_PER_ADDRESS: '5' });
    try {
      const { hostname, port } = new URL(few.baseUrl);
      const held = Array.from({ length: 5 }, () => connect(Number(port), hostname));
      await Promise.all(held.map((socket) => once(socket, 'connect')));

      const refused = await exchange(few.baseUrl, STATUS);
      for (const socket of held) socket.destroy();
      let answers: RawAnswer[] = [];
      while (answers.length === 0) {
        answers = await exchange(few.baseUrl, STATUS.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'));
      }

      expect(refused).toEqual([]);
      expect(answers.map(({ status }) => status)).toEqual([200]);
    } finally {
      await few.close();
    }
  });

  it('beyond what all together may hold are closed at once', async () => {
    const few = await startTestApp({ MAX_CONNECTIONS: '3' });
    const held = Array.from({ length: 3 }, () => openConnection(few.baseUrl));
    try {
      await Promise.all(held.map((socket) => once(socket, 'connect')));

      expect(await exchange(few.baseUrl, STATUS)).toEqual([]);
    } finally {
      for (const socket of held) socket.destroy();
      await few.close();
    }
  });

  it('that are kept after an answer are closed when they are idle for long', async () => {
    const brief = await startTestApp({ KEEP_ALIVE_TIMEOUT_MS: '1000' });
    try {
      const started = performance.now();

      const answers = await exchange(brief.baseUrl, STATUS);

      expect(answers.map(({ status, headers }) => [status, headers.connection])).toEqual([
        [200, 'keep-alive'],
      ]);
      expect(performance.now() - started).toBeGreaterThan(900);
    } finally {
      await brief.close();
    }
  });

  it('on which nothing is read or written are closed, though a request is under way', async () => {
    const server = hushdesk.app.getHttpServer();
    const bound = server.timeout;
    server.timeout = 1_000;
    try {
      const answers = await exchange(hushdesk.baseUrl, `${chat('Content-Length: 100')}{"mess`);

      expect(bound).toBeGreaterThanOrEqual(120_000);
      expect(answers).toEqual([]);
    } finally {
      server.timeout = bound;
    }
  });
});
