import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as it came. */
export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** How the receiver answers the request of this number, counted from 0; `hang` never does. */
export type Answering = (index: number) => number | 'hang';

/** A server of the operator, to be told of hand-offs. */
export interface WebhookReceiver {
  url: string;
  received: Received[];
  answer: Answering;
  stop(): Promise<void>;
}

export async function startWebhookReceiver(answer: Answering = () => 204): Promise<WebhookReceiver> {
  const received: Received[] = [];
  const server: Server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ path: request.url ?? '', headers: request.headers, body });
      const status = receiver.answer(received.length - 1);
      if (status === 'hang') return;
      const redirect = status >= 300 && status < 400 ? { Location: `${receiver.url}/elsewhere` } : {};
      response.writeHead(status, redirect).end('a body that nobody reads');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${port}`,
    received,
    answer,
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections();
        server.close(() => {
          stopped();
        });
      }),
  };
  return receiver;
}

export const WEBHOOK_KEYS = [
  `whsec_${Buffer.alloc(32, 'first-key').toString('base64')}`,
  `whsec_${Buffer.alloc(32, 'second-key').toString('base64')}`,
] as const;

/** Settings with which a service tells this receiver. */
export function webhookSettings(receiver: WebhookReceiver): Record<string, string> {
  return {
    HANDOFF_WEBHOOK_URL: `${receiver.url}/hushdesk?token=planted-path-token`,
    HANDOFF_WEBHOOK_SECRET: WEBHOOK_KEYS.join(','),
    HANDOFF_WEBHOOK_PRIVATE_ALLOWED: 'true',
  };
}
