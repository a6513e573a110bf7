import { connect, type Socket } from 'node:net';

/** One answer, taken apart as a careful client would. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/**
 * Sends bytes as they are on a connection of its own, and reads until the server closes it.
 *
 * `parts` are written one after the other, each when the one before is out.
 */
export function exchange(baseUrl: string, ...parts: (string | Buffer)[]): Promise<RawAnswer[]> {
  const { hostname, port } = new URL(baseUrl);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => {
      for (const part of parts) socket.write(part);
    });
    socket.setTimeout(10_000, () => {
      reject(
        new Error(`the server neither answered nor closed: ${Buffer.concat(chunks).toString('latin1')}`),
      );
      socket.destroy();
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    // A reset is one of the ways in which a server closes.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(answersIn(Buffer.concat(chunks).toString('latin1')));
    });
  });
}

/** All answers in what a server sent; throws when bytes are left that belong to none. */
function answersIn(text: string): RawAnswer[] {
  const answers: RawAnswer[] = [];
  let rest = text;
  while (rest !== '') {
    const end = rest.indexOf('\r\n\r\n');
    const [statusLine = '', ...lines] = rest.slice(0, end).split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(statusLine)?.[1]);
    if (end < 0 || Number.isNaN(status)) throw new Error(`not an HTTP answer: ${rest.slice(0, 200)}`);
    const headers = Object.fromEntries(
      lines.map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
    );
    const length = Number(headers['content-length'] ?? 0);
    answers.push({ status, headers, body: rest.slice(end + 4, end + 4 + length) });
    rest = rest.slice(end + 4 + length);
  }
  return answers;
}

/** The answer is a problem document of this status and code, with its request id. */
export function expectRawProblem(answer: RawAnswer | undefined, status: number, code: string): void {
  expect(answer?.status).toBe(status);
  expect(answer?.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const requestId = answer?.headers['x-request-id'];
  expect(requestId).toMatch(/^[\w.-]{8,64}$/);
  expect(JSON.parse(answer?.body ?? '')).toMatchObject({ status, code, requestId });
}

/** A bare connection to a service; its errors are the test's own doing. */
export function openConnection(baseUrl: string): Socket {
  const { hostname, port } = new URL(baseUrl);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  return socket;
}
