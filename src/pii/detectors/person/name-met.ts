import type { Scan } from '../../scan/scan.js';
import type { Claims } from '../detector.js';
import { isFirstName, readName, skipTitles } from './name-reader.js';

/** Whom one has spoken with, who has signed: "signed for by Noah O'Donnell". */
const MET: ReadonlySet<string> = new Set(
  `spoke spoken talked chatted signed behalf attn attention attenzione attentie cuidado wlasnych handen haenden parle hable
    parlato gesproken falei rozmawialem rozmawialam sprach telefoniert`.split(/\s+/),
);
/** For whom one writes: "for my mother, Jane Doe". */
const KIN: ReadonlySet<string> = new Set(
  `mother father mum mom dad wife husband son daughter brother sister partner grandmother grandfather boss mutter vater
    frau mann sohn tochter bruder schwester oma opa chef chefin mere pere femme mari fils fille frere soeur madre padre
    esposa esposo mujer marido hijo hija hermano hermana mamma moglie marito figlio figlia fratello sorella moeder vader
    vrouw zoon dochter broer zus mae pai mulher filho filha irmao irma mamy mama taty zony meza syna corki brata siostry`.split(
    /\s+/,
  ),
);
const MET_LINK =
  /(?:[ ](?:for|earlier|yesterday|before))?[ ]?(?:by|with|to|of|mit|von|avec|à|con|di|met|van|com|de|z|[:.,])?[ ]{1,2}/iuy;

export function claimMet(scan: Scan, index: number, claims: Claims): boolean {
  const isKin = KIN.has(scan.keyword(index));
  if (!isKin && !MET.has(scan.keyword(index))) return false;
  const { text } = scan;
  if (isKin && !/^,? \p{Lu}/u.test(text.slice(scan.keywordEnd(index), scan.keywordEnd(index) + 3)))
    return false;
  const at = skipTitles(text, linkEnd(text, scan.keywordEnd(index)));
  const name = readName(text, at);
  if (name === undefined || (name.words < 2 && !isFirstName(scan, at))) return false;
  claims.add('NAME', name.start, name.end, 0.65, 'name-met');
  return true;
}

function linkEnd(text: string, at: number): number {
  MET_LINK.lastIndex = at;
  return MET_LINK.test(text) ? MET_LINK.lastIndex : at;
}
