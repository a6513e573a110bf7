import { Injectable } from '@nestjs/common';
import { readConfiguredPii } from '../config/pii-options.js';
import { Settings } from '../config/settings.js';
import { createConfiguredEngine } from '../pii/configured-engine.js';
import type { Finding } from '../pii/finding.js';
import type { MaskedText } from '../pii/masked-text.js';
import { createMasker, type MaskResult, type PiiMasker } from '../pii/masker.js';
import { createRedactor, type Redactor } from '../pii/redactor.js';
import { PiiVault } from '../pii/vault.js';

/** What a text looks like once its personal data is masked, and what was found where. */
export interface ScanResult {
  masked: string;
  /** Offsets are UTF-16 units of the text as it was given. */
  findings: readonly Finding[];
}

/**
 * The masker with the patterns and exceptions of this installation.
 *
 * Throws at start when a pattern of the configuration is not safe to run on
 * text of strangers, saying which and why.
 */
@Injectable()
export class Masking {
  private readonly masker: PiiMasker;
  private readonly redactor: Redactor;

  constructor(settings: Settings) {
    const engine = createConfiguredEngine(readConfiguredPii(settings));
    this.masker = createMasker(engine);
    this.redactor = createRedactor(engine);
  }

  /** Masks what a person wrote; new placeholders are added to the vault. */
  mask(text: string, vault: PiiVault): MaskResult {
    return this.masker.mask(text, vault);
  }

  /** Masks what this session knows to be personal in an answer made from masked text. */
  maskAnswer(answer: string, vault: PiiVault): MaskedText {
    return this.masker.maskAnswer(answer, vault);
  }

  /** Masks text of ours that was masked before and to which other text has come since. */
  maskAgain(text: MaskedText, vault: PiiVault): MaskedText {
    return this.masker.maskAgain(text, vault).text;
  }

  /** Takes personal data out of a text that nobody will want it back in: there is no vault, and no way back. */
  redact(text: string): MaskedText {
    return this.redactor.redact(text);
  }

  /** Masks a text by itself: nothing of it is kept, placeholders are counted from one. */
  scan(text: string): ScanResult {
    const { text: masked, findings } = this.masker.mask(text, new PiiVault());
    return { masked, findings };
  }
}
