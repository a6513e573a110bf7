import { Injectable } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import type { Actor } from '../../context/actor.js';
import type { Language } from '../../knowledge/language.js';
import type { Retrieved } from '../../knowledge/retrieval.js';
import type { MaskedText } from '../../pii/masked-text.js';
import { languageOf } from '../../knowledge/language-guess.js';
import { withoutPlaceholders } from '../../pii/without-placeholders.js';
import { requireFittingMessage } from '../message-length.js';
import { HARDENING } from '../screening/screening-phrases.js';
import type { Asking } from './answering.js';
import { Delivery } from './delivery.js';
import { NO_USAGE } from './given-answer.js';
import { Handover } from './handover.js';
import { countByType } from './masked-question.js';
import { QuestionGate } from './question-gate.js';
import { Questions, type StoredQuestion } from './questions.js';
import { Speakers } from './speakers.js';
import type { TurnCall, TurnEvent, TurnInput, TurnResult } from './turn-event.js';

type Telling = AsyncGenerator<TurnEvent, TurnResult>;

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
    private readonly speakers: Speakers,
    private readonly gate: QuestionGate,
    private readonly questions: Questions,
    private readonly delivery: Delivery,
    private readonly handover: Handover,
    private readonly settings: Settings,
  ) {}

  /**
   * What is refused is thrown before the first event: `request_invalid` for a message too long, `resource_not_found`
   * for a session that is not the caller's, `session_closed`, `budget_exceeded`, `service_unavailable` when the
   * message could not be masked. After it `answer_interrupted` may come. To be read to its end, or ended by `return`.
   */
  async *take(actor: Actor, input: TurnInput, call: TurnCall): Telling {
    const { message, sessionId, subject } = input;
    requireFittingMessage(message, this.settings.messageLimitBytes);
    const speaker = await this.speakers.requireOwnVoice(actor, subject);
    await this.questions.takeBackAttempt();
    const screened = this.gate.decide(message);
    let found: Promise<Retrieved> | undefined;
    const atOnce = (question: MaskedText): void => {
      if (screened.action !== 'refuse') found ??= this.delivery.find(question);
    };
    const asked =
      sessionId === undefined
        ? await this.questions.open(speaker, message, atOnce)
        : await this.questions.continue(speaker, sessionId, message, atOnce);
    await this.gate.recordQuestion(asked.sessionId, screened);
    if (asked.isRestricted) await this.handover.callForRestricted(asked);
    if (asked.isRestricted || asked.state !== 'bot') return yield* this.listen(asked);
    const language = languageOf(withoutPlaceholders(asked.masked.text));
    if (screened.action === 'refuse') return yield* this.refuse(asked, language);
    const hardening = screened.action === 'harden' ? HARDENING : undefined;
    const { clientId } = actor;
    return yield* this.answer(asked, { ...call, clientId, language, found, hardening }, message);
  }

  private async *answer(asked: StoredQuestion, asking: Asking, message: string): Telling {
    const begun = await this.delivery.begin(asked, asking);
    // From here on the reader may leave at any piece.
    try {
      yield metaOf(asked);
      const told = yield* this.delivery.tell(asked, begun, asking.language);
      const isWished = this.handover.isWished(message);
      const answer = { ...told, handoff: told.handoff || isWished };
      const messageId = await this.delivery.store(asked, answer, begun);
      await this.handover.follow(asked, answer, isWished);
      return { ...metaOf(asked), messageId, reply: answer.reply, answer };
    } finally {
      await begun.end();
    }
  }

  private async *refuse(asked: StoredQuestion, language: Language): Telling {
    yield metaOf(asked);
    const answer = this.gate.refusal(language);
    yield { type: 'delta', text: answer.reply };
    const messageId = await this.delivery.store(asked, answer, undefined);
    await this.handover.follow(asked, answer, false);
    return { ...metaOf(asked), messageId, reply: answer.reply, answer };
  }

  /** A person has the session, or is awaited: the bot is silent. */
  private async *listen(asked: StoredQuestion): Telling {
    yield metaOf(asked);
    await this.handover.tell(asked);
    const answer = { sources: [], provider: 'agent', usage: NO_USAGE, cached: false, handoff: true };
    return { ...metaOf(asked), messageId: asked.messageId, reply: '', answer };
  }
}

function metaOf({ sessionId, masked }: StoredQuestion) {
  return { type: 'meta' as const, sessionId, masked: countByType(masked) };
}
