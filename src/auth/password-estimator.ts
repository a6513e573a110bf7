import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { EstimateRequest, EstimateResponse } from './password-estimator.worker.js';

/** Word lists are dropped from memory when no password was set for this long. */
const IDLE_MS = 30_000;
const FILE = join(import.meta.dirname, `password-estimator.worker${extname(import.meta.filename)}`);

interface Waiting {
  resolve: (score: number) => void;
  reject: (error: Error) => void;
}

/**
 * Estimates how hard a password is to guess, in a thread of its own.
 *
 * An estimate takes up to a fifth of a second, and the word lists as long to
 * load: both would hold up every other request. The thread is started when a
 * password is first set and ends when none was for a while.
 */
@Injectable()
export class PasswordEstimator implements OnApplicationShutdown {
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private lastId = 0;

  /** From 0 (guessed at once) to 4. Rejects when the estimate could not be made: then the password is not taken. */
  estimate(password: string, near: string[]): Promise<number> {
    const worker = (this.worker ??= this.start());
    const id = ++this.lastId;
    clearTimeout(this.idle);
    this.idle = setTimeout(() => void this.stop(), IDLE_MS).unref();
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      worker.postMessage({ id, password, near } satisfies EstimateRequest);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.idle);
    await this.stop();
  }

  private start(): Worker {
    const worker = new Worker(FILE);
    worker.unref();
    worker.on('message', ({ id, score }: EstimateResponse) => {
      this.waiting.get(id)?.resolve(score);
      this.waiting.delete(id);
    });
    worker.on('error', (error) => {
      this.fail(worker, error instanceof Error ? error : new Error('the password estimator failed'));
    });
    worker.on('exit', () => {
      this.fail(worker, new Error('the password estimator ended'));
    });
    return worker;
  }

  private async stop(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  private fail(worker: Worker, error: Error): void {
    if (this.worker === worker) this.worker = undefined;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
