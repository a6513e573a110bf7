import type { Claims, Detector } from '../detector.js';
import { isThing } from '../../words/not-a-person.js';
import { isFirstName, readLowerName, readName, wordsOf } from './name-reader.js';
import { skipTitles } from './name-word.js';

const CONTACTS: ReadonlySet<string> = new Set(['EMAIL', 'PHONE', 'ADDRESS']);
/** What parts a name from a contact: a comma, a dash, a line break, and perhaps the contact's label. */
const SEPARATOR =
  /(?:,?[ ]?\n[ \t]{0,8}|,[ ]|[ ][-–|·][ ])(?:(?:tel|tél|telefon|phone|mobile|mob|e-?mail|mail|adresse|address)[.:]{0,2}[ ])?$/iu;
/** The beginning of the line or sentence that ends before the separator. */
const LINE = /(?:^|\n|(?:[.:;!?]|\p{Extended_Pictographic})[ ])[ \t>*|-]{0,4}([^\n.:;!?,]{4,50})$/u;

/**
 * Names in front of an address, a number or a mail address, as people put them
 * down in one line or one block: "Jane Doe, 12 Mill Lane, …". It looks at what
 * the detectors before it have claimed, so it has to run after them.
 */
export const detectNamesBeside: Detector = (scan, claims) => {
  const { text } = scan;
  for (const { type, start } of [...claims.list]) {
    if (!CONTACTS.has(type)) continue;
    if (type === 'EMAIL' && claimCorrespondent(text, start, claims)) continue;
    if (!isParted(text, start)) continue;
    const from = Math.max(0, start - 80);
    const before = text.slice(from, start);
    const separator = SEPARATOR.exec(before);
    if (separator === null) continue;
    const line = LINE.exec(before.slice(0, separator.index))?.[1];
    if (line === undefined) continue;
    const lineStart = from + separator.index - line.length;
    const at = skipTitles(text, lineStart);
    const end = lineStart + line.trimEnd().length;
    const name = readName(text, at) ?? (isFirstName(scan, at) ? readLowerName(text, at, 3) : undefined);
    if (name?.end !== end || name.words < 2 || wordsOf(text, name).some(isThing)) continue;
    claims.add('NAME', name.start, name.end, 0.6, 'name-beside');
  }
};

/** "From: Anna Nowak <", "On Tue, 4 Mar, Bill Hargreaves <": capitals up to the bracket of a mail address. */
const CORRESPONDENT =
  /(?:^|[\n:,;>"'“(][ ]{0,3}|[ ])((?:\p{Lu}[\p{L}\p{M}'’.-]{0,24}[ ]{1,2}(?:(?:van|von|der|den|de|da|di|do|dos|du|del|della|la|le|el|al|zu|ter|ten)[ ]){0,3}){1,4})["'”]?[ ]{0,2}$/u;

function claimCorrespondent(text: string, start: number, claims: Claims): boolean {
  if (text.charAt(start - 1) !== '<' && text.charAt(start - 1) !== '(') return false;
  const from = Math.max(0, start - 81);
  const before = text.slice(from, start - 1).replace(/["”'][ ]?$/, '  ');
  const match = CORRESPONDENT.exec(before);
  const written = match?.[1];
  if (match === null || written === undefined) return false;
  const at = skipTitles(text, from + match.index + match[0].indexOf(written));
  const name = readName(text, at);
  if (name?.end !== from + match.index + match[0].indexOf(written) + written.trimEnd().length) return false;
  if (name.words < 2 || wordsOf(text, name).some(isThing)) return false;
  claims.add('NAME', name.start, name.end, 0.75, 'name-correspondent');
  return true;
}

/** Is there a line break or a sign before the contact, as between the parts of an address block? */
function isParted(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (before === '\n' || before === '\t') return true;
  return before === ' ' && ' ,-–|·:.\n'.includes(text.charAt(start - 2) || 'x');
}
