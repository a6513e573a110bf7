import { Injectable } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import type { ArticleHit } from '../../knowledge/knowledge-search.js';
import type { Passage, Prompt, PromptMessage } from '../../llm/model-port.js';
import { estimateTokens } from '../../llm/token-estimate.js';
import { joinMasked, type MaskedText } from '../../pii/masked-text.js';
import { PiiVault } from '../../pii/vault.js';
import { Masking } from '../../privacy/masking.js';
import type { EarlierMessage, StoredQuestion } from '../turn/questions.js';
import { Instructions } from './instructions.js';

/** A prompt, and the vault by which its answer is read back. */
export interface BuiltPrompt {
  prompt: Prompt;
  /** The session's vault and over it what was masked in instructions and articles, for this turn only. */
  vault: PiiVault;
}

/** What marks articles as data must not be closed from within one. */
const FRAME = /<(?=\/?(?:help_articles|article|title)\b)/gi;

/** Puts together what a model hears, each part in its role and all of it masked. */
@Injectable()
export class Prompts {
  constructor(
    private readonly instructions: Instructions,
    private readonly masking: Masking,
    private readonly settings: Settings,
  ) {}

  /** What stands nowhere but in the instructions. */
  get canary(): string {
    return this.instructions.canary;
  }

  /** `hardening` is said behind the instructions when the question looked like an attack. */
  build(asked: StoredQuestion, articles: readonly ArticleHit[], hardening?: MaskedText): BuiltPrompt {
    const vault = PiiVault.over(asked.vault, this.instructions.records);
    const { text } = this.instructions;
    const instructions = hardening === undefined ? text : joinMasked([text, hardening], '\n\n');
    const passages = articles.map((article) => this.passageOf(article, vault));
    const history = this.historyOf(asked.history, vault);
    const { llmMaxOutputTokens: maxOutputTokens } = this.settings;
    return {
      prompt: { instructions, passages, history, question: asked.masked.text, maxOutputTokens },
      vault,
    };
  }

  private passageOf({ id, title, language, score, passages }: ArticleHit, vault: PiiVault): Passage {
    const mask = (text: string): MaskedText => this.masking.mask(text.replace(FRAME, '‹'), vault).text;
    return { articleId: id, title: mask(title), language, score, texts: passages.map(mask) };
  }

  /**
   * The newest messages that fit, oldest first. Without those that were refused, and the refusals: what a model was
   * not to hear, it is not to hear a turn later.
   */
  private historyOf(messages: readonly EarlierMessage[], vault: PiiVault): PromptMessage[] {
    const history: PromptMessage[] = [];
    let left = this.settings.llmHistoryTokens;
    for (let at = messages.length - 1; at >= 0; at--) {
      const message = messages[at];
      if (!message) continue;
      if (message.outcome === 'refused') {
        if (messages[at - 1]?.role === 'customer') at--;
        continue;
      }
      const { role } = message;
      // Help articles were quoted in answers as they are; what customers and agents wrote was masked when it was stored.
      const text = role === 'assistant' ? this.masking.maskAgain(message.text, vault) : message.text;
      left -= estimateTokens(text);
      if (left < 0) break;
      history.push({ role: role === 'customer' ? 'customer' : 'assistant', text });
    }
    return history.reverse();
  }
}
