import type { LinkHosts } from './link-hosts.js';
import { findForeignLinks, type Replacement } from './links.js';
import type { PersonalValues } from './personal-values.js';

export const VALUE_REMOVED = '[removed]';

/** What was taken out, counted. */
export interface SegmentCounts {
  links: number;
  images: number;
  values: number;
}

/** A segment as it may be shown. */
export interface Inspected {
  text: string;
  /** What was taken out reaches to the end of the segment, and would go on behind it. */
  isCutAtEnd: boolean;
}

/** Judges a held stretch of an answer: links that lead elsewhere and values that the model made up. */
export class SegmentInspector {
  readonly counts: SegmentCounts = { links: 0, images: 0, values: 0 };

  constructor(
    readonly hosts: LinkHosts,
    private readonly values: PersonalValues,
  ) {}

  /** `before` is what has been let go right before the segment. */
  inspect(segment: string, before: string): Inspected {
    const links = findForeignLinks(segment, before, this.hosts);
    const values = this.values
      .findInvented(before, segment)
      .filter(({ start, end }) => !links.some((link) => link.start < end && start < link.end))
      .map(({ start, end }): Replacement => ({ start, end, text: VALUE_REMOVED }));
    if (links.length === 0 && values.length === 0) return { text: segment, isCutAtEnd: false };
    this.counts.links += links.length;
    this.counts.values += values.length;
    const all = [...links, ...values].sort((a, b) => a.start - b.start);
    let text = '';
    let at = 0;
    for (const { start, end, text: instead } of all) {
      text += segment.slice(at, start) + instead;
      at = end;
    }
    return { text: text + segment.slice(at), isCutAtEnd: at === segment.length };
  }
}
