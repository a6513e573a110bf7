import type { Finding } from '../../../pii/finding.js';
import type { PiiEngine } from '../../../pii/pii-engine.js';
import type { PiiType } from '../../../pii/pii-type.js';

/** Kinds that a machine can tell by their form. Names, addresses and dates are not: a model talks about them rightly. */
export const STRUCTURED_TYPES: readonly PiiType[] = [
  ...(['EMAIL', 'PHONE', 'CARD', 'SSN', 'IP', 'IBAN', 'MAC', 'WALLET', 'NATIONAL_ID'] as const),
  ...(['PASSPORT', 'LICENCE', 'SECRET', 'JWT', 'URL_CREDENTIALS', 'PRIVATE_KEY'] as const),
];

const SEPARATORS = /[^\p{L}\p{N}@]+/gu;

/**
 * Personal data in an answer that the model did not have from anybody: what is in the texts it was given is not
 * invented.
 */
export class PersonalValues {
  private known: string | undefined;

  /** `given` are the texts that the model has seen, such as the help articles. */
  constructor(
    private readonly engine: PiiEngine,
    private readonly given: readonly string[],
  ) {}

  /** Findings that reach into the text behind `before`, with offsets of it; those that begin earlier begin at 0. */
  findInvented(before: string, text: string): Finding[] {
    const whole = before + text;
    return this.engine
      .find(whole)
      .filter(({ start, end }) => end > before.length && !this.isGiven(whole.slice(start, end)))
      .map((finding) => ({
        ...finding,
        start: Math.max(0, finding.start - before.length),
        end: finding.end - before.length,
      }));
  }

  private isGiven(value: string): boolean {
    if (this.given.length === 0) return false;
    this.known ??= this.given.map(compact).join('\n');
    return this.known.includes(compact(value));
  }
}

function compact(text: string): string {
  return text.toLowerCase().replace(SEPARATORS, '');
}
