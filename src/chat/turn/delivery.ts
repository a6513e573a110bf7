import { Injectable } from '@nestjs/common';
import { Problem } from '../../errors/problem.js';
import type { Language } from '../../knowledge/language.js';
import type { Retrieved } from '../../knowledge/retrieval.js';
import type { MaskedText } from '../../pii/masked-text.js';
import { admitsIgnorance } from '../screening/admits-ignorance.js';
import { leakNotice } from '../screening/screening-phrases.js';
import type { AnswerOutcome } from '../store/chat-message.entity.js';
import { Answering, type Asking, type BegunAnswer } from './answering.js';
import { Answers } from './answers.js';
import type { GivenAnswer } from './given-answer.js';
import type { LiveAnswer } from './live-answer.js';
import { QuestionGate } from './question-gate.js';
import { Questions, type StoredQuestion } from './questions.js';
import { secretWarning } from './secret-warning.js';
import { TurnStages } from './turn-stages.js';
import type { TurnEvent } from './turn-event.js';

/** The steps of the turn in which an answer comes to its reader: begun, told piece by piece, and on record. */
@Injectable()
export class Delivery {
  constructor(
    private readonly questions: Questions,
    private readonly answering: Answering,
    private readonly answers: Answers,
    private readonly gate: QuestionGate,
    private readonly stages: TurnStages,
  ) {}

  /** Looks for what an answer can rest on, while the question is being stored. */
  find(question: MaskedText): Promise<Retrieved> {
    const found = this.stages.time('retrieve', () => this.answering.find(question));
    // As in `Answering.find`: nobody may be waiting.
    found.catch(() => undefined);
    return found;
  }

  /** Throws `budget_exceeded`; then nothing of the question is on record. */
  async begin(asked: StoredQuestion, asking: Asking): Promise<BegunAnswer> {
    try {
      return await this.answering.begin(asked, asking);
    } catch (error) {
      if (error instanceof Problem && error.code === 'budget_exceeded') await this.questions.withdraw(asked);
      throw error;
    }
  }

  /**
   * The pieces, and in the end the answer. What has left the house is on record however it ends, and what was taken
   * out of an answer before it is given: one whose screening cannot go on record is not.
   */
  async *tell(
    asked: StoredQuestion,
    begun: BegunAnswer,
    language: Language,
  ): AsyncGenerator<TurnEvent, GivenAnswer> {
    const { live, receipts } = begun;
    let whole = false;
    try {
      for await (const text of live.deltas()) yield { type: 'delta', text };
      const tail = tailOf(live, asked, language);
      if (tail !== '') yield { type: 'delta', text: tail };
      await this.gate.recordAnswer(asked.sessionId, live.provider, live.screen.findings);
      whole = true;
      return givenOf(begun, tail);
    } finally {
      this.addTimes(begun);
      if (!whole) await this.answers.abandon(asked, receipts);
    }
  }

  /**
   * Puts an answer on record; answers its id. Throws `resource_not_found` when the session was deleted meanwhile: then
   * what left the house for it is on record all the same.
   */
  async store(asked: StoredQuestion, answer: GivenAnswer, begun: BegunAnswer | undefined): Promise<string> {
    const messageId = await this.answers.store(asked, answer);
    if (messageId === undefined) {
      await this.answers.abandon(asked, answer.receipts);
      throw new Problem('resource_not_found');
    }
    begun?.share();
    return messageId;
  }

  private addTimes({ live: { timesMs }, cached }: BegunAnswer): void {
    if (!cached) this.stages.add('model', timesMs.model);
    this.stages.add('screen', timesMs.screen);
    this.stages.add('restore', timesMs.restore);
  }
}

function givenOf({ live, receipts, sources, cached }: BegunAnswer, tail: string): GivenAnswer {
  const { provider, usage, foreign, stored } = live;
  const outcome = outcomeOf(live);
  return {
    ...{ text: stored + tail, reply: live.reply + tail, provider, sources, outcome, usage, cached },
    ...{ handoff: outcome !== 'answered', receipts, foreign },
  };
}

/** What stands below an answer: why it ended early, and for who has sent a secret, whoever answers, what to do. */
function tailOf(live: LiveAnswer, { masked }: StoredQuestion, language: Language): string {
  const notes = [
    ...(live.screen.isLeaking ? [leakNotice(language)] : []),
    ...(masked.hasSecrets ? [secretWarning(language)] : []),
  ].join('\n\n');
  return live.reply === '' || notes === '' ? notes : `\n\n${notes}`;
}

function outcomeOf({ provider, reason, screen, stored }: LiveAnswer): AnswerOutcome {
  if (screen.isLeaking) return 'refused';
  if (provider === 'apology') return 'failed';
  return reason === 'unknown' || admitsIgnorance(stored) ? 'unknown' : 'answered';
}
