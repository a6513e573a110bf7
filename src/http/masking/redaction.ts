import { Injectable } from '@nestjs/common';
import { readConfiguredPii } from '../../config/pii-options.js';
import { Settings } from '../../config/settings.js';
import { createConfiguredEngine } from '../../pii/configured-engine.js';
import type { MaskedText } from '../../pii/masked-text.js';
import { createRedactor, type Redactor } from '../../pii/redactor.js';

/** The redactor with the patterns and exceptions of this installation. */
@Injectable()
export class Redaction implements Redactor {
  private readonly redactor: Redactor;

  constructor(settings: Settings) {
    this.redactor = createRedactor(createConfiguredEngine(readConfiguredPii(settings)));
  }

  redact(text: string): MaskedText {
    return this.redactor.redact(text);
  }

  isClean(text: string): boolean {
    return this.redactor.isClean(text);
  }
}
