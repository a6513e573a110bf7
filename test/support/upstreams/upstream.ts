import { readFileSync } from 'node:fs';
import {
  createServer as createPlainServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import type { FinishReason, TokenUsage } from '../../../src/llm/model-port.js';
import type { CertificateFiles } from '../certificates.js';

/** What the model says. */
export interface UpstreamAnswer {
  /** As many pieces when streamed, one text otherwise. */
  texts: readonly string[];
  finish?: Exclude<FinishReason, 'unknown'>;
  /** None: the server does not say. */
  usage?: TokenUsage | undefined;
}

/** What the server does with a request. */
export type UpstreamMood = {
  delayMs?: number;
  /** Waits for this before it answers. */
  until?: Promise<unknown>;
} & (
  | (UpstreamAnswer & {
      /** Streams are written in pieces of so many bytes, wherever that cuts a character. */
      pieceBytes?: number;
      pauseMs?: number;
      /** The connection is cut after so many texts; in the middle of the body when the answer comes whole. */
      cutAfter?: number;
      /** An error of the vendor's own comes in the stream after so many texts. */
      breakAfter?: number;
    })
  | { status: number; code?: string; headers?: Record<string, string> }
  | { body: string; contentType: string }
  | { hang: true }
);

/** A request as it came. */
export interface RecordedRequest {
  path: string;
  headers: IncomingMessage['headers'];
  body: Buffer;
  /** The client has closed the connection before the answer was whole. */
  closed: boolean;
}

/** How a vendor's answers look on the wire. */
export interface VendorWire {
  isStreamed(request: RecordedRequest): boolean;
  streamType: string;
  plain(answer: UpstreamAnswer): string;
  /** One frame for what comes before and behind the texts, and for each of them. */
  frames(answer: UpstreamAnswer): { before: Buffer[]; texts: Buffer[]; behind: Buffer[]; broken: Buffer };
  refusal(status: number, code: string): { headers?: Record<string, string>; body: string };
}

/** A model vendor on a port of its own: records the bytes it gets, and does with each request what the test says. */
export class Upstream {
  readonly requests: RecordedRequest[] = [];
  /** For the next requests, one each; then `mood` for all. */
  next: UpstreamMood[] = [];
  mood: UpstreamMood = { texts: ['Hello.'], usage: { inputTokens: 7, outputTokens: 3 } };
  connections = 0;
  private server: Server | undefined;

  constructor(private readonly wire: VendorWire) {}

  /** Answers its origin; over TLS when there is a certificate. */
  async start(certificate?: CertificateFiles): Promise<string> {
    const listener = (request: IncomingMessage, response: ServerResponse): void => {
      void this.handle(request, response);
    };
    this.server = certificate
      ? createTlsServer(
          { cert: readFileSync(certificate.certFile), key: readFileSync(certificate.keyFile) },
          listener,
        )
      : createPlainServer(listener);
    this.server.on('connection', () => this.connections++);
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    const { port } = this.server.address() as AddressInfo;
    return `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  reset(): void {
    this.requests.length = 0;
    this.next = [];
    this.mood = { texts: ['Hello.'], usage: { inputTokens: 7, outputTokens: 3 } };
  }

  /** The only request there was. */
  get request(): RecordedRequest {
    expect(this.requests).toHaveLength(1);
    return this.requests[0]!;
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '', headers } = request;
    const recorded = { path: url, headers, body: await buffer(request), closed: false };
    this.requests.push(recorded);
    response.on('close', () => (recorded.closed = !response.writableFinished));
    const mood = this.next.shift() ?? this.mood;
    if (mood.delayMs !== undefined) await delay(mood.delayMs);
    await mood.until;
    if ('hang' in mood) return;
    if ('texts' in mood) {
      if (this.wire.isStreamed(recorded)) await this.stream(response, mood);
      else if (mood.cutAfter !== undefined) await sendHalf(response, this.wire.plain(mood));
      else send(response, 200, { 'content-type': 'application/json' }, this.wire.plain(mood));
    } else if ('status' in mood) {
      const { headers: own, body } = this.wire.refusal(mood.status, mood.code ?? 'planted_code');
      send(response, mood.status, { 'content-type': 'application/json', ...own, ...mood.headers }, body);
    } else {
      send(response, 200, { 'content-type': mood.contentType }, mood.body);
    }
  }

  private async stream(response: ServerResponse, mood: Extract<UpstreamMood, UpstreamAnswer>): Promise<void> {
    const { before, texts, behind, broken } = this.wire.frames(mood);
    response.writeHead(200, { 'content-type': this.wire.streamType });
    const { cutAfter, breakAfter, pauseMs } = mood;
    const whole = cutAfter === undefined && breakAfter === undefined;
    const said = texts.slice(0, cutAfter ?? breakAfter ?? texts.length);
    for (const frame of [...before, ...said, ...(whole ? behind : [])]) {
      for (const piece of piecesOf(frame, mood.pieceBytes)) {
        if (!response.write(piece)) await new Promise((resolve) => response.once('drain', resolve));
        if (mood.pieceBytes !== undefined) await new Promise(setImmediate);
      }
      if (pauseMs !== undefined) await delay(pauseMs);
    }
    // What was written must have left before the connection is cut.
    if (cutAfter !== undefined) await delay(20).then(() => response.destroy());
    else response.end(breakAfter === undefined ? undefined : broken);
  }
}

function piecesOf(frame: Buffer, size = frame.length): Buffer[] {
  return Array.from({ length: Math.ceil(frame.length / size) }, (_, index) =>
    frame.subarray(index * size, (index + 1) * size),
  );
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  response.writeHead(status, headers);
  response.end(body);
}

async function sendHalf(response: ServerResponse, body: string): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  await new Promise((written) => response.write(body.slice(0, body.length / 2), written));
  response.destroy();
}
