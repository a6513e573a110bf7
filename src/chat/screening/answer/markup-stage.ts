import { sanitise } from '../../../http/sanitise.js';
import { CodeState } from './code-state.js';
import { beginsMarkup, defuse } from './inert-brackets.js';
import { RecentText } from './recent-text.js';
import { isSpace } from './spaces.js';

/** A tag without an end within so many characters is no tag any more: its brackets are defused. */
const MOST_HELD = 512;
/** How far the end tag of a script or style sheet is waited for. */
const MOST_CONTENT = 4_096;
const WAIT = -1;
const NONE = -2;
const [OPENING, CLOSING, QUOTE, APOSTROPHE, EQUALS] = [60, 62, 34, 39, 61];

const UNREADABLE = /^<(script|style)(?=[\s/>])/i;
const END_TAG: Readonly<Record<string, RegExp>> = {
  script: /<\/script(?=[\s/>])/gi,
  style: /<\/style(?=[\s/>])/gi,
};
/** What stood before, as far as a judgement on a tag depends on it. */
const CONTEXT = /[^<>`\p{M}]{0,64}$/u;
/** A script in the value of an attribute, or about to be one. */
const ACTIVE = /(?:javascript|vbscript|data)\s*:|\bon[a-z]{2,20}\s*=/i;
/** The first name in a tag, when a value follows: what stands right before the tag belongs to it, for `sanitise`. */
const NAME_WITH_VALUE = /^<[^ \t\n\r/>=]{0,512}[ \t\n\r]{0,512}=/;
const WORD_BEFORE = /[^ \t\n\r/>=]{0,64}$/;
const LEFT_OUT_OF_CONTEXT = /[<`\p{M}]/u;
const DRAWING = /^<(?:svg|math)(?=[\s/>])/i;

/**
 * Takes markup out of a text that is still coming in, by the judgement of `sanitise`.
 *
 * What begins like markup is held until its end, judged as a whole with the words before it, and let go. Where
 * `sanitise` would have to know the rest of the text, the answer here is the stricter one: `<` gets a space behind
 * it. Sanitising the result changes nothing in it.
 */
export class MarkupStage {
  /** Stretches that were taken out or defused. */
  removed = 0;
  private held = '';
  private readonly before = new RecentText(64);
  private breakDue = false;
  private drawing = false;
  /** An end tag was waited for in vain once: then the rest of the text is text. */
  private gaveUpOnContent = false;
  private readonly code = new CodeState();

  /** Nothing is held or due: a text without angles and backticks passes as it is. */
  get isAtRest(): boolean {
    return this.held === '' && !this.breakDue && this.before.lastCode !== OPENING;
  }

  /** Takes note of a text without angles and backticks that passes while the stage is at rest. */
  pass(chunk: string): void {
    if (chunk === '') return;
    this.code.pass();
    this.before.add(chunk);
  }

  push(chunk: string): string {
    if (this.held === '' && !this.breakDue && !chunk.includes('<')) return this.release(chunk);
    return this.work(this.held + chunk, false);
  }

  end(): string {
    return this.work(this.held, true);
  }

  private work(text: string, isLast: boolean): string {
    let out = '';
    let at = 0;
    this.held = '';
    for (;;) {
      const start = text.indexOf('<', at);
      if (start === -1) return out + this.release(text.slice(at));
      out += this.release(text.slice(at, start));
      const end = this.endOf(text, start, isLast);
      if (end === WAIT) {
        this.held = text.slice(start);
        return out;
      }
      if (end === start + 1) {
        out += this.release('<');
        at = end;
        continue;
      }
      const piece = text.slice(start, end);
      const behind = this.behindContent(text, piece, end, isLast);
      if (behind === WAIT) {
        this.held = text.slice(start);
        return out;
      }
      out += this.judge(piece);
      at = behind;
    }
  }

  /** Behind what is to be judged as one; `start + 1` for a bracket that begins nothing. */
  private endOf(text: string, start: number, isLast: boolean): number {
    if (start + 1 >= text.length) return isLast ? start + 1 : WAIT;
    if (!beginsMarkup(text.charAt(start + 1))) return start + 1;
    const end = closeOf(text, start);
    if (end !== NONE && end <= start + MOST_HELD) return end;
    if (text.length - start >= MOST_HELD) return start + MOST_HELD;
    return isLast ? text.length : WAIT;
  }

