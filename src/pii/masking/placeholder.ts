import { PII_TYPES, isOneWay, type PiiType } from '../pii-type.js';

/** What a placeholder can stand for: a kind of data, any one-way secret, or typed text that only looked like one. */
export type PlaceholderLabel = PiiType | 'TYPED';

export const TYPED = 'TYPED';

const LABELS: ReadonlySet<string> = new Set<string>([
  ...PII_TYPES.filter((type) => !isOneWay(type)),
  'SECRET',
  TYPED,
]);

/** All one-way kinds share a label: which of them it was is nobody's business behind the masker. */
export function labelOf(type: PiiType): PlaceholderLabel {
  return isOneWay(type) ? 'SECRET' : type;
}

export function formatPlaceholder(label: PlaceholderLabel, number: number): string {
  return `[${label}_${number}]`;
}

export interface PlaceholderMatch {
  /** The placeholder as the masker writes it. */
  readonly canonical: string;
  readonly start: number;
  readonly end: number;
}

/** `text` ended before it was decided whether a placeholder stands here. */
export const UNDECIDED = 'undecided';

/** Longest stretch between the brackets; longer ones are no placeholders. */
const MAX_INNER = 40;
const BACKSLASH = 92;
const OPEN = 91;
const CLOSE = 93;
const CANONICAL = /^([A-Z]{2,12}(?:_[A-Z]{2,12}){0,2})_?([1-9]\d{0,6})$/;

/**
 * Reads the placeholder that begins at `at` (a `[`, or a backslash before one),
 * however a model has bent it: any case, spaces, `*` and backticks inside, the
 * underscore escaped or made a space or a dash, both brackets escaped. The masker
 * escapes by the same reading, so nothing typed can pass that would be restored.
 */
export function readPlaceholder(text: string, at: number): PlaceholderMatch | undefined | typeof UNDECIDED {
  const isEscaped = text.charCodeAt(at) === BACKSLASH;
  const open = isEscaped ? at + 1 : at;
  if (open >= text.length) return UNDECIDED;
  if (text.charCodeAt(open) !== OPEN) return undefined;
  let end = open + 1;
  while (end - open <= MAX_INNER) {
    if (end >= text.length) return UNDECIDED;
    const code = text.charCodeAt(end);
    if (code === CLOSE) break;
    if (!isInner(code)) return undefined;
    end++;
  }
  if (text.charCodeAt(end) !== CLOSE) return undefined;
  const canonical = canonicalForm(text.slice(open + 1, end));
  if (canonical === undefined) return undefined;
  // The backslash before `[` is the placeholder's only when `]` has one as well.
  const isClosedEscaped = text.charCodeAt(end - 1) === BACKSLASH;
  if (isEscaped && !isClosedEscaped) return undefined;
  return { canonical, start: at, end: end + 1 };
}

function isInner(code: number): boolean {
  const lower = code | 32;
  if (lower >= 97 && lower <= 122 && code < 128) return true;
  if (code >= 48 && code <= 57) return true;
  return (
    code === 95 ||
    code === 32 ||
    code === 9 ||
    code === 45 ||
    code === 42 ||
    code === 96 ||
    code === BACKSLASH
  );
}

function canonicalForm(inner: string): string | undefined {
  const plain = inner
    .replace(/[*`\\]/g, '')
    .trim()
    .replace(/[\s_-]+/g, '_')
    .toUpperCase();
  const match = CANONICAL.exec(plain);
  if (!match?.[1] || !LABELS.has(match[1])) return undefined;
  return `[${match[1]}_${match[2] ?? ''}]`;
}

/** Every placeholder, bent or not, that `text` holds. */
export function findPlaceholders(text: string): PlaceholderMatch[] {
  const found: PlaceholderMatch[] = [];
  for (let open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
    const from = text.charCodeAt(open - 1) === BACKSLASH ? open - 1 : open;
    let match = readPlaceholder(text, from);
    if ((match === undefined || match === UNDECIDED) && from < open) match = readPlaceholder(text, open);
    if (match === undefined || match === UNDECIDED) continue;
    found.push(match);
    open = match.end - 1;
  }
  return found;
}
