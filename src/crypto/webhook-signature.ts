import { createHmac } from 'node:crypto';

/** What a receiver checks a webhook with, by the names of its headers. */
export interface WebhookHeaders {
  'webhook-id': string;
  'webhook-timestamp': string;
  'webhook-signature': string;
}

/**
 * Signs webhooks in the symmetric form of Standard Webhooks (standardwebhooks.com, "Signature scheme").
 *
 * Bytes authenticated: id | "." | seconds since 1970 in decimal | "." | body in UTF-8. A signature is "v1," and the
 * HMAC-SHA-256 in base64; with several keys there is one for each, in their order, separated by spaces.
 */
export class WebhookSigner {
  readonly #keys: readonly Buffer[];

  constructor(keys: readonly Buffer[]) {
    this.#keys = keys;
  }

  /** `id` stays the same when a webhook is sent again, `sentAt` does not. */
  sign(id: string, sentAt: Date, body: string): WebhookHeaders {
    const timestamp = String(Math.floor(sentAt.getTime() / 1_000));
    const signed = `${id}.${timestamp}.${body}`;
    const signatures = this.#keys.map(
      (key) => `v1,${createHmac('sha256', key).update(signed).digest('base64')}`,
    );
    return {
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signatures.join(' '),
    };
  }
}
