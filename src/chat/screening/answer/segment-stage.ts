import { readBracket } from './bracket.js';
import { beginsMarkup, defuse } from './inert-brackets.js';
import { LINK_REMOVED } from './links.js';
import type { SegmentInspector } from './segment-inspector.js';
import { Kind, kindAt, segmentEnd, WAIT } from './segment-end.js';

/** How much of what was let go is read again with a segment: words that say what a number is. */
const CONTEXT_LENGTH = 96;
/** Words that begin an address; held until the next character. */
const ADDRESS_WORDS = [
  ...['http', 'https', 'hxxp', 'hxxps', 'www', 'ftp', 'javascript', 'vbscript', 'data', 'blob', 'file'],
  ...['mailto', 'tel', 'sms', 'ws', 'wss', 'intent', 'about'],
];
const LONGEST_ADDRESS_WORD = 10;
const LAST_WORD = /(?<![\p{L}\p{M}])[a-z]{1,10}$/iu;
const DEFANGED_DOT = /^\[(?:\.|dot)\]/i;
const PART_OF_DEFANGED_DOT = /^\[(?:\.|d|do|dot)?$/i;
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
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
  private context = '';
  private last = '';
  /** What was cut reached to the end of a segment: the rest of the word goes with it. */
  private isDropping = false;

  constructor(private readonly inspector: SegmentInspector) {}

  push(chunk: string): string {
    return this.work(this.held + chunk, false);
  }

  end(): string {
    return this.work(this.held, true);
  }

  private work(text: string, isLast: boolean): string {
    let out = '';
    let at = 0;
    while (at < text.length) {
      const { shown, end } = this.step(text, at, isLast);
      if (end === WAIT) break;
      out += shown;
      at = end;
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
    const word = LAST_WORD.exec(text.slice(Math.max(at, end - LONGEST_ADDRESS_WORD - 1), end))?.[0] ?? '';
    const begin = end - word.length;
    if (word === '' || (begin === at && ENDS_IN_WORD.test(this.last))) return this.shown(text, at, end);
    const lower = word.toLowerCase();
    const isAddress =
      next === '' ? ADDRESS_WORDS.some((known) => known.startsWith(lower)) : ADDRESS_WORDS.includes(lower);
    if (!isAddress) return this.shown(text, at, end);
    if (begin > at) return this.shown(text, at, begin);
    return next === '' ? HELD : this.segment(text, at, isLast);
  }

  private shown(text: string, at: number, end: number): { shown: string; end: number } {
    return { shown: this.show(text.slice(at, end)), end };
  }

  private segment(text: string, at: number, isLast: boolean): { shown: string; end: number } {
    const end = segmentEnd(text, at, isLast);
    if (end === WAIT) return HELD;
    const { text: shown, isCutAtEnd } = this.inspector.inspect(text.slice(at, end), this.context);
    this.isDropping = isCutAtEnd;
    return { shown: this.show(shown), end };
  }

  private bracket(text: string, at: number, isLast: boolean): { shown: string; end: number } {
    const begin = text.slice(at, at + 5);
    if (ENDS_IN_WORD.test(this.last)) {
      if (DEFANGED_DOT.test(begin)) return this.segment(text, at, isLast);
      if (!isLast && at + begin.length === text.length && PART_OF_DEFANGED_DOT.test(begin)) return HELD;
    }
    const read = readBracket(text, at, isLast);
    if (read === WAIT) return HELD;
    const { kind, end } = read;
    if (kind === 'placeholder') return this.shown(text, at, end);
    // Without its bang an image that is too long to be read is a link at most.
    if (kind === 'plain') return this.shown(text, end - 1, end);
    const inner = this.inside(read.text);
    if (kind === 'image') this.inspector.counts.images++;
    else if (this.isAllowed(read.target))
      return { shown: this.show(`[${inner}](${targetOf(read.target)})`), end };
    else this.inspector.counts.links++;
    return { shown: this.show(inner), end };
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
    if (screened === inner) return { shown: this.showWhole(piece), end };
    if (screened === LINK_REMOVED) return { shown: this.show(screened), end };
    return { shown: this.show(defuse(`<${screened}${close === -1 ? '' : '>'}`)), end };
  }

  /** A text by itself, all there. */
  private inside(text: string): string {
    const stage = new SegmentStage(this.inspector);
    stage.context = this.context;
    return stage.push(text) + stage.end();
  }

  private drop(text: string, at: number): { shown: string; end: number } {
    let end = at;
    while (end < text.length && !ENDS_DROPPING.test(text.charAt(end))) end++;
    this.isDropping = end === text.length;
    return { shown: '', end };
  }

  private show(text: string): string {
    return this.showWhole(this.last === '<' && beginsMarkup(text) ? ` ${text}` : text);
  }

  private showWhole(text: string): string {
    if (text === '') return '';
    this.last = text.slice(-1);
    this.context = (text.length >= CONTEXT_LENGTH ? text : this.context + text).slice(-CONTEXT_LENGTH);
    return text;
  }
}

const HELD = { shown: '', end: WAIT };

function isPlain(kind: Kind): boolean {
  return kind === Kind.PLAIN || kind === Kind.LETTER;
}

/** The address of a link's target, without its title and angle brackets. */
function targetOf(target: string): string {
  const [first = ''] = target.trim().split(/\s/, 1);
  return first.startsWith('<') && first.endsWith('>') ? first.slice(1, -1) : first;
}
