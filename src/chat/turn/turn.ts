import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Settings } from '../../config/settings.js';
import type { Actor } from '../../context/actor.js';
import { Problem } from '../../errors/problem.js';
import { sanitise } from '../../http/sanitise.js';
import type { HistoryMessage } from '../../llm/answer-provider.js';
import { type ChainAnswer, ProviderChain } from '../../llm/provider-chain.js';
import { SubjectReference } from '../../privacy/subject-reference.js';
import { Clock } from '../../time/clock.js';
import { type NewQuestion, TurnRepository } from '../store/turn.repository.js';

const HOUR_MS = 3_600_000;

/** What the customer sends. */
export interface TurnInput {
  message: string;
  sessionId?: string | undefined;
  /** The client's own id of the person. */
  subject?: string | undefined;
}

export interface TurnResult {
  sessionId: string;
  messageId: string;
  answer: ChainAnswer;
}

/**
 * One chat turn: a question in, an answer out, both on record.
 *
 * One round trip to the database before the answer and one after it. An answer
 * that was given is stored before the caller sees it; a question whose answer
 * never came is stored alone.
 */
@Injectable()
export class Turn {
  constructor(
    private readonly turns: TurnRepository,
    private readonly providers: ProviderChain,
    private readonly subjects: SubjectReference,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Throws `request_invalid` for a message too long, `resource_not_found` for a session that is not the caller's. */
  async take(actor: Actor, input: TurnInput, signal: AbortSignal): Promise<TurnResult> {
    this.requireFittingMessage(input.message);
    this.requireOwnVoice(actor, input);
    const question = this.newQuestion(actor, input);
    const history = await this.storeQuestion(question, input);
    const answer = withCleanText(await this.providers.answer({ question: question.text, history, signal }));
    const messageId = await this.storeAnswer(question.sessionId, answer);
    return { sessionId: question.sessionId, messageId, answer };
  }

  private requireFittingMessage(message: string): void {
    const limit = this.settings.messageLimitBytes;
    if (Buffer.byteLength(message) <= limit) return;
    throw new Problem('request_invalid', 'One or more values are not valid.', [
      { path: 'message', message: `message must not be longer than ${limit} bytes of UTF-8` },
    ]);
  }

  /** Only an application speaks for others; a person speaks for themselves. */
  private requireOwnVoice(actor: Actor, { subject }: TurnInput): void {
    if (subject === undefined || actor.kind === 'api_key') return;
    throw new Problem('request_invalid', 'One or more values are not valid.', [
      { path: 'subject', message: 'subject can be named by an application only' },
    ]);
  }

  private newQuestion(actor: Actor, input: TurnInput): NewQuestion {
    const now = this.clock.now();
    return {
      clientId: actor.clientId,
      sessionId: input.sessionId ?? uuidv7(),
      subjectIndex: input.subject === undefined ? null : this.subjects.indexOf(actor.clientId, input.subject),
      subjectId: actor.kind === 'api_key' ? null : actor.subjectId,
      messageId: uuidv7(),
      text: input.message,
      now,
      expiresAt: new Date(now.getTime() + this.settings.sessionTtlHours * HOUR_MS),
    };
  }

  private async storeQuestion(question: NewQuestion, input: TurnInput): Promise<HistoryMessage[]> {
    if (input.sessionId === undefined) {
      const { subjectId } = question;
      if (subjectId === null) await this.turns.open(question, uuidv7());
      else if (!(await this.turns.openOf({ ...question, subjectId })))
        throw new Problem('credentials_invalid');
      return [];
    }
    const history = await this.turns.continue(question);
    if (!history) throw new Problem('resource_not_found');
    return history;
  }

  private async storeAnswer(sessionId: string, answer: ChainAnswer): Promise<string> {
    const messageId = uuidv7();
    const { text, provider, sources } = answer;
    const stored = await this.turns.storeAnswer({
      messageId,
      sessionId,
      text,
      provider,
      sources,
      now: this.clock.now(),
    });
    if (!stored) throw new Problem('resource_not_found');
    return messageId;
  }
}

/** What a model writes is input too: it may repeat markup it was fed. */
function withCleanText(answer: ChainAnswer): ChainAnswer {
  return { ...answer, text: sanitise(answer.text) };
}
