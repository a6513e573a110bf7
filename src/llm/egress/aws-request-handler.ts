import { Readable } from 'node:stream';
import type { ModelCall } from '../model-port.js';
import type { Destination, Egress } from './egress.js';

/** A signed request, as the AWS SDKs hand it over. */
interface AwsRequest {
  protocol: string;
  hostname: string;
  port?: number;
  path: string;
  query?: Record<string, string | string[] | null>;
  headers: Record<string, string>;
  body?: unknown;
}

/** What goes with each `send` of the client: the call it belongs to. */
export interface AwsSendOptions extends Pick<ModelCall, 'onSent'> {
  abortSignal: AbortSignal;
}

/** The answer in the form the AWS SDKs read. */
interface AwsResponse {
  statusCode: number;
  headers: Record<string, string>;
  body: Readable;
}

/** Lets an AWS SDK send through `Egress`, in the place of its own HTTP client. */
export class AwsRequestHandler {
  readonly metadata = { handlerProtocol: 'http/1.1' };

  constructor(
    private readonly egress: Egress,
    private readonly destination: Destination,
  ) {}

  /** Rejects as `Egress.fetchFor` does, and for a request that comes without its call. */
  async handle(request: AwsRequest, options?: object): Promise<{ response: AwsResponse }> {
    const { onSent, abortSignal: signal } = requireCall(options);
    const { headers, body } = request;
    const send = this.egress.fetchFor(this.destination, { onSent });
    const response = await send(addressOf(request), {
      headers,
      body: body as Uint8Array<ArrayBuffer>,
      signal,
    });
    return {
      response: {
        statusCode: response.status,
        headers: Object.fromEntries(response.headers),
        body: response.body ? Readable.fromWeb(response.body) : Readable.from([]),
      },
    };
  }

  /** Time-outs and connections are the egress's own: there is nothing to configure here. */
  updateHttpClientConfig(): void {
    return undefined;
  }

  httpHandlerConfigs(): Record<string, never> {
    return {};
  }
}

/** The SDK hands on what came with `send`, and knows only a part of it. */
function requireCall(options: Partial<AwsSendOptions> = {}): AwsSendOptions {
  const { onSent, abortSignal } = options;
  if (onSent === undefined || abortSignal === undefined) throw new TypeError('a request without its call');
  return { onSent, abortSignal };
}

function addressOf({ protocol, hostname, port, path }: AwsRequest): string {
  return `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`;
}
