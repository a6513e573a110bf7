import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { Clock } from '../time/clock.js';
import { LogIdentity } from './log-identity.js';
import { TreeSession } from './store/tree-session.js';
import { SequencerBell, type Wish } from './sequencer/sequencer-bell.js';
import { TreeWriter } from './sequencer/tree-writer.js';

const LOOK_EVERY_MS = 1_000;
const CHECKPOINT_EVERY_MS = 60_000;
/** A checkpoint that somebody waits for comes sooner, but not more often than this. */
const CHECKPOINT_ON_WISH_MS = 1_000;
const STOP_WITHIN_MS = 3_000;

/**
 * Gives the events on record their places in the log, one instance at a time.
 *
 * Every instance runs this; who holds the lock does the work, the others look
 * each second whether the lock is free. An event is taken from the queue that
 * its own transaction put it in, so that one which commits late is found
 * whatever its id, and none is skipped or taken twice.
 */
@Injectable()
export class Sequencer implements BeforeApplicationShutdown {
  private readonly logger = new Logger(Sequencer.name);
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private wakeUp: (() => void) | undefined;
  private wishes = new Set<Wish>();
  private lastFault = '';
  /** Whether this instance holds the lock. */
  leads = false;
  /** How long the event has waited that waits longest, in milliseconds, as of the last look. */
  backlogMs = 0;

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly identity: LogIdentity,
    private readonly bell: SequencerBell,
  ) {}

  /** Begins; called once, by a service that is up. Commands of the CLI leave the work to it. */
  start(): void {
    this.bell.answer((wish) => {
      if (this.leads) this.wake(wish);
      return this.leads;
    });
    this.running ??= this.run();
  }

  /** Takes up what is left, signs it, and gives the lock back. Safe to call twice. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.wake('checkpoint');
    const tooLate = new Promise<void>((resolve) => setTimeout(resolve, STOP_WITHIN_MS).unref());
    await Promise.race([this.running, tooLate]);
  }

  private async run(): Promise<void> {
    while (!this.isStopping()) {
      await this.session().catch((error: unknown) => {
        this.complain(error);
      });
      this.leads = false;
      if (!this.isStopping()) await this.pause();
    }
  }

  /** One connection, for as long as it lasts. */
  private async session(): Promise<void> {
    const session = await TreeSession.open(this.settings);
    try {
      let writer: TreeWriter | undefined;
      let stopping: boolean;
      do {
        stopping = this.isStopping();
        // Before anything can fail: a backlog that nobody works off is what readiness has to know.
        this.backlogMs = await session.findBacklogMs();
        writer ??= (await session.holdsLock()) ? await this.lead(session) : undefined;
        if (writer) await this.work(writer, stopping);
        if (!stopping) await this.pause();
      } while (!stopping);
    } finally {
      await session.close();
    }
  }

  private async lead(session: TreeSession): Promise<TreeWriter> {
    const writer = await TreeWriter.takeUp(session, this.identity);
    this.leads = true;
    this.lastFault = '';
    return writer;
  }

  private async work(writer: TreeWriter, stopping: boolean): Promise<void> {
    const wished = this.wishes.delete('checkpoint');
    const vanished = (ids: readonly string[]): void => {
      this.logger.error({ events: ids }, 'audit events were removed before they had their place');
    };
    while ((await writer.takeBatch(vanished)) > 0);
    this.backlogMs = 0;
    if (!writer.hasNews) return;
    const now = this.clock.now();
    const last = writer.lastCheckpoint;
    const ageMs = last ? now.getTime() - last.createdAt.getTime() : Infinity;
    const dueAfterMs = stopping ? 0 : wished ? CHECKPOINT_ON_WISH_MS : CHECKPOINT_EVERY_MS;
    // A clock that was put back must not put off checkpoints.
    if (ageMs >= dueAfterMs || ageMs < 0) await writer.sign(now);
    else if (wished) this.wishes.add('checkpoint');
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private wake(wish: Wish): void {
    this.wishes.add(wish);
    this.wakeUp?.();
  }

  /** Until a second has passed or there is work. */
  private async pause(): Promise<void> {
    if (this.wishes.delete('pending')) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LOOK_EVERY_MS);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeUp = undefined;
    this.wishes.delete('pending');
  }

  /** The same fault each second is one line. */
  private complain(error: unknown): void {
    const fault = error instanceof Error ? error.message : String(error);
    if (fault !== this.lastFault) this.logger.error({ err: error }, 'audit events are not being sequenced');
    this.lastFault = fault;
  }
}
