import { Injectable } from '@nestjs/common';
import type { Counter } from 'prom-client';
import type { Actor } from '../context/actor.js';
import { Problem } from '../errors/problem.js';
import { Metrics } from '../metrics/metrics.js';
import type { MaskedText } from '../pii/masked-text.js';
import { PiiVault } from '../pii/vault.js';
import { Masking } from '../privacy/masking.js';
import { SubjectKeys } from '../privacy/subject-keys.js';
import { Clock } from '../time/clock.js';
import { Sessions } from './sessions.js';
import { FeedbackRepository, type Rating, sealComment } from './store/feedback.repository.js';

/** What a customer says of one answer. */
export interface FeedbackInput {
  messageId: string;
  rating: Rating;
  comment?: string | undefined;
}

/** Takes what customers think of the answers they got. */
@Injectable()
export class Feedback {
  private readonly counter: Counter<'rating'>;

  constructor(
    private readonly sessions: Sessions,
    private readonly repository: FeedbackRepository,
    private readonly masking: Masking,
    private readonly keys: SubjectKeys,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    this.counter = metrics.counter({
      name: 'hushdesk_feedback_total',
      help: 'Ratings of answers by customers; a changed rating counts again',
      labels: ['rating'],
    });
  }

  /**
   * Puts a rating on record, in the place of an earlier one of the same answer. Throws `resource_not_found` for a
   * session that is not the caller's and for a message that is no answer of it, and `service_unavailable` when the
   * comment could not be masked.
   */
  async give(actor: Actor, sessionId: string, { messageId, rating, comment }: FeedbackInput): Promise<void> {
    const { subjectId } = await this.sessions.get(actor, sessionId);
    const sealed = comment === undefined ? null : await this.seal(subjectId, messageId, this.mask(comment));
    const stored = await this.repository.store(
      { messageId, sessionId, rating, comment: sealed, now: this.clock.now() },
      { action: 'feedback.given', resource: { kind: 'message', id: messageId }, facts: { rating } },
    );
    if (!stored) throw new Problem('resource_not_found');
    this.counter.inc({ rating });
  }

  private async seal(subjectId: string, messageId: string, comment: MaskedText): Promise<Buffer> {
    const key = await this.keys.find(subjectId);
    if (!key) throw new Problem('resource_not_found');
    return sealComment(key, messageId, comment);
  }

  /** By itself, into a vault that is thrown away: nobody needs the values of a comment back. */
  private mask(comment: string): MaskedText {
    try {
      return this.masking.mask(comment, new PiiVault()).text;
    } catch (error) {
      throw new Problem('service_unavailable', undefined, undefined, { cause: error });
    }
  }
}
