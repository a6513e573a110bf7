import type { Scan } from '../../scan/scan.js';
import type { Claims } from '../detector.js';
import { KIN_WORDS } from '../../words/kin-words.js';
import { isThing } from '../../words/not-a-person.js';
import { isFirstName, isPlainFirstName, readName, wordsOf } from './name-reader.js';
import { skipTitles } from './name-word.js';

/** Whom one has spoken with, who has signed: "signed for by Noah O'Donnell". */
const MET: ReadonlySet<string> = new Set(
  `spoke spoken talked chatted signed behalf attn attention attenzione attentie cuidado wlasnych handen haenden parle hable
    parlato gesproken falei rozmawialem rozmawialam sprach telefoniert tal gewisser gewisse pewien pewna`.split(
    /\s+/,
  ),
);
const KIN: ReadonlySet<string> = new Set(KIN_WORDS);
const MET_LINK =
  /(?:[ ](?:for|earlier|yesterday|before))?[ ]?(?:by|with|to|of|mit|von|avec|à|con|di|met|van|com|de|z|[:.,])?[ ]{1,2}/iuy;

export function claimMet(scan: Scan, index: number, claims: Claims): boolean {
  if (KIN.has(scan.keyword(index))) return claimKin(scan, index, claims);
  if (!MET.has(scan.keyword(index))) return false;
  const { text } = scan;
  const at = skipTitles(text, linkEnd(text, scan.keywordEnd(index)));
  const name = readName(text, at);
  if (name === undefined || (name.words < 2 && !isFirstName(scan, at))) return false;
  claims.add('NAME', name.start, name.end, 0.65, 'name-met');
  return true;
}

/** Whose relation it is; without it "Boss" and "Mann" are names and nouns of their own. */
const WHOSE =
  /(?:^|[^\p{L}])(?:my|our|his|her|their|your|mein|meine[mnrs]?|unser[em]?|mon|ma|notre|mi|nuestr[oa]|mio|mia|mijn|onze|ons|meu|minha|m[oó]j|moja|moje[jm]u?|moim|moj[ąa]|nasz|nasza|late|old|older|younger|little|ex)[ -]$/iu;

/** "my wife Anna Nowak", "mein Sohn Kieran", "my son kieran". */
function claimKin(scan: Scan, index: number, claims: Claims): boolean {
  const { text } = scan;
  const start = scan.keywordStart(index);
  const end = scan.keywordEnd(index);
  const link = /^(?:,| is| named| called|'s name is)?[ ](?=\p{L})/u.exec(text.slice(end, end + 16));
  if (!link) return false;
  const at = skipTitles(text, end + link[0].length);
  const isWhose = WHOSE.test(text.slice(Math.max(0, start - 10), start));
  const name = readName(text, at);
  if (name !== undefined) {
    if (wordsOf(text, name).some(isThing)) return false;
    if (!isFirstName(scan, at) && (name.words < 2 || !isWhose)) return false;
    if (!isWhose && name.words < 2) return false;
    claims.add('NAME', name.start, name.end, 0.7, 'name-met');
    return true;
  }
  if (!isWhose || !isPlainFirstName(scan, at)) return false;
  const given = scan.keywordFrom(at);
  claims.add('NAME', at, scan.keywordEnd(given), 0.6, 'name-met');
  return true;
}

function linkEnd(text: string, at: number): number {
  MET_LINK.lastIndex = at;
  return MET_LINK.test(text) ? MET_LINK.lastIndex : at;
}
