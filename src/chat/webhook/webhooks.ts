import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { webhookKeys } from '../../config/handoff-faults.js';
import { Settings } from '../../config/settings.js';
import { WebhookSigner } from '../../crypto/webhook-signature.js';
import { Problem } from '../../errors/problem.js';
import type { JobAttempt, JobQueue } from '../../jobs/job-queue.js';
import { Jobs } from '../../jobs/jobs.js';
import { Metrics } from '../../metrics/metrics.js';
import { Clock } from '../../time/clock.js';
import type { Reach } from './public-address.js';
import { toBody, toPayload, type WebhookEvent, type WebhookPayload } from './webhook-event.js';
import { postWebhook, TargetRefused } from './webhook-post.js';

const TIMEOUT_MS = 10_000;
const GONE = 410;

/** Repetitions after 5 s, 10 s, 20 s … and then every 6 hours, the last about a day after the first attempt. */
const QUEUE: JobQueue<WebhookPayload> = {
  name: 'handoff-webhook',
  retryLimit: 16,
  retryDelaySeconds: 5,
  retryDelayMaxSeconds: 21_600,
  expireSeconds: 20,
  concurrency: 10,
};

interface Target {
  url: URL;
  reach: Reach;
  signer: WebhookSigner;
}

/** Tells a server of the operator what happens to conversations, signed, in the form of Standard Webhooks. */
@Injectable()
export class Webhooks implements OnModuleInit {
  private readonly logger = new Logger(Webhooks.name);
  private readonly target: Target | undefined;
  private readonly deliveries;

  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    settings: Settings,
    metrics: Metrics,
  ) {
    this.target = targetOf(settings);
    this.deliveries = metrics.counter({
      name: 'hushdesk_webhook_deliveries_total',
      help: 'Attempts to deliver a webhook, by outcome',
      labels: ['outcome'],
    });
  }

  onModuleInit(): void {
    const { target } = this;
    if (target) this.jobs.register(QUEUE, (payload, attempt) => this.deliver(target, payload, attempt));
  }

  /** Whether anybody is told at all. */
  get enabled(): boolean {
    return this.target !== undefined;
  }

  /**
   * Sees to it that an event is told once the transaction of its change commits; does nothing when nobody listens.
   * Throws `service_unavailable` when it cannot be kept: let that end the transaction.
   */
  async announce(event: WebhookEvent, transaction?: EntityManager): Promise<void> {
    if (!this.enabled) return;
    const payload = toPayload(event, uuidv7(), this.clock.now());
    try {
      await this.jobs.send(QUEUE, payload, transaction ? { transaction } : {});
    } catch (error) {
      throw new Problem('service_unavailable', undefined, undefined, { cause: error });
    }
  }

  /** 2xx is the end of it, and so is 410: the receiver wants no more of this. Anything else is tried again. */
  private async deliver(target: Target, payload: WebhookPayload, { signal }: JobAttempt): Promise<void> {
    const status = await this.post(target, payload, signal);
    if (status >= 200 && status < 300) {
      this.deliveries.inc({ outcome: 'delivered' });
      return;
    }
    if (status === GONE) {
      this.deliveries.inc({ outcome: 'gone' });
      this.logger.warn({ webhookId: payload.webhookId }, 'a webhook is not wanted any more: 410');
      return;
    }
    this.deliveries.inc({ outcome: 'failed' });
    throw new Error(`The webhook was answered ${status}`);
  }

  private async post(
    { url, reach, signer }: Target,
    payload: WebhookPayload,
    signal: AbortSignal,
  ): Promise<number> {
    const body = toBody(payload);
    const headers = {
      'Content-Type': 'application/json',
      'User-Agent': 'hushdesk',
      ...signer.sign(payload.webhookId, this.clock.now(), body),
    };
    try {
      const limited = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
      return await postWebhook({ url, headers, body, reach, signal: limited });
    } catch (error) {
      this.deliveries.inc({ outcome: error instanceof TargetRefused ? 'refused' : 'failed' });
      throw new Error('The webhook could not be delivered', { cause: error });
    }
  }
}

function targetOf(settings: Settings): Target | undefined {
  const { handoffWebhookUrl: address, handoffWebhookSecret: secret } = settings;
  if (address === undefined || secret === undefined) return undefined;
  const url = new URL(address);
  const reach = settings.handoffWebhookPrivateAllowed ? 'private' : 'public';
  return {
    url,
    reach: url.protocol === 'http:' ? 'loopback' : reach,
    signer: new WebhookSigner(webhookKeys(secret)),
  };
}