  private judge(piece: string): string {
    // Without an end, what stood before can make an attribute of it.
    const isOpen = !piece.endsWith('>');
    const isCut = isOpen && (piece.length >= MOST_HELD || ACTIVE.test(this.before.text));
    const result = isCut || this.reachesBack(piece) ? defuse(piece) : this.sanitised(piece);
    if (result !== piece) this.removed++;
    if (DRAWING.test(piece) && result === '') this.drawing = true;
    return this.release(result);
  }

  /** Whether the judgement would depend on the beginning of a word that the context does not hold whole. */
  private reachesBack(piece: string): boolean {
    if (!NAME_WITH_VALUE.test(piece)) return false;
    const word = WORD_BEFORE.exec(this.before.text)?.[0] ?? '';
    return word.length === 64 || LEFT_OUT_OF_CONTEXT.test(word);
  }

  private sanitised(piece: string): string {
    const context = this.context();
    const before = this.drawing ? '<svg>' : '';
    // Shows whether a line break is due behind what was cut; the name of an open tag must not grow by it.
    const behind = piece.endsWith('>') ? 'x' : '';
    const whole = sanitise(`${before}${context}${piece}${behind}`);
    if (!whole.startsWith(context) || !whole.endsWith(behind)) return defuse(piece);
    const result = whole.slice(context.length, whole.length - behind.length);
    if (result !== piece && this.code.isInside) return defuse(piece);
    if (!result.endsWith('\n') || piece.endsWith('\n')) return result;
    this.breakDue = true;
    return result.slice(0, -1);
  }

  /** What would stand before the next piece: plain, so that it comes out of sanitising as it goes in. */
  private context(): string {
    const { last } = this.before;
    if (last === '') return '';
    if (this.breakDue && !/\s/.test(last)) return '\n';
    const words = CONTEXT.exec(this.before.text)?.[0] ?? '';
    return words === '' ? '.' : words;
  }

  /** Behind the content of a script or style sheet; `end` when there is none. */
  private behindContent(text: string, piece: string, end: number, isLast: boolean): number {
    const name = UNREADABLE.exec(piece)?.[1]?.toLowerCase();
    const endTag = name === undefined ? undefined : END_TAG[name];
    if (endTag === undefined || !piece.endsWith('>') || this.gaveUpOnContent || this.code.isInside)
      return end;
    endTag.lastIndex = end;
    const found = endTag.exec(text)?.index;
    if (found !== undefined && found - end <= MOST_CONTENT) return found;
    if (!isLast && text.length - end <= MOST_CONTENT) return WAIT;
    this.gaveUpOnContent = true;
    return end;
  }

  private release(text: string): string {
    if (text === '') return '';
    let out = text;
    if (this.breakDue) {
      const { last } = this.before;
      if (last !== '' && !/\s/.test(last) && !/^\s/.test(text)) out = `\n${out}`;
      this.breakDue = false;
    }
    if (this.before.lastCode === OPENING && beginsMarkup(out)) out = ` ${out}`;
    if (out.includes('`')) this.code.read(out);
    else this.code.pass();
    this.before.add(out);
    return out;
  }
}

/** Behind the `>` that ends the markup at `start`, quotes and comments minded; NONE when it is not there yet. */
function closeOf(text: string, start: number): number {
  if (text.startsWith('<!--', start)) return behindFirst(text, start + 4, '-->');
  if (text.startsWith('<![CDATA[', start)) return behindFirst(text, start, ']]>');
  const last = Math.min(text.length, start + MOST_HELD);
  let quote = 0;
  let before = 0;
  for (let at = start + 1; at < last; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === CLOSING) return at + 1;
    else if ((code === QUOTE || code === APOSTROPHE) && before === EQUALS) quote = code;
    if (!isSpace(code)) before = code;
  }
  return NONE;
}

function behindFirst(text: string, from: number, end: string): number {
  const found = text.indexOf(end, from);
  return found === -1 ? NONE : found + end.length;
}
