import { Agent, fetch } from 'undici';

/** As good as none: the call policy has the time-outs, and knows of them when they strike. */
const NO_TIMEOUT = 0;
/** A turn within half a minute of the last one needs no new TLS handshake. */
const KEEP_ALIVE_MS = 30_000;

/** Far longer than any answer; a server that sends without end would fill the memory before the time-out strikes. */
const LONGEST_ANSWER_BYTES = 16_777_216;

/** What the egress sends with: connections of its own, whatever proxy the environment names. */
export class HttpClient {
  private readonly agent: Agent;

  constructor(connectTimeoutMs: number) {
    this.agent = new Agent({
      connect: { timeout: connectTimeoutMs },
      headersTimeout: NO_TIMEOUT,
      bodyTimeout: NO_TIMEOUT,
      keepAliveTimeout: KEEP_ALIVE_MS,
      maxResponseSize: LONGEST_ANSWER_BYTES,
    });
  }

  /** Follows no redirect: rejects instead. */
  post(
    url: URL,
    headers: Record<string, string>,
    body: Uint8Array,
    signal: AbortSignal | null,
  ): Promise<Response> {
    return fetch(url, { method: 'POST', headers, body, signal, redirect: 'error', dispatcher: this.agent });
  }

  /** Closes all connections, those in use as well. */
  close(): Promise<void> {
    return this.agent.destroy();
  }
}
