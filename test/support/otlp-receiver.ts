import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface Value {
  stringValue?: string;
  intValue?: number;
  doubleValue?: number;
  boolValue?: boolean;
  arrayValue?: { values: Value[] };
}

interface WireSpan {
  name: string;
  kind: number;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  status: { code?: number };
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: Value }[];
}

/** A span as a collector has it. */
export interface ReceivedSpan extends Omit<WireSpan, 'attributes' | 'status' | 'kind'> {
  attributes: Record<string, unknown>;
  failed: boolean;
  durationMs: number;
}

const ERROR = 2;
const NANOSECONDS_PER_MS = 1e6;

/** A collector of traces, over OTLP/HTTP in JSON. */
export class OtlpReceiver {
  mood: 'take' | 'hang' | 'refuse' = 'take';
  readonly spans: ReceivedSpan[] = [];
  /** Paths, headers and bodies, as they came. */
  raw = '';
  asked = 0;
  private readonly server = createServer((request, response) => void this.handle(request, response));

  /** Answers the address for OTEL_EXPORTER_OTLP_ENDPOINT. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked++;
    const body = await text(request);
    this.raw += `${request.url} ${JSON.stringify(request.headers)}\n${body}\n`;
    if (this.mood === 'hang') return;
    if (this.mood === 'refuse') {
      response.writeHead(503).end();
      return;
    }
    const { resourceSpans } = JSON.parse(body) as {
      resourceSpans: { scopeSpans: { spans: WireSpan[] }[] }[];
    };
    for (const { scopeSpans } of resourceSpans) {
      for (const { spans } of scopeSpans) this.spans.push(...spans.map(decode));
    }
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  }
}

function decode({ attributes, status, startTimeUnixNano, endTimeUnixNano, ...rest }: WireSpan): ReceivedSpan {
  return {
    ...rest,
    startTimeUnixNano,
    endTimeUnixNano,
    failed: status.code === ERROR,
    durationMs: Number(BigInt(endTimeUnixNano) - BigInt(startTimeUnixNano)) / NANOSECONDS_PER_MS,
    attributes: Object.fromEntries(attributes.map(({ key, value }) => [key, plain(value)])),
  };
}

function plain({ stringValue, intValue, doubleValue, boolValue, arrayValue }: Value): unknown {
  return stringValue ?? intValue ?? doubleValue ?? boolValue ?? arrayValue?.values.map(plain);
}
