import { decodings } from './decodings.js';
import { foldWord, type InstructionWords, LEAK_LETTERS, LEAK_WORDS, WordRun } from './instruction-words.js';

/** From the third word of a run on, words are held: two in a row happen by chance. */
const WORDS_LET_GO = 2;
/** From here on a word may be encoded text, and is held until its end. */
const LONGEST_PLAIN_WORD = 20;
/** Encoded text is looked at in stretches of this length. */
const STRETCH = 256;
/** One letter more than this standing alone, one after another, and somebody is spelling. */
const LETTERS_LET_GO = 3;
/** What is no letter and no sign, but does not end a word either: marks, what cannot be seen, halves of pairs. */
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}\p{Cs}\u00ad\u200b-\u200d\u2060]/u;

/**
 * Lets an answer pass until it begins to repeat the instructions.
 *
 * Compared word by word, whatever stands between them and however they are written; beside that letter by letter where
 * they are spelled out, and decoded where a word could be base64 or hexadecimal. What has been let go of a leak (two
 * words, or twenty characters of one) is the same however the text was cut.
 */
export class LeakStage {
  isLeaking = false;
  private readonly run: WordRun;
  /** The word that is coming in, and how much of it has been let go. */
  private word = '';
  private shown = 0;
  /** Complete words that are held, each with what stands behind it. */
  private held: string[] = [];
  /** The next word is held from its first letter. */
  private isArmed = false;
  private spelled = '';

  constructor(private readonly instructions: InstructionWords) {
    this.run = new WordRun(instructions);
  }

  push(text: string): string {
    let out = '';
    for (let at = 0; at < text.length && !this.isLeaking;) {
      const passed = this.pass(text, at);
      if (passed > at) {
        out += text.slice(at, passed);
        at = passed;
        continue;
      }
      const isWord = isWordCharacter(text, at);
      let end = at + 1;
      while (end < text.length && isWordCharacter(text, end) === isWord) end++;
      out += isWord ? this.addToWord(text.slice(at, end)) : this.addBetween(text.slice(at, end));
      at = end;
    }
    return out;
  }

  end(): string {
    if (this.isLeaking) return '';
    const out = this.endWord();
    const rest = this.held.join('');
    this.held = [];
    return out + rest;
  }

  /**
   * Reads on from `at` as long as nothing is to be held, all words that can be told by themselves; answers where that
   * ends. What the rest of this class says of a text, said faster: it gives the same wherever it leaves off.
   */
  protected pass(text: string, at: number): number {
    if (!this.lettingGo()) return at;
    let begin = at;
    for (let end = at; end <= text.length; end++) {
      if (end < text.length && isWordCharacter(text, end)) continue;
      const length = this.word.length + end - begin;
      if (length > LONGEST_PLAIN_WORD) return begin;
      if (length > 0) {
        const word = this.word + text.slice(begin, end);
        if (end < text.length ? !this.passWord(word) : !this.passBeginning(word)) return begin;
        if (!this.lettingGo()) return end;
      }
      begin = end + 1;
    }
    return text.length;
  }

  private lettingGo(): boolean {
    return !this.isArmed && this.held.length === 0 && this.shown === this.word.length;
  }

  private passBeginning(word: string): boolean {
    if (this.instructions.canary.startsWith(word.toLowerCase())) return false;
    this.word = word;
    this.shown = word.length;
    return true;
  }

  private passWord(word: string): boolean {
    const folded = foldWord(word);
    const { canary } = this.instructions;
    if (folded.length >= canary.length && folded.includes(canary)) return false;
    this.word = '';
    this.shown = 0;
    if (folded === '') return true;
    const length = this.run.add(folded);
    this.spelled = folded.length === 1 ? this.spelled + folded : '';
    this.isArmed = length >= WORDS_LET_GO || this.spelled.length >= LETTERS_LET_GO;
    return true;
  }

  private addToWord(piece: string): string {
    let out = '';
    for (let at = 0; at < piece.length && !this.isLeaking;) {
      // The first characters by themselves, so that what is let go does not depend on how the text was cut.
      const most = this.word.length < LONGEST_PLAIN_WORD ? LONGEST_PLAIN_WORD : STRETCH;
      const part = piece.slice(at, at + most - this.word.length);
      at += part.length;
      this.word += part;
      out += this.word.length >= STRETCH ? this.endWord() : this.showWord();
    }
    return out;
  }

  /** As much of the word that is coming in as may be seen before its end. */
  private showWord(): string {
    const { word, shown } = this;
    if (this.isArmed || word.length > LONGEST_PLAIN_WORD) return '';
    if (this.instructions.canary.startsWith(word.toLowerCase())) return '';
    this.shown = word.length;
    return word.slice(shown);
  }

  private addBetween(piece: string): string {
    const out = this.endWord();
    if (this.isLeaking || this.held.length === 0) return this.isLeaking ? out : out + piece;
    this.held.push((this.held.pop() ?? '') + piece);
    return out;
  }

  /** The word is complete: is it one too many? */
  private endWord(): string {
    const { word, shown } = this;
    if (word === '') return '';
    this.word = '';
    this.shown = 0;
    const rest = word.slice(shown);
    const folded = foldWord(word);
    if (folded === '') return this.releaseBut(this.isArmed ? this.held.length + 1 : 0, rest);
    const length = this.run.add(folded);
    this.spelled = folded.length === 1 ? (this.spelled + folded).slice(-LEAK_LETTERS) : '';
    if (length >= LEAK_WORDS || this.isTold(word, folded)) {
      this.isLeaking = true;
      this.held = [];
      return '';
    }
    const spelled = this.spelled.length;
    this.isArmed = length >= WORDS_LET_GO || spelled >= LETTERS_LET_GO;
    return this.releaseBut(Math.max(0, length - WORDS_LET_GO, spelled - LETTERS_LET_GO), rest);
  }

  /** Whether one word, or the letters spelled so far, tell of the instructions. */
  private isTold(word: string, folded: string): boolean {
    const { instructions, spelled } = this;
    if (folded.includes(instructions.canary) || spelled.includes(instructions.canary)) return true;
    if (spelled.length === LEAK_LETTERS && instructions.hasLetters(spelled)) return true;
    return word.length > LONGEST_PLAIN_WORD && decodings(word).some((text) => instructions.isIn(text));
  }

  /** Lets go of all held words, `rest` being the newest, but the last ones. */
  private releaseBut(words: number, rest: string): string {
    if (words === 0 && this.held.length === 0) return rest;
    this.held.push(rest);
    return this.held.splice(0, Math.max(0, this.held.length - words)).join('');
  }
}

/** Latin letters and the general punctuation are looked up, the rest is asked for. */
const IN_WORDS = Uint8Array.from({ length: 0x2070 }, (_, code) =>
  WORD_CHARACTER.test(String.fromCharCode(code)) ? 1 : 0,
);

function isWordCharacter(text: string, at: number): boolean {
  const known = IN_WORDS[text.charCodeAt(at)];
  return known === undefined ? WORD_CHARACTER.test(text.charAt(at)) : known === 1;
}
