import type { Finding } from '../finding.js';
import type { PiiType } from '../pii-type.js';
import type { Scan } from '../scan/scan.js';

/** Collects what the detectors claim; overlaps are settled afterwards. */
export class Claims {
  readonly list: Finding[] = [];

  add(type: PiiType, start: number, end: number, confidence: number, detector: string): void {
    this.list.push({ type, start, end, confidence, detector });
  }
}

/**
 * Looks at the places the scan marked. It must not throw on any text, and its
 * work must stay in proportion to the text: every look ahead or back is bounded.
 */
export type Detector = (scan: Scan, claims: Claims) => void;
