import { Injectable } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import type { Actor } from '../../context/actor.js';
import { Problem } from '../../errors/problem.js';
import { languageOf } from '../../knowledge/language-guess.js';
import { withoutPlaceholders } from '../../pii/without-placeholders.js';
import { Subjects } from '../../privacy/subjects.js';
import type { Speaker } from '../store/turn.repository.js';
import { Answering, type BegunAnswer } from './answering.js';
import { Answers } from './answers.js';
import type { GivenAnswer } from './given-answer.js';
import { countByType } from './masked-question.js';
import { Questions, type StoredQuestion } from './questions.js';
import { secretWarning } from './secret-warning.js';
import type { TurnCall, TurnEvent, TurnInput, TurnResult } from './turn-event.js';

/**
 * One chat turn: a question in, an answer out, both on record.
 *
 * One round trip to the database before the answer and one after it. Masked text alone is stored and goes to
 * whoever answers. An answer that was given is stored before the caller hears that it is whole; a question whose
 * answer never came is stored alone.
 */
@Injectable()
export class Turn {
  constructor(
    private readonly questions: Questions,
    private readonly answering: Answering,
    private readonly answers: Answers,
    private readonly subjects: Subjects,
    private readonly settings: Settings,
  ) {}

  /**
   * What is refused is thrown before the first event: `request_invalid` for a message too long, `resource_not_found`
   * for a session that is not the caller's, `service_unavailable` when the message could not be masked. After it
   * `answer_interrupted` may come. To be read to its end, or ended by `return`.
   */
  async *take(actor: Actor, input: TurnInput, call: TurnCall): AsyncGenerator<TurnEvent, TurnResult> {
    this.requireFittingMessage(input.message);
    const asked = await this.ask(await this.requireOwnVoice(actor, input), input);
    const masked = countByType(asked.masked);
    const { sessionId } = asked;
    const begun = await this.begin(asked, call);
    yield { type: 'meta', sessionId, masked };
    const answer = yield* this.deliver(asked, begun);
    const messageId = await this.answers.store(asked, answer);
    return { sessionId, messageId, reply: answer.reply, answer, masked };
  }

  private ask(speaker: Speaker, { message, sessionId }: TurnInput): Promise<StoredQuestion> {
    return sessionId === undefined
      ? this.questions.open(speaker, message)
      : this.questions.continue(speaker, sessionId, message);
  }

  private async begin(asked: StoredQuestion, call: TurnCall): Promise<BegunAnswer> {
    return await this.answering.begin(asked, call);
  }

  private async *deliver(asked: StoredQuestion, begun: BegunAnswer): AsyncGenerator<TurnEvent, GivenAnswer> {
    const { live, receipts, sources, cached } = begun;
    let whole = false;
    try {
      for await (const text of live.deltas()) yield { type: 'delta', text };
      whole = true;
    } finally {
      if (!whole) await this.answers.abandon(asked, receipts);
    }
    const { reply, stored, provider, usage, foreign } = live;
    const outcome = live.reason === 'unknown' ? (provider === 'apology' ? 'failed' : 'unknown') : 'answered';
    const given: GivenAnswer = {
      ...{ text: stored, reply, provider, sources, outcome, usage, cached, receipts, foreign },
      handoff: outcome !== 'answered',
    };
    return yield* this.warn(asked, given);
  }

  /** Who has sent a secret must hear of it, whoever answers. */
  private *warn({ masked }: StoredQuestion, answer: GivenAnswer): Generator<TurnEvent, GivenAnswer> {
    if (!masked.hasSecrets) return answer;
    const warning = `\n\n${secretWarning(languageOf(withoutPlaceholders(masked.text)))}`;
    yield { type: 'delta', text: warning };
    return { ...answer, text: answer.text + warning, reply: answer.reply + warning };
  }

  private requireFittingMessage(message: string): void {
    const limit = this.settings.messageLimitBytes;
    if (Buffer.byteLength(message) <= limit) return;
    throw new Problem('request_invalid', 'One or more values are not valid.', [
      { path: 'message', message: `message must not be longer than ${limit} bytes of UTF-8` },
    ]);
  }

  /** Only an application speaks for others; a person speaks for themselves. */
  private async requireOwnVoice(actor: Actor, { subject }: TurnInput): Promise<Speaker> {
    const { clientId } = actor;
    if (actor.kind === 'api_key') {
      const subjectIndex = subject === undefined ? null : await this.subjects.indexOf(clientId, subject);
      return { clientId, subjectIndex, subjectId: null, externalId: subject ?? null };
    }
    if (subject === undefined) {
      return { clientId, subjectIndex: null, subjectId: actor.subjectId, externalId: null };
    }
    throw new Problem('request_invalid', 'One or more values are not valid.', [
      { path: 'subject', message: 'subject can be named by an application only' },
    ]);
  }
}
