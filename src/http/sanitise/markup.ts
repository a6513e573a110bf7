import { isEffectiveAssignment } from './attribute-names.js';
import { CodeSpans } from './code-spans.js';
import {
  BREAKING_ELEMENTS,
  ELEMENT_NAMES,
  FOREIGN_ELEMENTS,
  INERT_ELEMENTS,
  TYPE_LIKE_ELEMENTS,
  UNREADABLE_ELEMENTS,
} from './element-names.js';
import { InertText, NextPlace } from './inert-text.js';
import { markupAt } from './markup-at.js';

/** What a tag name could be in somebody's XML; `jane@example.com` and `n;i++)` could not. */
const PLAUSIBLE_NAME = /^[a-z][\w:.-]*$/i;
const ADDRESS_SCHEME = /^[a-z][a-z0-9+.-]*:$/i;
const EVENT_HANDLER = /[\s/"'<]on[a-z]+\s*=/i;
const COULD_BEGIN_MARKUP = /<(?=[a-z/!?])/gi;
const OPERATOR = /^\s+(?:&&|\|\||and|or)\s/i;
/** `List<? super T>`, `<?>`, `<!!!>`: a comment to HTML, and too short and plain to hide anything. */
const WILDCARD = /^<[!?](?![a-z[-])[^<>="'`]{0,60}>/i;
const NAME_ENDS = new Set([' ', '\t', '\n', '\r', '/', '>', '<']);

/**
 * Takes markup out of a text, once through, from left to right.
 *
 * Every `<` that could begin markup is judged by itself and is either *kept*, as part of what a person wrote;
 * *cut* with its tag, as markup; or *defused* by a space behind it, where cutting would take a person's words
 * (code in backticks, somebody's XML, something that never ends). Only names no browser knows are kept, and only when nothing up to
 * the next `>` could become an attribute that does something.
 *
 * Linear: a judgement looks at the name, at the places of the next `>` and the next effective `=` (found once
 * for the whole text), and at markup that is then behind us. The first markup without an end stops the search
 * for ends: all that follows is defused.
 */
export class MarkupRemover {
  private readonly out = new InertText();
  private readonly nextEnd = new NextPlace((from) => this.text.indexOf('>', from));
  private readonly nextSectionEnd = new NextPlace((from) => this.text.indexOf(']]>', from));
  private readonly nextAssignment = new NextPlace((from) => this.findAssignment(from));
  private readonly cutNames = new Set<string>();
  private readonly withoutEndTag = new Set<string>();
  private code: CodeSpans | undefined;
  private at = 0;

  constructor(private readonly text: string) {}

  run(): string {
    for (;;) {
      const start = this.text.indexOf('<', this.at);
      if (start === -1) break;
      this.out.add(this.text.slice(this.at, start));
      this.at = start;
      this.judge(start);
    }
    this.out.add(this.text.slice(this.at));
    return this.out.toString();
  }

  private judge(start: number): void {
    const next = this.text[start + 1] ?? '';
    if (isLetter(next)) this.judgeStartTag(start);
    else if (next === '/') this.judgeEndTag(start);
    else if (next === '!' || next === '?') this.judgeDeclaration(start);
    else this.keep(1);
  }

  private judgeStartTag(start: number): void {
    const written = this.nameAt(start + 1);
    const name = written.toLowerCase();
    const known = this.isKnown(name);
    const effective = this.hasEffect(start);
    if (!known && !effective) this.keep(1 + name.length);
    else if (known && !effective && (this.isComparison(start, name) || this.isType(written)))
      this.keep(1 + name.length);
    else if (this.isCode(start) || ADDRESS_SCHEME.test(name) || !PLAUSIBLE_NAME.test(name)) this.defuse();
    else if (!known && this.nextEnd.from(start) !== Infinity && !this.hasHandler(start)) this.defuse();
    else this.cutTag(start, name);
  }

  private judgeEndTag(start: number): void {
    const next = this.text[start + 2] ?? '';
    // A broken heart, a JSX fragment, the end of the text: no tag, and nothing that could do anything.
    if (next === '' || next === '>' || /\d/.test(next)) this.keep(2);
    else if (!isLetter(next)) this.defuse();
    else {
      const name = this.nameAt(start + 2).toLowerCase();
      const known = this.isKnown(name) || this.cutNames.has(name);
      if (!known && !this.hasEffect(start)) this.keep(2 + name.length);
      else if (this.isCode(start) || !PLAUSIBLE_NAME.test(name)) this.defuse();
      else this.cutTag(start, name, true);
    }
  }

  /** Comments, doctypes, CDATA sections and processing instructions. */
  private judgeDeclaration(start: number): void {
    if (WILDCARD.test(this.text.slice(start, start + 64))) {
      this.keep(2);
      return;
    }
    if (
      this.isCode(start) ||
      !/^(?:!--|!\[CDATA\[|[!?][a-z])/i.test(this.text.slice(start + 1, start + 10))
    ) {
      this.defuse();
      return;
    }
    const section = this.text.startsWith('![CDATA[', start + 1) ? this.nextSectionEnd.from(start) : Infinity;
    const end = section === Infinity ? markupAt(this.text, start)?.end : section + 3;
    if (end === undefined) this.defuseRest();
    else this.cut(end, false);
  }

  private cutTag(start: number, name: string, isEnd = false): void {
    const markup = this.nextEnd.from(start) === Infinity ? undefined : markupAt(this.text, start);
    if (!markup) {
      if (EVENT_HANDLER.test(this.text.slice(start))) this.cut(this.text.length, false);
      else this.defuseRest();
      return;
    }
    if (!isEnd) this.cutNames.add(name);
    const end = !isEnd && UNREADABLE_ELEMENTS.has(name) ? this.endOfContent(name, markup.end) : markup.end;
    this.cut(end, BREAKING_ELEMENTS.has(name));
  }

  /** Where the end tag of a script or style sheet begins; without one, its text is text. */
  private endOfContent(name: string, from: number): number {
    if (this.withoutEndTag.has(name)) return from;
    const endTag = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    endTag.lastIndex = from;
    const found = endTag.exec(this.text)?.index;
    if (found === undefined) this.withoutEndTag.add(name);
    return found ?? from;
  }

  /** `a<b && c>d`: an element without effect, and what follows its name reads like an expression, not like HTML. */
  private isComparison(start: number, name: string): boolean {
    if (!INERT_ELEMENTS.has(name)) return false;
    const behind = start + 1 + name.length;
    if (this.nextEnd.from(start) === Infinity) return true;
    const rest = this.text.slice(behind, behind + 8);
    return (
      OPERATOR.test(rest) ||
      (/[\w)\]]/.test(this.out.lastCharacter) && /^\s+\S/.test(rest) && !/^\s*>/.test(rest))
    );
  }

  /** `List<Object>`: straight behind a name, and capitalised as types are. */
  private isType(written: string): boolean {
    return (
      TYPE_LIKE_ELEMENTS.has(written.toLowerCase()) &&
      /^[A-Z][a-z]*$/.test(written) &&
      /\w/.test(this.out.lastCharacter)
    );
  }

  private isKnown(name: string): boolean {
    const foreign = this.cutNames.has('svg') || this.cutNames.has('math');
    return ELEMENT_NAMES.has(name) || (foreign && FOREIGN_ELEMENTS.has(name));
  }

  /** Whether there is an event handler before the next bracket; each stretch is looked at once. */
  private hasHandler(start: number): boolean {
    const next = this.text.indexOf('<', start + 1);
    const end = Math.min(this.nextEnd.from(start), next === -1 ? this.text.length : next);
    return EVENT_HANDLER.test(this.text.slice(start, end));
  }

  private hasEffect(start: number): boolean {
    return this.nextAssignment.from(start) < Math.min(this.nextEnd.from(start), this.text.length);
  }

  private findAssignment(from: number): number {
    let at = this.text.indexOf('=', from);
    while (at !== -1 && !isEffectiveAssignment(this.text, at)) at = this.text.indexOf('=', at + 1);
    return at;
  }

  private isCode(place: number): boolean {
    this.code ??= new CodeSpans(this.text);
    return this.code.contains(place);
  }

  private nameAt(start: number): string {
    let end = start;
    while (end < this.text.length && !NAME_ENDS.has(this.text[end] ?? '')) end++;
    return this.text.slice(start, end);
  }

  private keep(length: number): void {
    this.out.keep();
    this.out.add(this.text.slice(this.at + 1, this.at + length));
    this.at += length;
  }

  private defuse(): void {
    this.out.defuse();
    this.at += 1;
  }

  private cut(end: number, breaks: boolean): void {
    this.out.cut(breaks);
    this.at = end;
  }

  private defuseRest(): void {
    this.out.add(defuseAll(this.text.slice(this.at)));
    this.at = this.text.length;
  }
}

/** Puts a space behind every `<` that could begin markup. */
export function defuseAll(text: string): string {
  return text.replace(COULD_BEGIN_MARKUP, '< ');
}

function isLetter(character: string): boolean {
  return /^[a-z]$/i.test(character);
}
