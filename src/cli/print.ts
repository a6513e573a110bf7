import { createPiiEngine } from '../pii/pii-engine.js';
import { redactValue } from '../pii/redacted-value.js';
import { createRedactor, type Redactor } from '../pii/redactor.js';

/**
 * Prints a result: as JSON for programs, or as a sentence for people.
 *
 * Personal data and secrets in it are redacted, but for those in `shown`: what the person at the terminal has
 * just named, or what the command is there to show.
 */
export function print(
  json: boolean | undefined,
  value: unknown,
  sentence: string,
  shown: readonly string[] = [],
): void {
  const redactor = redactorFor(shown);
  console.log(json ? JSON.stringify(redactValue(value, redactor), null, 2) : redactor.redact(sentence));
}

/** Prints one result after another, each as a line of JSON or as a sentence, with the personal data in it redacted. */
export function printer(json: boolean | undefined): (value: unknown, sentence: string) => void {
  const redactor = redactorFor([]);
  return (value, sentence) => {
    console.log(json ? JSON.stringify(redactValue(value, redactor)) : redactor.redact(sentence));
  };
}

/** Prints a sentence with the personal data in it redacted. */
export function printSentence(sentence: string): void {
  print(false, undefined, sentence);
}

/** Says on the standard error output what is wrong, with the personal data in it redacted. */
export function printError(sentence: string): void {
  console.error(redactorFor([]).redact(sentence));
}

function redactorFor(shown: readonly string[]): Redactor {
  return createRedactor(createPiiEngine({ allow: { values: shown } }));
}
