import { readBracket } from './bracket.js';
import { beginsMarkup, defuse } from './inert-brackets.js';
import { LINK_REMOVED } from './links.js';
import type { SegmentInspector } from './segment-inspector.js';
import { RecentText } from './recent-text.js';
import { Kind, kindAt, type Progress, segmentEnd, WAIT } from './segment-end.js';
import { isSpace } from './spaces.js';

/** How much of what was let go is read again with a segment: words that say what a number is. */
const CONTEXT_LENGTH = 96;
/** Words that begin an address; held until the next character. */
const ADDRESS_WORDS = [
  ...['http', 'https', 'hxxp', 'hxxps', 'www', 'ftp', 'javascript', 'vbscript', 'data', 'blob', 'file'],
  ...['mailto', 'tel', 'sms', 'ws', 'wss', 'intent', 'about'],
];
const LONGEST_ADDRESS_WORD = 10;
const ADDRESS_BEGINNINGS = new Set(
  ADDRESS_WORDS.flatMap((word) => Array.from(word, (_, last) => word.slice(0, last + 1))),
);
const LAST_WORD = /(?<![\p{L}\p{M}])[a-z]{1,10}$/iu;
const DEFANGED_DOT = /^\[(?:\.|dot)\]/i;
const PART_OF_DEFANGED_DOT = /^\[(?:\.|d|do|dot)?$/i;
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const WORDS_ALONE = /^[\p{L}\p{M}\s,.;?!()'’–-]*$/u;
const [FULL_STOP, COLON, ANGLE] = [46, 58, 60];
/** What ends the name of an attribute, and so how far a judgement on a bracket looks back. */
const ENDS_NAME = /[ \t\n\r/>=]/;
const ENDS_DROPPING = /[\s<[]/;

/**
 * Takes links that lead elsewhere, images, and values that the model made up out of a text that is still coming in.
 *
 * Plain words are let go at once. What could begin an address, a number or a Markdown link is held until it is
 * decided, or as long as it may be. Expects text without markup, and makes none: brackets that its own cuts would
 * bring together get a space.
 */
export class SegmentStage {
  private held = '';
  private readonly before = new RecentText(CONTEXT_LENGTH);
  /** What stands before a text that is read by itself. */
  private around = '';
  /** What is held is letters that could begin an address. */
  private isWordHeld = false;
  private readonly progress: Progress = { decided: 0 };
  /** What was cut reached to the end of a segment: the rest of the word goes with it. */
  private isDropping = false;
  /** Something in the last word was changed: a bracket that is yet to come in it was judged with other words before it. */
  private isWordChanged = false;

  constructor(private readonly inspector: SegmentInspector) {}

  push(chunk: string): string {
    return this.work(this.held + chunk, false);
  }

  /** Like `push`, for a chunk that `isQuiet`: only its last word can be of interest. */
  pushQuiet(chunk: string): string {
    if (this.isDropping || (this.held !== '' && !this.isWordHeld)) return this.push(chunk);
    const text = this.held === '' ? chunk : this.held + chunk;
    const begin = this.addressWordAt(text, 0, text.length, false);
    this.isWordHeld = begin < text.length;
    this.held = this.isWordHeld ? text.slice(begin) : '';
    return this.show(this.isWordHeld ? text.slice(0, begin) : text);
  }

  end(): string {
    return this.work(this.held, true);
  }

  private work(text: string, isLast: boolean): string {
    this.isWordHeld = false;
    let out = '';
    let at = 0;
    while (at < text.length) {
      const { shown, end } = this.step(text, at, isLast);
      if (end === WAIT) break;
      out += shown;
      at = end;
      this.progress.decided = 0;
    }
    this.held = text.slice(at);
    return out;
  }

  private step(text: string, at: number, isLast: boolean): { shown: string; end: number } {
    if (this.isDropping) return this.drop(text, at);
    switch (kindAt(text, at)) {
      case Kind.SPECIAL:
        return this.segment(text, at, isLast);
      case Kind.BRACKET:
        return this.bracket(text, at, isLast);
      case Kind.BANG:
        if (at + 1 >= text.length && !isLast) return HELD;
        return text.charAt(at + 1) === '[' ? this.bracket(text, at, isLast) : this.shown(text, at, at + 1);
      case Kind.ANGLE:
        return this.angle(text, at, isLast);
      case Kind.PLAIN:
      case Kind.LETTER:
        return this.plain(text, at, isLast);
    }
  }

  /** Words and what stands between them, up to something else; a last word that could begin an address stays. */
  private plain(text: string, at: number, isLast: boolean): { shown: string; end: number } {
    let end = at + 1;
    while (end < text.length && isPlain(kindAt(text, end))) end++;
    const next = text.charAt(end);
    if (next !== ':' && next !== '.' && (next !== '' || isLast)) return this.shown(text, at, end);
    const begin = this.addressWordAt(text, at, end, next !== '');
    if (begin > at) return this.shown(text, at, begin);
    if (next !== '') return this.segment(text, at, isLast);
    this.isWordHeld = true;
    return HELD;
  }

  /** Where the word begins that ends the plain text, if it is an address's first or could become it; or else `end`. */
  private addressWordAt(text: string, at: number, end: number, isWhole: boolean): number {
    let first = end;
    while (first > at && end - first <= LONGEST_ADDRESS_WORD && isBasicLetter(text.charCodeAt(first - 1)))
      first--;
    // Most words are told by their first letters; what is behind them is the exact rule, and costs more.
    if (first === end || !ADDRESS_BEGINNINGS.has(text.slice(first, end).toLowerCase())) return end;
    const word = LAST_WORD.exec(text.slice(Math.max(at, end - LONGEST_ADDRESS_WORD - 1), end))?.[0] ?? '';
    const begin = end - word.length;
    const before = begin === at ? this.before.last : text.charAt(begin - 1);
    if (word === '' || ENDS_IN_WORD.test(before)) return end;
    const lower = word.toLowerCase();
    return (isWhole ? ADDRESS_WORDS.includes(lower) : ADDRESS_BEGINNINGS.has(lower)) ? begin : end;
  }

  /**
   * Whether a full stop or a colon stands behind words alone and before a space: there is no address and no value in
   * that, and most of what would be inspected for nothing is such.
   */
  protected isSentenceEnd(text: string, at: number): boolean {
    const character = text.charCodeAt(at);
    if (character !== FULL_STOP && character !== COLON) return false;
    return isSpace(text.charCodeAt(at + 1)) && WORDS_ALONE.test(this.context());
  }

  private shown(text: string, at: number, end: number): { shown: string; end: number } {
    return { shown: this.show(text.slice(at, end)), end };
  }

  private segment(text: string, at: number, isLast: boolean): { shown: string; end: number } {
    if (this.isSentenceEnd(text, at)) return this.shown(text, at, at + 1);
    const end = segmentEnd(text, at, isLast, this.progress);
    if (end === WAIT) return HELD;
    const { text: shown, isCutAtEnd } = this.inspector.inspect(text.slice(at, end), this.context());
    this.isDropping = isCutAtEnd;
    return this.changed(text, at, end, shown);
  }

  private bracket(text: string, at: number, isLast: boolean): { shown: string; end: number } {
    const begin = text.slice(at, at + 5);
    if (ENDS_IN_WORD.test(this.before.last)) {
      if (DEFANGED_DOT.test(begin)) return this.segment(text, at, isLast);
      if (!isLast && at + begin.length === text.length && PART_OF_DEFANGED_DOT.test(begin)) return HELD;
    }
    const read = readBracket(text, at, isLast);
    if (read === WAIT) return HELD;
    const { kind, end } = read;
    if (kind === 'placeholder') return this.shown(text, at, end);
    // Without its bang an image that is too long to be read is a link at most.
    if (kind === 'plain') return this.changed(text, at, end, text.slice(end - 1, end));
    const inner = this.inside(read.text);
    if (kind === 'image') this.inspector.counts.images++;
    else if (this.isAllowed(read.target))
      return this.changed(text, at, end, `[${inner}](${targetOf(read.target)})`);
    else this.inspector.counts.links++;
    return this.changed(text, at, end, inner);
  }

  /** Shows something in the place of what is there. */
  private changed(text: string, at: number, end: number, instead: string): { shown: string; end: number } {
    const shown = this.show(instead);
    if (instead !== text.slice(at, end)) this.isWordChanged = !ENDS_NAME.test(instead.slice(-1));
    return { shown, end };
  }

  private isAllowed(target: string): boolean {
    const address = targetOf(target);
    return (
      this.inspector.hosts.allows(address) &&
      !/[()<>"'\s[\]]/.test(address) &&
      this.inspector.inspect(address, '').text === address
    );
  }

  /** A bracket of a kind of markup that sanitising keeps, such as `List<String>`: screened within, and whole. */
  private angle(text: string, at: number, isLast: boolean): { shown: string; end: number } {
    if (at + 1 >= text.length && !isLast) return HELD;
    if (!beginsMarkup(text.charAt(at + 1))) return this.shown(text, at, at + 1);
    const close = text.indexOf('>', at);
    if (close === -1 && !isLast) return HELD;
    const end = close === -1 ? text.length : close + 1;
    const piece = text.slice(at, end);
    const inner = close === -1 ? piece.slice(1) : piece.slice(1, -1);
    const screened = this.inside(inner);
    if (screened === inner && !this.isWordChanged) return { shown: this.showWhole(piece), end };
    if (screened === LINK_REMOVED) return this.changed(text, at, end, screened);
    return { shown: this.show(defuse(`<${screened}${close === -1 ? '' : '>'}`)), end };
  }

  /** A text by itself, all there. */
  private inside(text: string): string {
    const stage = new SegmentStage(this.inspector);
    stage.around = this.context();
    return stage.push(text) + stage.end();
  }

  private context(): string {
    const { text } = this.before;
    return this.around === '' ? text : (this.around + text).slice(-CONTEXT_LENGTH);
  }

  private drop(text: string, at: number): { shown: string; end: number } {
    let end = at;
    while (end < text.length && !ENDS_DROPPING.test(text.charAt(end))) end++;
    this.isDropping = end === text.length;
    return { shown: '', end };
  }

  private show(text: string): string {
    return this.showWhole(this.before.lastCode === ANGLE && beginsMarkup(text) ? ` ${text}` : text);
  }

  private showWhole(text: string): string {
    if (text !== '') this.before.add(text);
    if (this.isWordChanged && ENDS_NAME.test(text)) this.isWordChanged = false;
    return text;
  }
}

const HELD = { shown: '', end: WAIT };

function isBasicLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

function isPlain(kind: Kind): boolean {
  return kind === Kind.PLAIN || kind === Kind.LETTER;
}

/** The address of a link's target, without its title and angle brackets. */
function targetOf(target: string): string {
  const [first = ''] = target.trim().split(/\s/, 1);
  return first.startsWith('<') && first.endsWith('>') ? first.slice(1, -1) : first;
}
