import type { PiiType } from './pii-type.js';

/**
 * One stretch of personal data. `start` and `end` are UTF-16 offsets into the
 * text as it was given, before any normalising, and `end` is exclusive.
 *
 * `confidence` lies in 0..1: 0.9 and above means the value proves itself (check
 * digits, a vendor's format), below that the words around it were needed.
 */
export interface Finding {
  readonly type: PiiType;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly detector: string;
}
