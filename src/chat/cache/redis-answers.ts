import { Logger } from '@nestjs/common';
import type { Redis } from 'ioredis';
import type { DataKey } from '../../crypto/data-key.js';
import { digestUnder } from '../../crypto/keyed-hash.js';
import { open, seal } from '../../crypto/sealed.js';
import { answerWithin } from '../../time/answer-within.js';
import type { AnswerStore } from './answer-store.js';

const ENTRIES = 'hushdesk:answer:';
/** One set for each person: the names of the entries they caused. */
const CAUSED = 'hushdesk:answers-of:';
const SUBJECT_PURPOSE = 'answer-cache-subject/v1';
/** A turn waits this long at most for a Redis that has fallen silent, and only until that is known. */
const TIMEOUT_MS = 100;
const CLEAR_BATCH = 500;

/** In one step, so that an entry put at the same moment is either in the set that is read or in a new one. */
const FORGET = `
  local gone = 0
  for _, name in ipairs(redis.call('SMEMBERS', KEYS[1])) do gone = gone + redis.call('DEL', ARGV[1] .. name) end
  redis.call('DEL', KEYS[1])
  return gone`;

/**
 * Keeps answers in Redis, for all instances together.
 *
 * Redis sees keyed hashes and ciphertext (AES-256-GCM, bound to the name) that expire by themselves. Once it is
 * known to be away, nothing waits for it: commands fail at once until the connection is back.
 */
export class RedisAnswers implements AnswerStore {
  private readonly logger = new Logger('AnswerCache');
  private away = false;
  private dropping = false;
  /** Sets of erased persons that Redis has not deleted yet, because it was away. */
  private readonly owed = new Set<string>();

  constructor(
    private readonly redis: Redis,
    private readonly key: () => Promise<DataKey>,
    public ttlMs: number,
  ) {
    // Faults of the connection show at the next command; without a listener ioredis prints them.
    redis.on('error', () => undefined);
    redis.on('close', () => (this.dropping = false));
    redis.on('ready', () => {
      // What is owed is not left to the next turn, which may be long in coming.
      this.settle().catch(() => undefined);
      this.back();
    });
  }

  async open(): Promise<void> {
    await this.redis.connect().catch(() => undefined);
    if (this.redis.status !== 'ready') this.lose();
  }

  close(): void {
    this.redis.disconnect();
  }

  async find(name: string): Promise<Buffer | undefined> {
    await this.settle();
    const key = await this.key();
    const sealed = await this.ask(() => this.redis.getBuffer(ENTRIES + name));
    return sealed === null ? undefined : open(key, placeOf(name), sealed);
  }

  async put(name: string, subjectId: string, answer: Buffer): Promise<void> {
    const key = await this.key();
    const caused = await this.causedBy(subjectId);
    const sealed = seal(key, placeOf(name), answer);
    const done = await this.ask(() =>
      this.redis
        .multi()
        .sadd(caused, name)
        .pexpire(caused, this.ttlMs)
        .set(ENTRIES + name, sealed, 'PX', this.ttlMs)
        .exec(),
    );
    const fault = done?.find(([error]) => error !== null)?.[0];
    if (fault) throw fault;
  }

  async forgetSubject(subjectId: string): Promise<number> {
    const caused = await this.causedBy(subjectId);
    this.owed.add(caused);
    const gone = await this.forget(caused);
    await this.settle();
    return gone;
  }

  /** Whoever erased a person, and every instance that heard of it, has deleted their entries from Redis already. */
  noticesWereLost(): void {
    return;
  }

  /** Sets of who caused what expire by themselves; the names in them then lead nowhere. */
  async clear(): Promise<void> {
    let cursor = '0';
    do {
      const [next, entries] = await this.ask(() =>
        this.redis.scan(cursor, 'MATCH', `${ENTRIES}*`, 'COUNT', CLEAR_BATCH),
      );
      if (entries.length > 0) await this.ask(() => this.redis.unlink(entries));
      cursor = next;
    } while (cursor !== '0');
  }

  /** Redis drops them itself. */
  countStale(): number {
    return 0;
  }

  dropStale(): number {
    return 0;
  }

  private async settle(): Promise<void> {
    for (const caused of [...this.owed]) await this.forget(caused);
  }

  private async forget(caused: string): Promise<number> {
    const gone = await this.ask(() => this.redis.eval(FORGET, 1, caused, ENTRIES));
    this.owed.delete(caused);
    return Number(gone);
  }

  private async causedBy(subjectId: string): Promise<string> {
    return CAUSED + digestUnder(await this.key(), SUBJECT_PURPOSE, Buffer.from(subjectId)).toString('hex');
  }

  private async ask<Answer>(command: () => Promise<Answer>): Promise<Answer> {
    if (this.redis.status !== 'ready') {
      this.lose();
      throw new Error('Redis is away');
    }
    try {
      return await answerWithin(command(), TIMEOUT_MS);
    } catch (error) {
      // A refused command is an answer too; silence is not: that connection is dropped, so that a new one is tried.
      if ((error as Error).name !== 'ReplyError') this.drop();
      throw error;
    }
  }

  private drop(): void {
    this.lose();
    if (this.redis.status !== 'ready' || this.dropping) return;
    this.dropping = true;
    this.redis.disconnect(true);
  }

  private lose(): void {
    if (this.away) return;
    this.away = true;
    this.logger.warn('Redis does not answer: answers are neither cached nor found until it does');
  }

  private back(): void {
    if (!this.away) return;
    this.away = false;
    this.logger.log('Redis answers again: answers are cached');
  }
}

/** Where a sealed answer belongs: under its name, and nowhere else. */
function placeOf(name: string) {
  return { table: 'answer_cache', row: name, column: 'answer' };
}
