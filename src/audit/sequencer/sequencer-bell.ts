import { Injectable } from '@nestjs/common';
import { Notifications } from '../../database/notifications.js';
import { PreparedStatements } from '../../database/prepared-statements.js';
import { RING_SEQUENCER } from '../store/sequencer.statements.js';

const AUDIT_TOPIC = 'audit';

/** What the sequencer is rung for. */
export type Wish = 'pending' | 'checkpoint';

/** Long enough for the transaction of an event to commit, and for a burst to be one ring. */
const RING_AFTER_MS = 50;

/**
 * Wakes the sequencer, wherever it runs.
 *
 * Not by a NOTIFY in the transaction of the event: commits that notify wait
 * for each other, all over the server. Instead one statement beside, at most
 * twenty times a second, and none at all when the sequencer is in this process.
 * It may be lost: the sequencer also looks by itself, every second.
 */
@Injectable()
export class SequencerBell {
  private listener: ((wish: Wish) => boolean) | undefined;
  private due: NodeJS.Timeout | undefined;

  constructor(
    private readonly statements: PreparedStatements,
    notifications: Notifications,
  ) {
    notifications.listen(AUDIT_TOPIC, (wish) => this.listener?.(wish === 'checkpoint' ? wish : 'pending'));
  }

  /** `wake` answers whether it is this process that sequences. */
  answer(wake: (wish: Wish) => boolean): void {
    this.listener = wake;
  }

  /** There are new events. */
  ring(): void {
    this.due ??= setTimeout(() => {
      this.due = undefined;
      this.tell('pending');
    }, RING_AFTER_MS).unref();
  }

  /** Somebody waits for a checkpoint of what is in the log. */
  ringForCheckpoint(): void {
    this.tell('checkpoint');
  }

  private tell(wish: Wish): void {
    if (this.listener?.(wish) !== true)
      void this.statements.run(RING_SEQUENCER, [wish]).catch(() => undefined);
  }
}
