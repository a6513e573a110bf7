import { UNDECIDED, readPlaceholder } from './masking/placeholder.js';
import { partialForm } from './partial-form.js';
import type { PiiType } from './pii-type.js';

/** Where originals are looked up: a session's vault, or some of it. */
export interface Originals {
  originalOf(placeholder: string): string | undefined;
  typeOf(placeholder: string): PiiType | undefined;
  has(placeholder: string): boolean;
}

export interface RestoreOptions {
  /** Escape restored values for HTML; the text around them is left as it is. */
  readonly escape?: 'html';
  /** Put back no more of a value than staff may see; see `partialForm`. */
  readonly form?: 'partial';
}

export interface RestoreResult {
  readonly text: string;
  /** Values put back. */
  readonly restored: number;
  /** Placeholders that are not this session's; they stay masked. A security event. */
  readonly foreign: readonly string[];
}

/**
 * Puts this session's values back while the text is still coming in. The same
 * text gives the same result however it is cut: what could be the start of a
 * placeholder is held back until it is decided.
 */
export class StreamRestorer {
  restored = 0;
  readonly foreign: string[] = [];
  private held = '';

  constructor(
    private readonly vault: Originals,
    private readonly options: RestoreOptions = {},
  ) {}

  push(chunk: string): string {
    return this.work(this.held + chunk, false);
  }

  /** What was held back, decided as it stands. */
  end(): string {
    return this.work(this.held, true);
  }

  private work(text: string, isLast: boolean): string {
    let result = '';
    let done = 0;
    this.held = '';
    for (let at = nextStart(text, 0); at >= 0;) {
      const match = readPlaceholder(text, at);
      if (match === UNDECIDED && !isLast) {
        this.held = text.slice(at);
        return result + text.slice(done, at);
      }
      if (match === undefined || match === UNDECIDED) {
        at = nextStart(text, at + 1);
        continue;
      }
      result += text.slice(done, at) + this.resolve(match.canonical, text.slice(match.start, match.end));
      done = match.end;
      at = nextStart(text, done);
    }
    return result + text.slice(done);
  }

  private resolve(canonical: string, written: string): string {
    const original = this.vault.originalOf(canonical);
    if (original === undefined) {
      if (!this.vault.has(canonical)) this.foreign.push(canonical);
      return written;
    }
    this.restored++;
    const type = this.vault.typeOf(canonical);
    const shown =
      this.options.form === 'partial' && type !== undefined ? partialForm(type, original) : original;
    return this.options.escape === 'html' ? escapeHtml(shown) : shown;
  }
}

export function restore(text: string, vault: Originals, options: RestoreOptions = {}): RestoreResult {
  const restorer = new StreamRestorer(vault, options);
  const restored = restorer.push(text) + restorer.end();
  return { text: restored, restored: restorer.restored, foreign: restorer.foreign };
}

/** The next `[`, or the backslash right before one. A backslash at the end may be one. */
function nextStart(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 91) return at;
    if (code === 92 && (at + 1 === text.length || text.charCodeAt(at + 1) === 91)) return at;
  }
  return -1;
}

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (char) => HTML[char] ?? char);
}
