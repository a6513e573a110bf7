import { readFileSync } from 'node:fs';
import type { PiiSettings } from './pii-settings.js';

/** A pattern of the operator's own, as `PII_PATTERNS_FILE` holds it. Not checked yet. */
export interface ConfiguredPattern {
  name: string;
  pattern: string;
  ignoreCase?: boolean;
}

/** What this installation masks beyond the built-in classes, and what it leaves. */
export interface ConfiguredPii {
  patterns: readonly ConfiguredPattern[];
  allow: { values: readonly string[]; emailDomains: readonly string[] };
}

/** Throws when `PII_PATTERNS_FILE` cannot be read or holds no list. */
export function readConfiguredPii(settings: PiiSettings): ConfiguredPii {
  const { piiPatternsFile, piiAllowValues, piiAllowEmailDomains } = settings;
  return {
    patterns: piiPatternsFile === undefined ? [] : readPatterns(piiPatternsFile),
    allow: { values: piiAllowValues, emailDomains: piiAllowEmailDomains },
  };
}

function readPatterns(file: string): ConfiguredPattern[] {
  const patterns: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(patterns)) throw new Error('PII_PATTERNS_FILE must hold a list of patterns');
  return patterns as ConfiguredPattern[];
}
