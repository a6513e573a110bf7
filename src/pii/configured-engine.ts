import type { AllowList } from './allow-list.js';
import { compileCustomPatterns, type CustomPattern } from './custom-patterns.js';
import { createPiiEngine, type PiiEngine } from './pii-engine.js';

/**
 * The engine with the patterns and exceptions of an installation.
 *
 * Throws `CustomPatternError` when a pattern is not safe to run on text of strangers.
 */
export function createConfiguredEngine(configured: {
  patterns: readonly CustomPattern[];
  allow: AllowList;
}): PiiEngine {
  return createPiiEngine({ custom: compileCustomPatterns(configured.patterns), allow: configured.allow });
}
