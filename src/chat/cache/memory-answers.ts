import { LRUCache } from 'lru-cache';
import type { Clock } from '../../time/clock.js';
import type { AnswerStore } from './answer-store.js';

/** What an entry takes beside its answer: its names, and the places in the tables of the cache. */
const OVERHEAD_BYTES = 512;
const SWEEP_MS = 60_000;

/** Keeps answers in this process: the ones asked for last, up to a number of bytes. */
export class MemoryAnswers implements AnswerStore {
  private readonly answers: LRUCache<string, { answer: Buffer; subjectId: string }>;
  private sweep: NodeJS.Timeout | undefined;

  ttlMs: number;

  constructor(clock: Clock, { ttlMs, maxBytes }: { ttlMs: number; maxBytes: number }) {
    this.ttlMs = ttlMs;
    this.answers = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ answer }) => answer.length + OVERHEAD_BYTES,
      ttl: ttlMs,
      ttlResolution: 0,
      perf: { now: () => clock.now().getTime() },
    });
  }

  /** What nobody asks for any more must go in its time too. */
  open(): Promise<void> {
    this.sweep ??= setInterval(() => {
      this.answers.purgeStale();
    }, SWEEP_MS).unref();
    return Promise.resolve();
  }

  close(): void {
    clearInterval(this.sweep);
    this.answers.clear();
  }

  find(name: string): Promise<Buffer | undefined> {
    return Promise.resolve(this.answers.get(name)?.answer);
  }

  put(name: string, subjectId: string, answer: Buffer): Promise<void> {
    this.answers.set(name, { answer, subjectId }, { ttl: this.ttlMs });
    return Promise.resolve();
  }

  forgetSubject(subjectId: string): Promise<number> {
    const caused = [...this.answers.entries()].filter(([, entry]) => entry.subjectId === subjectId);
    for (const [name] of caused) this.answers.delete(name);
    return Promise.resolve(caused.length);
  }

  noticesWereLost(): void {
    this.answers.clear();
  }

  clear(): Promise<void> {
    this.answers.clear();
    return Promise.resolve();
  }

  /** Those over their time have a place until they are dropped, but no name any more. */
  countStale(): number {
    return this.answers.size - [...this.answers.keys()].length;
  }

  dropStale(): number {
    const before = this.answers.size;
    this.answers.purgeStale();
    return before - this.answers.size;
  }
}
