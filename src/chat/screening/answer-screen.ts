import { sanitise } from '../../http/sanitise.js';
/** Interim. */
export class AnswerScreen {
  readonly isLeaking: boolean = false;
  private held = '';
  push(chunk: string): string {
    const text = this.held + chunk;
    const cut = text.lastIndexOf('<');
    this.held = cut < 0 ? '' : text.slice(cut);
    return cut < 0 ? text : text.slice(0, cut);
  }
  end(): string {
    return sanitise(this.held);
  }
}
