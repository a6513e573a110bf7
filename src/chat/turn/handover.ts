import { Injectable, Logger } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { Handoffs } from '../handoff/handoffs.js';
import { shouldHandOff } from '../handoff/should-hand-off.js';
import { wantsPerson } from '../screening/wants-person.js';
import type { GivenAnswer } from './given-answer.js';
import type { StoredQuestion } from './questions.js';

/** The step of the turn in which a person is suggested, called or told. */
@Injectable()
export class Handover {
  private readonly logger = new Logger(Handover.name);

  constructor(
    private readonly handoffs: Handoffs,
    private readonly settings: Settings,
  ) {}

  /** Whether the customer asks for a person in words. */
  isWished(message: string): boolean {
    return wantsPerson(message);
  }

  /**
   * Calls a person by itself, where the operator wants that: when the customer has asked for one, whatever they were
   * answered, when the screen has refused, or when the last answers knew nothing. Otherwise the answer only suggests it.
   */
  async follow(asked: StoredQuestion, answer: GivenAnswer, isWished: boolean): Promise<void> {
    if (!this.settings.handoffAutomatic || !answer.handoff) return;
    const cause = isWished ? 'customer' : causeOf(asked, answer);
    if (cause) await this.orLog(this.handoffs.request(asked.sessionId, cause));
  }

  /** Calls a person, because no model may be asked. Throws when nobody can be: the question stays for a repetition. */
  async callForRestricted({ sessionId, state }: StoredQuestion): Promise<void> {
    if (state === 'bot') await this.handoffs.request(sessionId, 'restricted');
  }

  /** Tells the operator's server that the customer has written to a person. */
  async tell({ sessionId, messageId }: StoredQuestion): Promise<void> {
    await this.orLog(this.handoffs.customerWrote(sessionId, messageId));
  }

  /** The turn is on record by now: that nobody could be called must not undo what the customer was told. */
  private async orLog(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.logger.warn({ err: error }, 'a hand-off could not be announced');
    }
  }
}

function causeOf({ history }: StoredQuestion, { outcome }: GivenAnswer) {
  if (outcome === 'refused') return 'screening';
  const earlier = history.filter(({ role }) => role === 'assistant').map((message) => message.outcome);
  return shouldHandOff([...earlier, outcome]) ? 'unknown' : undefined;
}
