import type { PiiEngine } from '../../pii/pii-engine.js';
import type { InstructionWords } from './answer/instruction-words.js';
import { LeakStage } from './answer/leak-stage.js';
import { LinkHosts } from './answer/link-hosts.js';
import { MarkupStage } from './answer/markup-stage.js';
import { isQuiet } from './answer/quiet-characters.js';
import { PersonalValues } from './answer/personal-values.js';
import { SegmentInspector } from './answer/segment-inspector.js';
import { SegmentStage } from './answer/segment-stage.js';
import { VisibleCharacters } from './answer/visible-characters.js';

export interface AnswerScreenOptions {
  /** The instructions that must not come out, with their canary word; made once, for all turns. */
  instructions: InstructionWords;
  /** Hosts that answers may link to; `.shop.example` allows those below it as well. */
  linkHosts: readonly string[];
  /** Finds the kinds of personal data that can be told by their form. */
  engine: PiiEngine;
  /** What the model was given beside its instructions, masked: values in it are not invented. */
  given: readonly string[];
}

/** What was taken out of an answer, counted. */
export interface AnswerFindings {
  /** 1 when the answer was stopped because it repeated the instructions. */
  leaks: number;
  links: number;
  images: number;
  values: number;
  /** Tags and other markup, taken out or made harmless. */
  markup: number;
}

/**
 * Screens one answer while it streams.
 *
 * Stands between the model and the restorer: reads what the model wrote, lets placeholders pass untouched. The shown
 * text is the same however the answer was cut into chunks. Plain words come out of the very `push` that brought them;
 * what could begin something that is screened is held until it is decided, for a bounded length. Linear in time;
 * never throws.
 */
export class AnswerScreen {
  private readonly characters = new VisibleCharacters();
  private readonly markup = new MarkupStage();
  private readonly inspector: SegmentInspector;
  private readonly segments: SegmentStage;
  private readonly leak: LeakStage;

  constructor({ instructions, linkHosts, engine, given }: AnswerScreenOptions) {
    this.inspector = new SegmentInspector(new LinkHosts(linkHosts), new PersonalValues(engine, given));
    this.segments = new SegmentStage(this.inspector);
    this.leak = new LeakStage(instructions);
  }

  /** Takes what the model wrote next; answers what may be shown now. Nothing any more once the answer is leaking. */
  push(chunk: string): string {
    if (this.isLeaking) return '';
    // Most chunks are a few letters: one look at them instead of three.
    if (this.markup.isAtRest && this.characters.isAtRest && isQuiet(chunk)) {
      this.markup.pass(chunk);
      return this.leak.push(this.segments.pushQuiet(chunk));
    }
    return this.leak.push(this.segments.push(this.markup.push(this.characters.push(chunk))));
  }

  /** The answer is whole: what was still held. */
  end(): string {
    if (this.isLeaking) return '';
    const rest = this.markup.push(this.characters.end()) + this.markup.end();
    // What is held of a leak is gone already, so the last stage has nothing to give then.
    return this.leak.push(this.segments.push(rest) + this.segments.end()) + this.leak.end();
  }

  /** The answer repeated the instructions: nothing more of it is shown, and the rest need not be waited for. */
  get isLeaking(): boolean {
    return this.leak.isLeaking;
  }

  get findings(): AnswerFindings {
    return { leaks: this.isLeaking ? 1 : 0, ...this.inspector.counts, markup: this.markup.removed };
  }
}
