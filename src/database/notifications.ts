import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Client } from 'pg';
import { setTimeout as delay } from 'node:timers/promises';
import { Settings } from '../config/settings.js';
import { connectionOptions } from './connection-options.js';

const CHANNEL = 'hushdesk';
const RECONNECT_MS = 1_000;

type Listener = (payload: string | undefined) => void;

/**
 * Tells every instance of a change, through PostgreSQL's LISTEN and NOTIFY.
 *
 * A hint, not a guarantee: while the connection is away, notices are lost, so
 * that listeners are told to forget everything when it comes back, and what
 * they cache must also end by itself.
 */
@Injectable()
export class Notifications implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(Notifications.name);
  private readonly listeners: Listener[] = [];
  private readonly stopping = new AbortController();
  private client: Client | undefined;

  constructor(private readonly settings: Settings) {}

  /** Payloads that begin with `topic:` reach the listener without it; undefined means "anything may have changed". */
  listen(topic: string, listener: Listener): void {
    const prefix = `${topic}:`;
    this.listeners.push((payload) => {
      if (payload === undefined) listener(undefined);
      else if (payload.startsWith(prefix)) listener(payload.slice(prefix.length));
    });
  }

  async onModuleInit(): Promise<void> {
    await this.connect().catch((error: unknown) => {
      this.logger.warn({ err: error }, 'not listening for changes of other instances yet');
      void this.reconnect();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client(connectionOptions(this.settings));
    client.on('notification', ({ payload }) => {
      for (const listener of this.listeners) listener(payload ?? '');
    });
    client.on('error', () => undefined);
    await client.connect();
    this.client = client;
    client.once('end', () => void this.reconnect());
    await client.query(`LISTEN ${CHANNEL}`);
  }

  private async reconnect(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await delay(RECONNECT_MS, undefined, { signal: this.stopping.signal, ref: false });
        await this.connect();
        for (const listener of this.listeners) listener(undefined);
        return;
      } catch {
        // The database is still away, or we are stopping: the loop decides.
      }
    }
  }
}

/** SQL that sends a notice when its transaction commits; the parameter is `topic:payload`. */
export const NOTIFY = `SELECT pg_notify('${CHANNEL}', $1)`;

/** The same for several, as an array. */
export const NOTIFY_EACH = `SELECT pg_notify('${CHANNEL}', notice) FROM unnest($1::text[]) AS notice`;
