import type { Scan } from '../../scan/scan.js';
import type { Claims } from '../detector.js';
import { endsClause, isFirstName, readLowerName, readName, skipTitles } from './name-reader.js';

/** "Dear Mr Smith,", "Hallo Anna,", "Sehr geehrte Frau Müller": whom the message greets. */
export function claimSalutation(scan: Scan, index: number, claims: Claims): boolean {
  const { text } = scan;
  const end = scan.keywordEnd(index);
  const from = afterLink(text, end);
  if (from === 0) return false;
  const at = skipTitles(text, from);
  const name = readName(text, at);
  if (name !== undefined) {
    const isSure = at > from || isFirstName(scan, at);
    const isOnItsOwn = endsClause(text, name.end);
    if (at === from && name.words > 1 && !isOnItsOwn) return false;
    if (!isSure && (!isOnItsOwn || name.words > 3)) return false;
    claims.add('NAME', name.start, name.end, isSure ? 0.8 : 0.6, 'name-salutation');
    return true;
  }
  const lower = readLowerName(text, at, 2);
  if (lower === undefined) return false;
  if (at === from && !isFirstName(scan, at)) return false;
  const space = text.indexOf(' ', at);
  const nameEnd = endsClause(text, lower.end) || space < 0 ? lower.end : Math.min(lower.end, space);
  claims.add('NAME', at, nameEnd, 0.65, 'name-salutation');
  return true;
}

/** Behind `Dear `, `Liebe(r) `, `Cher, `; 0 when something else follows. */
function afterLink(text: string, end: number): number {
  let at = text.startsWith('(r)', end) ? end + 3 : text.charAt(end) === 'r' ? end + 1 : end;
  if (text.charAt(at) === ',') at++;
  if (text.charAt(at) !== ' ') return 0;
  return text.charAt(at + 1) === ' ' ? at + 2 : at + 1;
}

/** Titles that are words of their own in some language, and so need their capital. */
const NEEDS_CAPITAL =
  /^(?:pan|pani|pana|panu|panem|don|dona|fr|hr|m|ing|sir|lady|miss|ms|mx|dr|sig|prof|doctor|doktor|docteur|heer|senor|senhor|sr|sra|herrn|maitre|avv|dra|panie|pania)$/;

/** "Mr Smith", "Frau Dr. Weber", "Mme Dupont" anywhere in the text. */
export function claimTitle(scan: Scan, index: number, claims: Claims): boolean {
  const { text } = scan;
  const start = scan.keywordStart(index);
  const end = scan.keywordEnd(index);
  const link = /^\.?(?:ra|ssa|a)?\.?[ ]{1,2}/.exec(text.slice(end, end + 8));
  if (!link) return false;
  const at = skipTitles(text, end + link[0].length);
  const name = readName(text, at);
  const isCapital = /\p{Lu}/u.test(text.charAt(start));
  if (name === undefined) return claimLowerTitled(scan, index, at, claims);
  if (
    !isCapital &&
    NEEDS_CAPITAL.test(scan.keyword(index)) &&
    !isFirstName(scan, at) &&
    !link[0].startsWith('.')
  )
    return false;
  claims.add('NAME', name.start, name.end, 0.75, 'name-title');
  return true;
}

/** Titles that stand before nothing but a name. */
const UNMISTAKABLE =
  /^(?:mr|mrs|madame|monsieur|mme|mlle|mevrouw|meneer|mevr|dhr|herr|herrn|senora|senhora|signora|signor|sra|srta)$/;

/** "madame renaud,": without capitals, so the clause must end behind it. */
function claimLowerTitled(scan: Scan, index: number, at: number, claims: Claims): boolean {
  if (!UNMISTAKABLE.test(scan.keyword(index))) return false;
  const name = readLowerName(scan.text, at, 2);
  if (name === undefined || name.end - name.start < 4 || !endsClause(scan.text, name.end)) return false;
  claims.add('NAME', name.start, name.end, 0.6, 'name-title');
  return true;
}
