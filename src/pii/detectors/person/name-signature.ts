import type { Scan } from '../../scan/scan.js';
import type { Claims } from '../detector.js';
import { goesOn, isFirstName, readLowerName, readName, type NameSpan } from './name-reader.js';
import { skipTitles } from './name-word.js';

const LETTER_D = 100;
const LETTER_V = 118;
const LETTER_Z = 122;

/** What may stand between the closing word and the name: the rest of the phrase, then a line or a comma. */
const REST =
  /^(?:(?:[ ]\p{L}{1,14}){0,3}[ ]?[,.!]{0,3}[ ]{0,2}(?:\r?\n[ ]?){1,3}(?:[-–—~*]{1,2}[ ]?)?|(?:[ ](?:regards|wishes|yours|you|a lot|so much|very much|in advance|vielen|und|aus|saluti|groet|groeten|mil|mille|muito|bardzo|serdecznie)){0,3}[ ]?(?:[,.!][ ]|[ ]?[-–—][ ]|[ ]))/iu;
/** The same on one line; it is asked when no line ends within reach. */
const REST_ON_LINE =
  /^(?:[ ](?:regards|wishes|yours|you|a lot|so much|very much|in advance|vielen|und|aus|saluti|groet|groeten|mil|mille|muito|bardzo|serdecznie)){0,3}[ ]?(?:[,.!][ ]|[ ]?[-–—][ ]|[ ])/iu;
const REST_REACH = 60;
const LINE_END = /^[ ]{0,2}[.!,]?[ ]{0,2}(?:\r?\n|$)/;

function endsLine(text: string, at: number): boolean {
  return !goesOn(text, at) && LINE_END.test(text.slice(at, at + 8));
}

/** "Lukas & Hanna", "Tom und Eva Maier": two who sign together. */
function claimCouple(scan: Scan, first: NameSpan, claims: Claims): boolean {
  const { text } = scan;
  const joint = /^[ ](?:&|\+|and|und|et|y|e|en|i)[ ]/u.exec(text.slice(first.end, first.end + 5));
  if (!joint || !isFirstName(scan, first.start)) return false;
  const second = readName(text, first.end + joint[0].length);
  if (second === undefined || !endsLine(text, second.end)) return false;
  claims.add('NAME', first.start, first.end, 0.65, 'name-signature');
  claims.add('NAME', second.start, second.end, 0.65, 'name-signature');
  return true;
}

/** "Grüße aus Hamburg", "Saluti da Torino" name a town, "saludos de Ana" a person: where the name begins, if it is one. */
function skipPlace(scan: Scan, at: number, rest: string): number | undefined {
  if (rest.includes('\n')) return at;
  if (rest.length > 2 && /[ ](?:aus|from|uit|desde|depuis|z)[ ]$/i.test(rest)) return undefined;
  const first = scan.text.charCodeAt(at);
  if (first !== LETTER_D && first !== LETTER_V && first !== LETTER_Z) return at;
  const particle = /^(?:da|de|di|do|du|van|von|z)[ ]/.exec(scan.text.slice(at, at + 4));
  if (!particle) return at;
  return isFirstName(scan, at + particle[0].length) ? at + particle[0].length : undefined;
}

/** "Best regards,\nJane Doe", "LG Anna" as the last words of a line. */
export function claimSignature(scan: Scan, index: number, claims: Claims): boolean {
  const { text } = scan;
  const end = scan.keywordEnd(index);
  const behind = text.slice(end, end + REST_REACH);
  const rest = (behind.includes('\n') ? REST : REST_ON_LINE).exec(behind);
  if (!rest) return false;
  const isNewLine = rest[0].includes('\n');
  const at = skipPlace(scan, skipTitles(text, end + rest[0].length), rest[0]);
  if (at === undefined) return false;
  const name = readName(text, at);
  if (name !== undefined && name.words <= 4) {
    if (
      endsLine(text, name.end) ||
      (isNewLine &&
        name.words > 1 &&
        /^(?:[ ]{0,2}[,|(]|[ ]{1,2}[–-][ ])/.test(text.slice(name.end, name.end + 4)))
    ) {
      claims.add('NAME', name.start, name.end, isNewLine ? 0.8 : 0.65, 'name-signature');
      return true;
    }
    if (claimCouple(scan, name, claims)) return true;
    return false;
  }
  const isKnown = isFirstName(scan, at);
  if (!isKnown && !isNewLine) return false;
  const lower = readLowerName(text, at, 3);
  if (lower === undefined || (!isKnown && lower.words !== 2) || !endsLine(text, lower.end)) return false;
  claims.add('NAME', at, lower.end, 0.6, 'name-signature');
  return true;
}
