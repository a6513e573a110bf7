import { Injectable } from '@nestjs/common';
import { readConfiguredPii } from '../../config/pii-options.js';
import type { ScreeningAction } from '../../config/screening-settings.js';
import { Settings } from '../../config/settings.js';
import { createPiiEngine, type PiiEngine } from '../../pii/pii-engine.js';
import { AnswerScreen } from './answer-screen.js';
import { InstructionWords } from './answer/instruction-words.js';
import { linkHostsIn } from './answer/link-hosts.js';
import { STRUCTURED_TYPES } from './answer/personal-values.js';
import { type QuestionScreening, screenQuestion } from './question-screening.js';

/** What is to be done with a question, and why. */
export interface ScreeningDecision extends QuestionScreening {
  action: ScreeningAction;
}

/** What an answer is screened against. */
export interface AnswerSurroundings {
  /** The instructions as the model got them, with the canary word in them. */
  instructions: string;
  /** See `InstructionWords`. */
  canary: string;
  /** What the model was given beside them (passages, history, question), masked: what is in it is not invented. */
  given: readonly string[];
  /** Texts of the company's own whose links an answer may repeat: the passages, never what a customer wrote. */
  passages: readonly string[];
}

/** Screens questions by the policy of this installation, and answers by its allow-lists. */
@Injectable()
export class Screening {
  private readonly engine: PiiEngine;
  /** The instructions seldom change: making them ready costs more than screening an answer. */
  private ready: { instructions: string; canary: string; words: InstructionWords } | undefined;

  constructor(private readonly settings: Settings) {
    this.engine = createPiiEngine({ types: STRUCTURED_TYPES, allow: readConfiguredPii(settings).allow });
  }

  /** Scores a question, sanitised and not yet masked, and says what the policy makes of it. Keeps nothing of it. */
  decide(text: string): ScreeningDecision {
    const screening = screenQuestion(text);
    return { ...screening, action: this.actionOf(screening) };
  }

  /** A screen for one answer. Throws when the canary is no word of 8 letters and digits or more. */
  screenAnswer({ instructions, canary, given, passages }: AnswerSurroundings): AnswerScreen {
    return new AnswerScreen({
      instructions: this.wordsOf(instructions, canary),
      linkHosts: [...this.settings.answerLinkHosts, ...linkHostsIn(passages)],
      engine: this.engine,
      given: [...given, ...passages],
    });
  }

  private actionOf({ level }: QuestionScreening): ScreeningAction {
    if (level === 'none') return 'allow';
    return level === 'hostile' ? this.settings.screeningHostile : this.settings.screeningSuspicious;
  }

  private wordsOf(instructions: string, canary: string): InstructionWords {
    if (this.ready?.instructions !== instructions || this.ready.canary !== canary)
      this.ready = { instructions, canary, words: new InstructionWords(instructions, canary) };
    return this.ready.words;
  }
}
