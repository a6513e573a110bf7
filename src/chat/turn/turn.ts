import { Injectable } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import type { Actor } from '../../context/actor.js';
import { Problem } from '../../errors/problem.js';
import { sanitise } from '../../http/sanitise.js';
import { type ChainAnswer, ProviderChain } from '../../llm/provider-chain.js';
import type { PiiType } from '../../pii/pii-type.js';
import { withoutPlaceholders } from '../../pii/without-placeholders.js';
import { Subjects } from '../../privacy/subjects.js';
import type { Speaker } from '../store/turn.repository.js';
import { Answers } from './answers.js';
import { countByType, type MaskedQuestion } from './masked-question.js';
import { Questions } from './questions.js';
import { secretWarning } from './secret-warning.js';

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
  /** What the customer reads: the answer with their own values in it. */
  reply: string;
  answer: ChainAnswer;
  /** How many values of each class were masked in the question. */
  masked: Partial<Record<PiiType, number>>;
}

/**
 * One chat turn: a question in, an answer out, both on record.
 *
 * One round trip to the database before the answer and one after it. Masked text alone is stored and goes to
 * whoever answers. An answer that was given is stored before the caller sees it; a question whose answer never came
 * is stored alone.
 */
@Injectable()
export class Turn {
  constructor(
    private readonly questions: Questions,
    private readonly providers: ProviderChain,
    private readonly answers: Answers,
    private readonly subjects: Subjects,
    private readonly settings: Settings,
  ) {}

  /**
   * Throws `request_invalid` for a message too long, `resource_not_found` for a session that is not the caller's, and
   * `service_unavailable` when the message could not be masked.
   */
  async take(actor: Actor, input: TurnInput, signal: AbortSignal): Promise<TurnResult> {
    const { message, sessionId } = input;
    this.requireFittingMessage(message);
    const speaker = await this.requireOwnVoice(actor, input);
    const asked =
      sessionId === undefined
        ? await this.questions.open(speaker, message)
        : await this.questions.continue(speaker, sessionId, message);
    const { masked, history } = asked;
    const given = await this.providers.answer({ question: masked.text, history, signal });
    const answer = withWarning(withCleanText(given), masked);
    const { messageId, reply } = await this.answers.store(asked, answer);
    return { sessionId: asked.sessionId, messageId, reply, answer, masked: countByType(masked) };
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

/** What a model writes is input too: it may repeat markup it was fed. */
function withCleanText(answer: ChainAnswer): ChainAnswer {
  return { ...answer, text: sanitise(answer.text) };
}

/** Who has sent a secret must hear of it, whoever answers. */
function withWarning(answer: ChainAnswer, { hasSecrets, text }: MaskedQuestion): ChainAnswer {
  if (!hasSecrets) return answer;
  return { ...answer, text: `${answer.text}\n\n${secretWarning(withoutPlaceholders(text))}` };
}
